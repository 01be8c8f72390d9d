import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { Claim, Identified } from '../../../src/model/claim/claim.js';
import { copyButton } from '../../shared/copy-button.js';
import { payerName, payerQuote, payerText } from '../../shared/payer-text.js';
import { codedView } from '../line-name.js';
import { recordCode } from '../record-codes.js';
import { factsList, type Fact } from './facts-list.js';

/** When a claim came, was made and paid; its numbers, each to be copied; and where it stands. */
export function datesView(language: Language, claim: Claim, copied: () => void): TemplateResult | typeof nothing {
  const others = claim.identifiers.filter(({ value }) => value !== claim.number);
  return factsList(language.say('claim.dates'), [
    [language.say('claim.date.service'), claim.serviceStart && language.span(claim.serviceStart, claim.serviceEnd)],
    [language.say('claim.date.created'), claim.created && language.day(claim.created)],
    [language.say('claim.date.received'), claim.received && language.day(claim.received)],
    [language.say('claim.date.paid'), claim.paidOn && language.day(claim.paidOn)],
    [language.say('claim.number'), claim.number && numberView(language, { value: claim.number }, copied)],
    ...others.map((other): Fact => [language.say('claim.identifier'), numberView(language, other, copied)]),
    ...(claim.preAuthorizations ?? []).map((value): Fact => [language.say('claim.preauth'), numberView(language, { value }, copied)]),
    [language.say('claim.network'), claim.network && language.say(`network.${claim.network}`)],
    [language.say('claim.type'), payerText(claim.typeText)],
    [language.say('claim.type'), codedView(language, claim.subType)],
    [language.say('claim.status'), recordCode(language, `status.${claim.status}`) ?? payerText(claim.status)],
    [language.say('claim.outcome'), recordCode(language, `outcome.${claim.outcome}`) ?? payerText(claim.outcome)],
    [language.say('claim.disposition'), claim.disposition && payerQuote(claim.disposition)],
  ]);
}

function numberView(language: Language, { value }: Identified, copied: () => void): TemplateResult {
  return html`<span class="num">${payerName(value)}</span> ${copyButton(language.say('copy.number', { number: value }), value, copied)}`;
}
