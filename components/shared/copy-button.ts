import { html, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** Copies a number, and says so to `done`. Where the browser lets nobody write to the clipboard, the number can still be selected. */
export function copyButton(label: string, text: string, done: () => void): TemplateResult {
  const press = (): void => void navigator.clipboard.writeText(text).then(done, () => undefined);
  return html`<button type="button" class="copy" part="copy" aria-label=${label} title=${label} @click=${press}>${icon('copy')}</button>`;
}
