import '../../src/i18n/load-by-import.js';
import { ProviderSearchElement } from './provider-search-element.js';

// A server has no `customElements`, and a page may load two copies of this script: the first one keeps the tag.
if (globalThis.customElements && !customElements.get('uhc-provider-search')) customElements.define('uhc-provider-search', ProviderSearchElement);

declare global {
  interface HTMLElementTagNameMap { 'uhc-provider-search': ProviderSearchElement }
}
