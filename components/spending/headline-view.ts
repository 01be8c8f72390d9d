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
  /** Shows the claims that the sum leaves out: those that do not state it, or those that state it twice. */
  readonly openSilent: () => void;
  readonly openSeveral: () => void;
}

/** The one number, and in the same breath what it leaves out. */
export function headlineView(language: Language, headline: Headline): TemplateResult {
  const { name, year, sum, partial } = headline;
  const money = language.list(sum.sums.map((one) => language.money(one)));
  if (money === '') return html`<div class="sum" part="sum"><p class="view-title">${language.say('spending.none', { year })}</p>${leftOut(language, headline)}</div>`;
  if (partial) {
    const soFar = html`<b class="num strong" part="total" data-amount=${name}>${money}</b>`;
    return html`<div class="sum" part="sum"><p class="soft">${language.tell('spending.so-far', { sum: soFar, year })}</p></div>`;
  }
  return html`<div class="sum" part="sum">
    <p><b class="num big" part="total" data-amount=${name}>${money}</b> <span class="soft">${language.say(`spending.of.${name}`, { year })}</span></p>
    ${leftOut(language, headline)}
  </div>`;
}

function leftOut(language: Language, { sum: { of, notStated, several, left }, openSilent, openSeveral }: Headline): TemplateResult {
  const silent = html`<button type="button" class="link" data-list="silent" @click=${openSilent}>${language.say('spending.silent', { n: notStated, of: language.number(of) })}</button>`;
  const stated = notStated === 0 && several === 0 && of > 0;
  return html`<p class="s">
    ${stated ? language.say('claims.sum.all-say-so', { n: of }) : nothing}
    ${notStated > 0 ? language.tell('spending.more', { claims: silent }) : nothing}
    ${several > 0 ? language.tell('spending.twice.left', { claims: html`<button type="button" class="link" data-list="several" @click=${openSeveral}>${language.say('spending.twice', { n: several })}</button>` }) : nothing}
    ${left > 0 ? language.say('spending.left', { n: left }) : nothing}
  </p>`;
}
