import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { Place } from '../../../src/model/directory/provider.js';
import { safeLink } from '../../shared/safe-link.js';
import { addressLines } from '../address.js';

/** Addresses at which a phone opens the map that it has, and a computer a page. */
const APPLE = 'https://maps.apple.com/?daddr=';
const OTHERS = 'https://www.google.com/maps/dir/?api=1&destination=';

/** The way there on the reader's own map. Nothing is asked of a map before it is pressed, and then it learns this address alone. */
export function directionsLink(language: Language, { address }: Place): TemplateResult | typeof nothing {
  const to = addressLines(address).join(', ');
  if (to === '') return nothing;
  const map = /Mac|iPhone|iPad/.test(navigator.userAgent) ? APPLE : OTHERS;
  return html`<a class="way" part="directions" href=${safeLink(`${map}${encodeURIComponent(to)}`)} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${language.say('care.directions')}</a>`;
}
