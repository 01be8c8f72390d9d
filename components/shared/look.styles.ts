import { css } from 'lit';

/**
 * What every element is drawn with. Each `--uhc-*` is read once, into a private property, with its default for light and dark: a site
 * sets them on any element around ours, and `color-scheme` chooses. They are never declared here, since that would win over the site's.
 */
export const look = css`
:host {
  --_ground: var(--uhc-ground, light-dark(#f2f5f2, #0c100e));
  --_paper: var(--uhc-paper, light-dark(#ffffff, #151a18));
  --_tint: var(--uhc-tint, light-dark(#f5f8f6, #1c2320));
  --_line: var(--uhc-line, light-dark(#dfe5e1, #2b3531));
  --_edge: var(--uhc-edge, light-dark(#7b8781, #72807a));
  --_ink: var(--uhc-ink, light-dark(#16201c, #e9eeeb));
  --_soft: var(--uhc-soft, light-dark(#55615b, #a3b0a9));
  --_accent: var(--uhc-accent, light-dark(#0d6256, #6fd0bf));
  --_accent-hover: var(--uhc-accent-hover, light-dark(#0a4d44, #8fe0d1));
  --_on-accent: var(--uhc-on-accent, light-dark(#ffffff, #06231f));
  --_wash: var(--uhc-wash, light-dark(#e8f4f0, #182d28));
  --_focus: var(--uhc-focus, light-dark(#0d6256, #9be8da));
  --_warn: var(--uhc-warn, light-dark(#80460a, #f0b86a));
  --_warn-wash: var(--uhc-warn-wash, light-dark(#fbf2e2, #2b2416));
  --_bad: var(--uhc-bad, light-dark(#9a2b2b, #f3a29c));
  --_bad-wash: var(--uhc-bad-wash, light-dark(#fbedec, #322020));
  --_font: var(--uhc-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  --_mono: var(--uhc-mono, ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", "Noto Sans Mono", monospace);
  --_text: var(--uhc-text, 0.9375rem);
  --_xs: max(12px, calc(var(--_text) * 0.8));
  --_s: max(12px, calc(var(--_text) * 0.8667));
  --_l: calc(var(--_text) * 1.1334);
  --_xl: calc(var(--_text) * 1.3334);
  --_2xl: calc(var(--_text) * 1.7334);
  --_3xl: calc(var(--_text) * 2.1334);
  --_1: var(--uhc-space-1, 4px);
  --_2: var(--uhc-space-2, 8px);
  --_3: var(--uhc-space-3, 12px);
  --_4: var(--uhc-space-4, 16px);
  --_5: var(--uhc-space-5, 24px);
  --_6: var(--uhc-space-6, 40px);
  --_radius-s: var(--uhc-radius-s, 6px);
  --_radius: var(--uhc-radius, 10px);
  --_target: var(--uhc-target, 36px);
  --_fast: var(--uhc-fast, 120ms);
  --_slow: var(--uhc-slow, 200ms);
  --_ease: var(--uhc-ease, cubic-bezier(0.2, 0, 0, 1));
  display: block;
  box-sizing: border-box;
  min-inline-size: min(100%, 280px);
  container: uhc / inline-size;
  background: var(--_paper);
  color: var(--_ink);
  font: var(--_text)/1.45 var(--_font);
  letter-spacing: normal;
  text-align: start;
  text-transform: none;
  font-style: normal;
  word-spacing: normal;
  white-space: normal;
}
:host([hidden]) { display: none; }
@media (pointer: coarse) { :host { --_target: var(--uhc-target, 44px); } }
@media (prefers-reduced-motion: reduce) { :host { --_fast: 0ms; --_slow: 0ms; } }
@media (prefers-contrast: more) { :host { --_soft: var(--_ink); --_line: var(--_edge); } }

*, ::before, ::after { box-sizing: border-box; }
:where(h2, h3, h4, p, ul, ol, dl, dd, table, figure, pre) { margin: 0; padding: 0; }
:where(ul, ol) { list-style: none; }
:where(h2, h3, h4) { font-size: inherit; font-weight: 600; }
:where(button, input, textarea, select) { font: inherit; color: inherit; letter-spacing: inherit; }
button { cursor: pointer; }
a, .link { color: var(--_accent); text-decoration: underline 1px; text-underline-offset: 3px; }
:is(a, .link):hover { color: var(--_accent-hover); text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }
:focus:not(:focus-visible) { outline: 0; }
q { quotes: "“" "”"; }
.i { width: 1.2em; height: 1.2em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.s { font-size: var(--_s); }
.xs { font-size: var(--_xs); }
.soft { color: var(--_soft); }
.strong { font-weight: 600; }
.bad { color: var(--_bad); }
.warn { color: var(--_warn); }
.good { color: var(--_accent); }
.mini { color: var(--_soft); font-size: var(--_s); text-wrap: pretty; }
.num { font-variant-numeric: tabular-nums lining-nums; }
.gap { margin-top: var(--_4); }
.gap-s { margin-top: var(--_2); }
.gap-l { margin-top: var(--_5); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.body { padding: 0 var(--_4) var(--_4); }
.say { margin: var(--_3) 0 var(--_4); max-width: 36em; font-size: var(--_xl); font-weight: 400; line-height: 1.4; letter-spacing: -0.008em; text-wrap: pretty; overflow-wrap: anywhere; }
.say b { font-weight: 650; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.view-title { font-size: var(--_l); font-weight: 650; letter-spacing: -0.01em; }
.sec { display: flex; justify-content: space-between; gap: var(--_3); padding: 20px 0 5px; color: var(--_soft); font-size: var(--_s); font-weight: 600; border-bottom: 1px solid var(--_line); }
.sandbox { padding: 0 var(--_4) 7px; border-bottom: 1px solid var(--_line); background: var(--_warn-wash); color: var(--_warn); font-size: var(--_s); font-weight: 600; }
.sandbox::before { content: ""; display: block; height: 6px; margin: 0 calc(-1 * var(--_4)) 7px; background: repeating-linear-gradient(135deg, var(--_warn) 0 6px, transparent 6px 12px); opacity: 0.55; }
@container uhc (min-width: 720px) { .body { padding-inline: var(--_5); } .sandbox { padding-inline: var(--_5); } .sandbox::before { margin-inline: calc(-1 * var(--_5)); } }
`;
