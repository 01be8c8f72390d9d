import '../../src/i18n/load-by-import.js';
import '../connect/uhc-connect.js';
import { OpenClaim } from '../shared/open-claim.js';
import { ProceduresListElement } from './procedures-list-element.js';

// The list comes first: what an open claim is drawn with follows when one is opened.
OpenClaim.claimElement = () => import('../claim/uhc-claim.js');

// A server has no `customElements`, and a page may load two copies of this script: the first one keeps the tag.
if ('customElements' in globalThis && !customElements.get('uhc-procedures-list')) customElements.define('uhc-procedures-list', ProceduresListElement);

declare global {
  interface HTMLElementTagNameMap { 'uhc-procedures-list': ProceduresListElement }
}
