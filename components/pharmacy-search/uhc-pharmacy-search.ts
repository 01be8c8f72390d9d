import '../../src/i18n/load-by-import.js';
import { PharmacySearchElement } from './pharmacy-search-element.js';

// A server has no `customElements`, and a page may load two copies of this script: the first one keeps the tag.
if (globalThis.customElements && !customElements.get('uhc-pharmacy-search')) customElements.define('uhc-pharmacy-search', PharmacySearchElement);

declare global {
  interface HTMLElementTagNameMap { 'uhc-pharmacy-search': PharmacySearchElement }
}
