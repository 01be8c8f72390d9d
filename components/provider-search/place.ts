import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { OpenHours, Place, Provider } from '../../src/model/directory/provider.js';
import { payerText } from '../shared/payer-text.js';
import { addressLines } from './address.js';
import { codedText } from './coded.js';
import { field, unstated } from './field.js';
import { networkText, sameNetworks } from './network.js';
import { hoursInWords } from './opening-hours.js';
import { phoneText } from './phone.js';

/** Stated openings, a line each; the lines of a place or of a person. */
export function hoursLines(language: Language, hours: readonly OpenHours[]): TemplateResult[] {
  return hours.map((one) => html`<p class="s soft">${field('hours', hoursInWords(language, one))}</p>`);
}

/** Where the networks of this place are not those of the whole listing, they stand with the place. */
function networksHere(language: Language, place: Place, provider: Provider): TemplateResult | typeof nothing {
  if (sameNetworks(place.networks, provider.networks)) return nothing;
  if (place.networks.length === 0) return html`<p class="s soft">${language.say('care.network.none')}</p>`;
  const named = place.networks.map((network) => field('network', networkText(language, network)));
  return html`<p class="s soft">${language.tell('care.networks.here', { networks: language.listed(named) })}</p>`;
}

function reference({ reference: stated }: Place): TemplateResult | typeof nothing {
  return stated === undefined ? nothing : html`<bdi class="xs soft" translate="no">${stated}</bdi>`;
}

function addressParagraph(language: Language, place: Place): TemplateResult {
  const lines = addressLines(place.address);
  if (lines.length === 0 && place.name === undefined) return html`<p>${unstated('address', language.say('care.place.unknown'))} ${reference(place)}</p>`;
  if (lines.length === 0) return html`<p class="s">${unstated('address', language.say('care.address.none'))}</p>`;
  return html`<p class=${place.name === undefined ? 'strong' : 's'}>${field('address', payerText(lines.join(', ')))}</p>`;
}

/** One place with everything that is listed of it: its own address, phones, hours and networks. */
export function placeView(language: Language, place: Place, provider: Provider): TemplateResult {
  const { name, phones, types, hours } = place;
  return html`<li class="place" part="place">
    <div>
      ${name === undefined ? nothing : html`<p class="strong">${field('location', payerText(name))}</p>`}
      ${addressParagraph(language, place)}
      ${types.length === 0 ? nothing : html`<p class="s soft">${language.listed(types.map(codedText))}</p>`}
      ${hours.length === 0 ? html`<p class="s soft">${language.say('care.hours.none')}</p>` : hoursLines(language, hours)}
      ${networksHere(language, place, provider)}
    </div>
    <div class="phones s">${phones.length === 0 ? html`<span class="soft">${language.say('care.phone.none')}</span>` : phones.map((phone) => html`<p>${phoneText(phone)}</p>`)}</div>
  </li>`;
}
