import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { isOfKind, type Pharmacy } from '../../src/model/pharmacy/pharmacy.js';
import { codedText, listedText, networkText, phoneText } from '../directory/said.js';
import { addressLines } from '../provider-search/address.js';
import { directionsLink } from '../provider-search/open/directions.js';
import { hoursInWords } from '../provider-search/open/opening-hours.js';
import { websiteText } from '../provider-search/open/website.js';
import { payerText } from '../shared/payer-text.js';

function unstated(words: string): TemplateResult {
  return html`<span class="soft" data-unstated>${words}</span>`;
}

function kinds(language: Language, { kinds: listed, organization }: Pharmacy): TemplateResult {
  const said = listed.length === 0 ? [unstated(language.say('pharmacies.kind.none'))] : listed.map((kind) => html`<span data-field="kind">${codedText(kind)}</span>`);
  return html`<p class="s soft">${[...said, ...(organization === undefined ? [] : [payerText(organization)])].map((part, at) => html`${at > 0 ? ' · ' : nothing}${part}`)}</p>`;
}

function hours(language: Language, pharmacy: Pharmacy): TemplateResult {
  if (isOfKind(pharmacy, 'all-day')) return html`<p class="s"><span class="mark yes" data-field="hours">${language.say('pharmacies.open')}</span></p>`;
  const stated = pharmacy.place?.hours ?? [];
  if (stated.length === 0) return html`<p class="s">${unstated(language.say('pharmacies.hours.none'))}</p>`;
  return html`${stated.map((one) => html`<p class="s soft" data-field="hours">${hoursInWords(language, one)}</p>`)}`;
}

function whereTo(language: Language, { place }: Pharmacy): TemplateResult {
  if (!place) return html`<p class="s">${language.say('pharmacies.by-mail')}</p>`;
  const address = addressLines(place.address).join(', ');
  return html`<p class="s" data-field="address" part="address">${address === '' ? unstated(language.say('pharmacies.address.none')) : payerText(address)}</p>`;
}

function networks(language: Language, { networks: listed }: Pharmacy): TemplateResult {
  if (listed.length === 0) return html`<p class="s">${unstated(language.say('pharmacies.networks.none'))}</p>`;
  return html`<p class="s" data-field="network">${language.tell('pharmacies.networks', { networks: language.listed(listed.map((network) => networkText(language, network))) })}</p>`;
}

/** One pharmacy with all that is listed of it. `distance`: in words, where it is known. */
export function pharmacyView(language: Language, pharmacy: Pharmacy, distance: string | undefined): TemplateResult {
  const { id, name, phones, websites, place, listedOn } = pharmacy;
  return html`<li class="entry" part="pharmacy" data-id=${id}>
    <div class="title"><h3 part="name" data-field="name">${name === undefined ? unstated(language.say('pharmacies.name.none')) : payerText(name)}</h3>
      ${distance === undefined ? nothing : html`<span class="far num" part="distance">${distance}</span>`}</div>
    <div class="pair">
      <div>${kinds(language, pharmacy)}${whereTo(language, pharmacy)}
        <p class="s reach">${phones.length === 0 ? unstated(language.say('pharmacies.phone.none')) : phones.map(phoneText)} ${place ? directionsLink(language, place) : nothing} ${websites.map(websiteText)}</p></div>
      <div>${hours(language, pharmacy)}${networks(language, pharmacy)}<p class="s soft">${listedText(language, listedOn)}</p></div>
    </div>
  </li>`;
}
