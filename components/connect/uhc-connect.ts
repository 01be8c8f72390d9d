import '../../src/i18n/load-by-import.js';
import { ConnectElement } from './connect-element.js';

// A server has no `customElements`, and a page may load two copies of this script: the first one keeps the tag.
if ('customElements' in globalThis && !customElements.get('uhc-connect')) customElements.define('uhc-connect', ConnectElement);

declare global {
  interface HTMLElementTagNameMap { 'uhc-connect': ConnectElement }
}
