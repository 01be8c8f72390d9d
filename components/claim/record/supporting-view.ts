import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { Claim, SupportingFact } from '../../../src/model/claim/claim.js';
import { nightsBetween } from '../../../src/model/claim/day-count.js';
import { payerQuote, payerText } from '../../shared/payer-text.js';
import { dotted, factsList } from './facts-list.js';
import { codedView } from '../line-name.js';
import { recordCode } from '../record-codes.js';
import { otherValue, quantityText } from './services-view.js';

/** Amounts that have no name of ours, under the payer's own words: none is dropped. */
export function otherAmountsView(language: Language, claim: Claim): TemplateResult | typeof nothing {
  if (claim.otherAmounts.length === 0) return nothing;
  return html`<h3 class="sec">${language.say('claim.other-amounts')}</h3>
    <table class="ladder others" part="other-amounts">
      <thead class="hidden"><tr>
        <th scope="col">${language.say('claim.money.amount')}</th><th scope="col">${language.say('claim.money.value')}</th>
      </tr></thead>
      <tbody>${claim.otherAmounts.map((other) => html`<tr>
        <th scope="row"><span class="named"><span class="keyed">${payerText(other.label)}</span> <span class="from">${language.say(`from.${other.from}`)}</span></span></th><td class="amt">${otherValue(language, other)}</td>
      </tr>`)}</tbody>
    </table>`;
}

/** `supportingInfo`: what else the record says. The day on which the claim was received stands among its dates already. */
export function supportingView(language: Language, claim: Claim): TemplateResult | typeof nothing {
  return factsList(language.say('claim.facts'), claim.supportingInfo
    .filter((fact) => fact.category.code !== 'clmrecvddate' || fact.start !== claim.received)
    .map((fact) => [factName(language, fact), supportingValue(language, fact)] as const));
}

function factName(language: Language, { category }: SupportingFact): unknown {
  return recordCode(language, `fact.${category.code}`) ?? codedView(language, category);
}

function supportingValue(language: Language, fact: SupportingFact): TemplateResult | undefined {
  const parts = [
    payerText(fact.text),
    codedView(language, fact.code) ?? nothing,
    fact.quantity ? quantityText(language, fact.quantity) : nothing,
    fact.start ? language.span(fact.start, fact.end) : nothing,
    stayText(language, fact) ?? nothing,
  ].filter((part) => part !== nothing);
  return parts.length === 0 ? undefined : html`${dotted(parts)}`;
}

export function notesView(language: Language, claim: Claim): TemplateResult | typeof nothing {
  if (claim.notes.length === 0) return nothing;
  return html`<h3 class="sec">${language.say('claim.notes')}</h3><ul class="reasons">${claim.notes.map((note) => html`<li part="note">${payerQuote(note)}</li>`)}</ul>`;
}

/** How long a stay took, beside its days. */
function stayText(language: Language, { category, start, end }: SupportingFact): string | undefined {
  const nights = category.code === 'admissionperiod' ? nightsBetween(start, end) : undefined;
  return nights === undefined ? undefined : language.say('claim.stay.nights', { n: nights });
}
