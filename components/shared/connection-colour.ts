import { css, html, type TemplateResult } from 'lit';
import type { Connection } from '../../src/store/client.js';
import { initialsOf } from './person.js';

/** Apart enough to be told from each other, and none of them the red or the amber that means trouble. Degrees of OKLCH. */
export const HUES: readonly number[] = [175, 265, 335, 130, 300, 230, 105, 200];

/**
 * The hue of a connection: the same in every view and after every reload, since it comes from the id. Of two that would have the same one,
 * the later one takes the next that is free.
 */
export function hueOf(id: string, all: readonly Pick<Connection, 'id'>[]): number {
  const taken = new Set<number>();
  for (const one of all.length > 0 ? all : [{ id }]) {
    let at = placeOf(one.id);
    while (taken.size < HUES.length && taken.has(at)) at = (at + 1) % HUES.length;
    if (one.id === id) return HUES[at] ?? 0;
    taken.add(at);
  }
  return HUES[placeOf(id)] ?? 0;
}

/** A connection's mark: initials on its colour. It stands beside the name, which says the same to whoever sees no colour. */
export function discOf(id: string, all: readonly Pick<Connection, 'id'>[], name: string): TemplateResult {
  return html`<span class="disc" aria-hidden="true" .style=${`--hue:${hueOf(id, all)}`}>${initialsOf(name)}</span>`;
}

/** Equal lightness at every hue: letters on it keep a contrast of 4.5 and more, in light and dark. */
export const disc = css`
.disc { display: inline-grid; place-items: center; width: 24px; height: 24px; flex: none; border-radius: 50%; background: light-dark(oklch(0.94 0.04 var(--hue)), oklch(0.32 0.05 var(--hue))); color: light-dark(oklch(0.42 0.09 var(--hue)), oklch(0.9 0.06 var(--hue))); font-size: 10px; font-weight: 650; letter-spacing: 0.02em; }
@media (forced-colors: active) { .disc { border: 1px solid CanvasText; } }
`;

function placeOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % HUES.length;
}
