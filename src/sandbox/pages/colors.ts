/** Colours, sizes and spaces of the sandbox's pages, light and dark by the device's choice. */
export const colors = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f2f5f2, #0c100e);
  --paper: light-dark(#ffffff, #151a18);
  --tint: light-dark(#f5f8f6, #1c2320);
  --line: light-dark(#dfe5e1, #2b3531);
  --edge: light-dark(#7b8781, #72807a);
  --ink: light-dark(#16201c, #e9eeeb);
  --soft: light-dark(#55615b, #a3b0a9);
  --accent: light-dark(#0d6256, #6fd0bf);
  --accent-hover: light-dark(#0a4d44, #8fe0d1);
  --on-accent: light-dark(#ffffff, #06231f);
  --wash: light-dark(#e8f4f0, #182d28);
  --focus: light-dark(#0d6256, #9be8da);
  --warn: light-dark(#80460a, #f0b86a);
  --warn-wash: light-dark(#fbf2e2, #2b2416);
  --bad: light-dark(#9a2b2b, #f3a29c);
  --bad-wash: light-dark(#fbedec, #322020);
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", "Noto Sans Mono", monospace;
  --text: 0.9375rem;
  --text-s: calc(var(--text) * 0.8667);
  --text-xl: calc(var(--text) * 1.3334);
  --text-2xl: calc(var(--text) * 1.7334);
  --target: 40px;
  --fast: 120ms;
}
@media (pointer: coarse) { :root { --target: 44px; } }
@media (prefers-reduced-motion: reduce) { :root { --fast: 0ms; } }
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: var(--edge); --edge: var(--ink); } }
`;
