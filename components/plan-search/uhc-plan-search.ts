import '../../src/i18n/load-by-import.js';
import { PlanSearchElement } from './plan-search-element.js';

// A server has no `customElements`, and a page may load two copies of this script: the first one keeps the tag.
if (globalThis.customElements && !customElements.get('uhc-plan-search')) customElements.define('uhc-plan-search', PlanSearchElement);

declare global {
  interface HTMLElementTagNameMap { 'uhc-plan-search': PlanSearchElement }
}
