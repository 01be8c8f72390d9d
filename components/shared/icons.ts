import { html, svg, type TemplateResult } from 'lit';

/** Icons stand for controls only, each beside or inside a named one: 20 × 20, drawn with a line. */
const SHAPES = {
  search: svg`<circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 3.8 3.8"/>`,
  back: svg`<path d="m12.5 4.5-5.5 5.5 5.5 5.5"/>`,
  next: svg`<path d="m7.5 4.5 5.5 5.5-5.5 5.5"/>`,
  down: svg`<path d="m5 8 5 5 5-5"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  copy: svg`<rect x="7.5" y="7.5" width="8.5" height="8.5" rx="2"/><path d="M12.5 4.5V6M12.5 4.5a1.5 1.5 0 0 0-1.5-1.5H5.5A1.5 1.5 0 0 0 4 4.5V10a1.5 1.5 0 0 0 1.5 1.5"/>`,
  done: svg`<path d="m4.5 10.5 3.5 3.5 7.5-8"/>`,
} as const;

export type Icon = keyof typeof SHAPES;

export function icon(name: Icon): TemplateResult {
  return html`<svg class="i" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}
