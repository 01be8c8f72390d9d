import '../../src/i18n/load-by-import.js';
import { DrugSearchElement } from './drug-search-element.js';

// A server has no `customElements`, and a page may load two copies of this script: the first one keeps the tag.
if (globalThis.customElements && !customElements.get('uhc-drug-search')) customElements.define('uhc-drug-search', DrugSearchElement);

declare global {
  interface HTMLElementTagNameMap { 'uhc-drug-search': DrugSearchElement }
}
