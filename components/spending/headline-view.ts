import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { AmountSum } from '../../src/model/claim/sum.js';
import type { SpendingName } from '../../src/model/spending/spending.js';

export interface Headline {
  readonly name: SpendingName;
  readonly year: string;
  readonly sum: AmountSum;
  /** Not all claims are in: the sum is too low, and loses its size. */
  readonly partial: boolean;
  /** Shows the claims that the sum leaves out. */
  readonly openSilent: () => void;
}

/** The one number, and in the same breath what it leaves out. */
export function headlineView(language: Language, { name, year, sum, partial, openSilent }: Headline): TemplateResult {
  const money = language.list(sum.sums.map((one) => language.money(one)));
  if (money === '') return html`<div class="sum" part="sum"><p class="view-title">${language.say('spending.none', { year })}</p>${leftOut(language, sum, openSilent)}</div>`;
  if (partial) {
    const soFar = html`<b class="num strong" part="total" data-amount=${name}>${money}</b>`;
    return html`<div class="sum" part="sum"><p class="soft">${language.tell('spending.so-far', { sum: soFar, year })}</p></div>`;
  }
  return html`<div class="sum" part="sum">
    <p><b class="num big" part="total" data-amount=${name}>${money}</b> <span class="soft">${language.say(`spending.of.${name}`, { year })}</span></p>
    ${leftOut(language, sum, openSilent)}
  </div>`;
}

function leftOut(language: Language, { of, notStated, several, left }: AmountSum, openSilent: () => void): TemplateResult {
  const silent = html`<button type="button" class="link" @click=${openSilent}>${language.say('spending.silent', { n: notStated, of: language.number(of) })}</button>`;
  const stated = notStated === 0 && several === 0 && of > 0;
  return html`<p class="s">
    ${stated ? language.say('claims.sum.all-say-so', { n: of }) : nothing}
    ${notStated > 0 ? language.tell('spending.more', { claims: silent }) : nothing}
    ${several > 0 ? language.say('spending.twice', { n: several }) : nothing}
    ${left > 0 ? language.say('spending.left', { n: left }) : nothing}
  </p>`;
}
