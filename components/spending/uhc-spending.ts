import '../../src/i18n/load-by-import.js';
import '../connect/uhc-connect.js';
import { OpenClaim } from '../shared/open-claim.js';
import { SpendingElement } from './spending-element.js';

// The year comes first: what an open claim is drawn with follows when one is opened.
OpenClaim.claimElement = () => import('../claim/uhc-claim.js');

// A server has no `customElements`, and a page may load two copies of this script: the first one keeps the tag.
if ('customElements' in globalThis && !customElements.get('uhc-spending')) customElements.define('uhc-spending', SpendingElement);

declare global {
  interface HTMLElementTagNameMap { 'uhc-spending': SpendingElement }
}
