import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { NetworkListing, Place, Provider } from '../../../src/model/directory/provider.js';
import { payerText } from '../../shared/payer-text.js';
import { addressLines } from '../address.js';
import { codedText } from '../coded.js';
import { field, unstated } from '../field.js';
import { networkText } from '../network.js';
import type { Desk } from '../desk.js';
import { phoneText } from '../phone.js';
import { directionsLink } from './directions.js';
import { hoursLines } from './hours-lines.js';
import type { OthersHere } from './others-here.js';
import { websiteText } from './website.js';

/** Whether two lists name the same networks, in whatever order. */
export function sameNetworks(a: readonly NetworkListing[], b: readonly NetworkListing[]): boolean {
  const references = new Set(a.map(({ reference }) => reference));
  return references.size === new Set(b.map(({ reference }) => reference)).size && b.every(({ reference }) => references.has(reference));
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

/** Steps, lifts and buses as far as they are stated. */
function accessLine(language: Language, { accessibility = [] }: Place): TemplateResult | typeof nothing {
  return accessibility.length === 0 ? nothing : html`<p class="s soft">${language.listed(accessibility.map(codedText))}</p>`;
}

/** One place with everything that is listed of it: its own address, phones, hours and networks; how far it is, and the way there. */
function placeView(desk: Desk, place: Place, provider: Provider, others: OthersHere): TemplateResult {
  const { language, tools } = desk;
  const { name, phones, types, hours, websites = [] } = place;
  return html`<li class="place" part="place">
    <div>
      ${name === undefined ? nothing : html`<p class="strong">${field('location', payerText(name))}</p>`}
      ${addressParagraph(language, place)}
      ${types.length === 0 ? nothing : html`<p class="s soft">${language.listed(types.map(codedText))}</p>`}
      ${hours.length === 0 ? html`<p class="s soft">${language.say('care.hours.none')}</p>` : hoursLines(language, hours)}
      ${networksHere(language, place, provider)}${accessLine(language, place)}
      ${others.view(place, provider)}
    </div>
    <div class="phones s">
      ${phones.length === 0 ? html`<span class="soft">${language.say('care.phone.none')}</span>` : phones.map((phone) => html`<p>${phoneText(phone)}</p>`)}
      ${tools?.miles(place)}<p>${directionsLink(language, place)}</p>${websites.map((website) => html`<p>${websiteText(website)}</p>`)}
    </div>
  </li>`;
}

export function placesView(desk: Desk, provider: Provider, others: OthersHere): TemplateResult {
  const { language } = desk;
  const { length } = provider.places;
  return html`<section class="places"><h4 class="sec">${language.say('care.places', { n: length })}</h4>
    ${length === 0 ? html`<p class="mini gap-s">${language.say('care.places.none')}</p>` : html`<ul>${provider.places.map((place) => placeView(desk, place, provider, others))}</ul>`}
  </section>`;
}
