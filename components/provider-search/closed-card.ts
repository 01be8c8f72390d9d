import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Place, Provider } from '../../src/model/directory/provider.js';
import { payerText } from '../shared/payer-text.js';
import { acceptingLines } from './accepting-patients.js';
import { addressLines } from './address.js';
import { codedText, specialtyText } from './coded.js';
import { field, unstated } from './field.js';
import { networkText } from './network.js';
import { phoneText } from './phone.js';
import type { Tools } from './tools/tools.js';

function more(language: Language, key: 'care.places.more' | 'care.networks.more' | 'care.specialties.more', count: number): unknown {
  return count > 1 ? html` <span class="soft">· ${language.say(key, { n: count - 1 })}</span>` : nothing;
}

/** A facility often has no specialty: then it is said what it is. */
function specialtyLine(language: Language, { specialties, roles }: Provider): TemplateResult {
  const [first] = specialties;
  const [role] = roles;
  if (!first && role) return html`<p class="s soft">${codedText(role)}</p>`;
  const said = first ? field('specialty', specialtyText(language, first)) : unstated('specialty', language.say('care.specialty.none'));
  return html`<p class="s soft">${said}${more(language, 'care.specialties.more', specialties.length)}</p>`;
}

function placeLines(language: Language, place: Place | undefined, count: number, distance: unknown): TemplateResult {
  const address = addressLines(place?.address);
  return html`${place?.name === undefined ? nothing : html`<p class="s">${field('location', payerText(place.name))}</p>`}
    <p class="s">${distance}${address.length > 0 ? field('address', payerText(address.join(', '))) : unstated('address', language.say('care.address.none'))}${more(language, 'care.places.more', count)}</p>`;
}

function networkLine(language: Language, { networks }: Provider): TemplateResult {
  const [first] = networks;
  const said = first ? field('network', networkText(language, first)) : unstated('network', language.say('care.network.none'));
  return html`<p class="s">${said}${more(language, 'care.networks.more', networks.length)}</p>`;
}

/** What a closed card says: the first of each. All the others are one press away, and counted. `tools`: what knows distances, once it is here. */
export function closedCard(language: Language, provider: Provider, tools?: Tools): TemplateResult {
  // A place that the directory refers to and does not have says nothing: the first one that does stands here.
  const place = tools?.nearestOf(provider) ?? provider.places.find(({ name, address }) => name !== undefined || address !== undefined) ?? provider.places[0];
  const phone = place?.phones[0] ?? provider.phones[0];
  const [accepting] = acceptingLines(language, provider.accepting);
  return html`<div class="closed">
    <div>${specialtyLine(language, provider)}${accepting}${networkLine(language, provider)}</div>
    <div>${placeLines(language, place, provider.places.length, tools?.distance(place))}<p class="s">${phone === undefined ? unstated('phone', language.say('care.phone.none')) : phoneText(phone)}</p></div>
  </div>${tools?.row(provider)}`;
}
