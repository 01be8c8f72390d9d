import { html, nothing, type TemplateResult } from 'lit';
import type { Language, WordKey } from '../../../src/i18n/language.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { copyButton } from '../../shared/copy-button.js';
import { payerName, payerText } from '../../shared/payer-text.js';
import { codedText } from '../coded.js';
import { field, unstated } from '../field.js';
import { phoneText } from '../phone.js';
import { languageText } from '../spoken-language.js';
import { deliveryText } from './delivery.js';
import { hoursLines } from './hours-lines.js';
import { websiteText } from './website.js';

export interface OfFacts {
  /** When the member saw them, by their claims. */
  readonly seen: unknown;
  /** The NPI was copied. */
  readonly copied: boolean;
  readonly didCopy: () => void;
}

type FactKey = WordKey & `care.${'also-named' | 'roles' | 'organizations' | 'languages' | 'gender' | 'hours' | 'phones' | 'npi' | 'websites' | 'delivery' | 'seen'}`;

const GENDERS = { male: 'care.gender.male', female: 'care.gender.female', other: 'care.gender.other', unknown: 'care.gender.unknown' } as const;

function genderText(language: Language, gender: string): unknown {
  return Object.hasOwn(GENDERS, gender) ? language.say(GENDERS[gender as keyof typeof GENDERS]) : payerText(gender);
}

function fact(language: Language, key: FactKey, values: readonly unknown[]): TemplateResult | typeof nothing {
  return values.length === 0 ? nothing : html`<dt>${language.say(key)}</dt><dd>${values.map((value) => html`<div>${value}</div>`)}</dd>`;
}

function npiLine(language: Language, npi: string | undefined, { copied, didCopy }: OfFacts): unknown {
  if (npi === undefined) return unstated('npi', language.say('not-stated'));
  return html`<span class="num">${field('npi', payerName(npi))}</span> ${copyButton(language.say('care.npi.copy'), npi, didCopy)}${copied ? html` <span class="s soft">${language.say('copied')}</span>` : nothing}`;
}

/** What else is listed. What is not listed has no line, save the two that people look for. */
export function factsView(language: Language, provider: Provider, of: OfFacts): TemplateResult {
  const { alsoNamed = [], languages, gender, websites = [], delivery = [], dangling } = provider;
  const spoken = languages.map((one) => field('languages', languageText(language, one)));
  return html`<section class="more-facts"><h4 class="sec">${language.say('care.facts')}</h4>
    <dl class="facts">
      ${fact(language, 'care.seen', of.seen === undefined ? [] : [of.seen])}
      ${fact(language, 'care.also-named', alsoNamed.map((name) => field('name', payerName(name))))}
      ${fact(language, 'care.languages', spoken.length > 0 ? spoken : [unstated('languages', language.say('not-stated'))])}
      ${fact(language, 'care.phones', provider.phones.map(phoneText))}
      ${fact(language, 'care.websites', websites.map(websiteText))}
      ${fact(language, 'care.hours', hoursLines(language, provider.hours))}
      ${fact(language, 'care.delivery', delivery.map((one) => deliveryText(language, one)))}
      ${fact(language, 'care.roles', provider.roles.map(codedText))}
      ${fact(language, 'care.organizations', provider.organizations.map(payerText))}
      ${fact(language, 'care.gender', gender === undefined ? [] : [genderText(language, gender)])}
      ${fact(language, 'care.npi', [npiLine(language, provider.npi, of)])}
    </dl>
    ${dangling.length === 0 ? nothing : html`<p class="mini gap-s" part="dangling">${language.say('care.dangling', { n: dangling.length })}</p>`}
  </section>`;
}
