import '../../src/i18n/load-by-import.js';
import '../connect/uhc-connect.js';
import { ClaimElement } from './claim-element.js';

// A server has no `customElements`, and a page may load two copies of this script: the first one keeps the tag.
if ('customElements' in globalThis && !customElements.get('uhc-claim')) customElements.define('uhc-claim', ClaimElement);

declare global {
  interface HTMLElementTagNameMap { 'uhc-claim': ClaimElement }
}
