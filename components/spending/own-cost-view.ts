import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { AmountSum } from '../../src/model/claim/sum.js';
import { COST_SHARES, type CostShare } from '../../src/model/spending/cost-share.js';

/** What counted to a deductible, and the member's own cost as the claims split it: never what the plan holds as met. */
export function ownCostView(language: Language, { parts, together }: CostShare, year: string): TemplateResult {
  const deductible = moneyIn(language, parts.deductible.sums);
  const sum = html`<b class="num strong" part="total" data-amount="deductible">${deductible}</b>`;
  const stated = COST_SHARES.filter((name) => parts[name].sums.length > 0);
  return html`<section part="own-cost">
    <h3 class="sec">${language.say('spending.share')}</h3>
    <p class="gap-s">${deductible === '' ? language.say('spending.share.none', { year }) : language.tell('spending.share.sum', { sum })}</p>
    <p class="mini">${language.say('spending.share.text')}</p>
    ${stated.length === 0 ? nothing : html`<h3 class="sec">${language.say('spending.own')}</h3>
      <dl class="facts own">
        ${stated.map((name) => html`<dt>${language.say(`spending.own.${name}`)} <span class="mini">${countOf(language, parts[name])}</span></dt> <dd class="amt">${moneyIn(language, parts[name].sums)}</dd> `)}
        ${stated.length > 1 ? html`<dt class="strong">${language.say('spending.own.together')}</dt> <dd class="amt strong">${moneyIn(language, together)}</dd>` : nothing}
      </dl>`}
  </section>`;
}

function moneyIn(language: Language, sums: AmountSum['sums']): string {
  return language.list(sums.map((sum) => language.money(sum)));
}

function countOf(language: Language, { stated }: AmountSum): string {
  return language.say('spending.own.claims', { n: stated });
}
