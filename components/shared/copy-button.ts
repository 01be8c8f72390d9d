import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** Copies a number, and says so to `done`. Where a page may not write to the clipboard there is no button: the number can still be selected. */
export function copyButton(label: string, text: string, done: () => void): TemplateResult | typeof nothing {
  if (!('clipboard' in navigator)) return nothing;
  const press = (): void => void navigator.clipboard.writeText(text).then(done, () => undefined);
  return html`<button type="button" class="copy" part="copy" aria-label=${label} title=${label} @click=${press}>${icon('copy')}</button>`;
}
