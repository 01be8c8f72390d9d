import '../../src/i18n/load-by-import.js';
import '../connect/uhc-connect.js';
import { MemberCardElement } from './member-card-element.js';

// A server has no `customElements`, and a page may load two copies of this script: the first one keeps the tag.
if ('customElements' in globalThis && !customElements.get('uhc-member-card')) customElements.define('uhc-member-card', MemberCardElement);

declare global {
  interface HTMLElementTagNameMap { 'uhc-member-card': MemberCardElement }
}
