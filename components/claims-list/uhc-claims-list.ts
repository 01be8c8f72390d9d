import '../../src/i18n/load-by-import.js';
import '../connect/uhc-connect.js';
import { ClaimsListElement } from './claims-list-element.js';

// The list comes first: what an open claim is drawn with follows while the member reads.
ClaimsListElement.claimElement = () => import('../claim/uhc-claim.js');

// A server has no `customElements`, and a page may load two copies of this script: the first one keeps the tag.
if ('customElements' in globalThis && !customElements.get('uhc-claims-list')) customElements.define('uhc-claims-list', ClaimsListElement);

declare global {
  interface HTMLElementTagNameMap { 'uhc-claims-list': ClaimsListElement }
}
