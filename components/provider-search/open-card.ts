import { html, nothing, type TemplateResult } from 'lit';
import type { Language, WordKey } from '../../src/i18n/language.js';
import type { Provider } from '../../src/model/directory/provider.js';
import { copyButton } from '../shared/copy-button.js';
import { payerName, payerText } from '../shared/payer-text.js';
import { acceptingLines } from './accepting-patients.js';
import { callFirst } from './call-first.js';
import { codedText, languageText, specialtyText } from './coded.js';
import { field, unstated } from './field.js';
import { networkText } from './network.js';
import { phoneText } from './phone.js';
import { hoursLines, placeView } from './place.js';

/** What was copied last of this card, so that its button can say so. */
export type Copied = 'questions' | 'npi';

export interface OpenCard {
  readonly copied?: Copied | undefined;
  readonly copy: (what: Copied, text: string) => void;
  readonly didCopy: (what: Copied) => void;
}

const GENDERS = { male: 'care.gender.male', female: 'care.gender.female', other: 'care.gender.other', unknown: 'care.gender.unknown' } as const;

function genderText(language: Language, gender: string): unknown {
  return Object.hasOwn(GENDERS, gender) ? language.say(GENDERS[gender as keyof typeof GENDERS]) : payerText(gender);
}

function head(language: Language, provider: Provider): TemplateResult {
  const { specialties, roles } = provider;
  const said = specialties.length === 0
    ? roles.length > 0 ? language.listed(roles.map(codedText)) : unstated('specialty', language.say('care.specialty.none'))
    : specialties.map((one, at) => html`${at > 0 ? ' · ' : nothing}${field('specialty', specialtyText(language, one))}`);
  return html`<div class="open-head"><p class="s soft">${said}</p>${acceptingLines(language, provider.accepting)}</div>`;
}

function places(language: Language, provider: Provider): TemplateResult {
  const { length } = provider.places;
  return html`<section class="places"><h4 class="sec">${language.say('care.places', { n: length })}</h4>
    ${length === 0 ? html`<p class="mini gap-s">${language.say('care.places.none')}</p>` : html`<ul>${provider.places.map((place) => placeView(language, place, provider))}</ul>`}
  </section>`;
}

function networks(language: Language, { networks: listed }: Provider): TemplateResult {
  return html`<section class="networks"><h4 class="sec">${language.say('care.networks')}</h4>
    ${listed.length === 0
      ? html`<p class="gap-s s">${unstated('network', language.say('care.network.none'))}</p>`
      : html`<ul>${listed.map((network) => html`<li>${field('network', networkText(language, network))}</li>`)}</ul>`}
  </section>`;
}

function fact(language: Language, key: WordKey & `care.${'also-named' | 'roles' | 'organizations' | 'languages' | 'gender' | 'hours' | 'phones' | 'npi'}`, values: readonly unknown[]): TemplateResult | typeof nothing {
  return values.length === 0 ? nothing : html`<dt>${language.say(key)}</dt><dd>${values.map((value) => html`<div>${value}</div>`)}</dd>`;
}

function facts(language: Language, provider: Provider, card: OpenCard): TemplateResult {
  const { alsoNamed, npi, languages, gender } = provider;
  const stated = languages.map((one) => field('languages', languageText(language, one)));
  const number = npi === undefined ? [] : [html`<span class="num">${field('npi', payerName(npi))}</span> ${copyButton(language.say('care.npi.copy'), npi, () => card.didCopy('npi'))}${card.copied === 'npi' ? html` <span class="s soft">${language.say('copied')}</span>` : nothing}`];
  return html`<section class="more-facts"><h4 class="sec">${language.say('care.facts')}</h4>
    <dl class="facts">
      ${fact(language, 'care.also-named', (alsoNamed ?? []).map((name) => field('name', payerName(name))))}
      ${fact(language, 'care.languages', stated.length > 0 ? stated : [unstated('languages', language.say('not-stated'))])}
      ${fact(language, 'care.phones', provider.phones.map(phoneText))}
      ${fact(language, 'care.hours', hoursLines(language, provider.hours))}
      ${fact(language, 'care.roles', provider.roles.map(codedText))}
      ${fact(language, 'care.organizations', provider.organizations.map(payerText))}
      ${fact(language, 'care.gender', gender === undefined ? [] : [genderText(language, gender)])}
      ${fact(language, 'care.npi', number.length > 0 ? number : [unstated('npi', language.say('not-stated'))])}
    </dl>
    ${provider.dangling.length === 0 ? nothing : html`<p class="mini gap-s" part="dangling">${language.say('care.dangling', { n: provider.dangling.length })}</p>`}
  </section>`;
}

/** Everything that the directory lists of one person or facility, and that it is a list. */
export function openCard(language: Language, provider: Provider, card: OpenCard): TemplateResult {
  return html`<div class="open" part="detail">
    ${head(language, provider)}
    ${callFirst(language, provider, card.copied === 'questions', (text) => card.copy('questions', text))}
    ${places(language, provider)}${networks(language, provider)}${facts(language, provider, card)}
  </div>`;
}
