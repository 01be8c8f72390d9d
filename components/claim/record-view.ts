import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Claim, SupportingFact } from '../../src/model/claim/claim.js';
import { payerQuote, payerText } from '../shared/payer-text.js';
import { factsList } from './facts-view.js';
import { codedView } from './line-name.js';
import { recordCode } from './record-codes.js';
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
  ].filter((part) => part !== nothing);
  return parts.length === 0 ? undefined : html`${parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]))}`;
}

export function notesView(language: Language, claim: Claim): TemplateResult | typeof nothing {
  if (claim.notes.length === 0) return nothing;
  return html`<h3 class="sec">${language.say('claim.notes')}</h3><ul class="reasons">${claim.notes.map((note) => html`<li part="note">${payerQuote(note)}</li>`)}</ul>`;
}

/** The resource as the payer sent it, for whoever wants to see it: asked for only when it is opened. */
export function rawView(language: Language, raw: { readonly text: string | undefined; readonly asked: boolean; readonly ask: () => void }): TemplateResult {
  const toggled = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) raw.ask();
  };
  const waiting = language.say(raw.asked ? 'claim.raw.gone' : 'claim.raw.loading');
  // Closed again for the next claim, whose record nobody has asked for yet.
  return html`<details part="raw" .open=${raw.asked} @toggle=${toggled}>
    <summary class="link">${language.say('claim.raw')}</summary>
    ${raw.text === undefined ? html`<p class="mini">${waiting}</p>` : html`<pre lang="en" translate="no" dir="ltr">${raw.text}</pre>`}
  </details>`;
}
