import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { sumOf } from '../../../src/model/claim/sum.js';
import { sumWords } from '../sum-view.js';

const TOTALS = ['billed', 'allowed', 'plan-paid', 'you-owe'] as const;

/** The totals of what is shown, each with what it stands on and leaves out; currencies are never added to each other. */
export function totalsView(language: Language, claims: readonly ClaimSummary[], open: boolean, toggle: (open: boolean) => void): TemplateResult {
  const toggled = (event: Event): void => toggle((event.target as HTMLDetailsElement).open);
  return html`<details class="totals" @toggle=${toggled}><summary>${language.say('desk.totals')}</summary>${open ? tableView(language, claims) : nothing}</details>`;
}

function tableView(language: Language, claims: readonly ClaimSummary[]): TemplateResult {
  return html`<table>
      <thead class="hidden"><tr><th>${language.say('desk.totals.amount')}</th><th>${language.say('desk.totals.total')}</th></tr></thead>
      <tbody>${TOTALS.map((name) => {
        const sum = sumOf(claims, name);
        const total = sum.sums.length === 0 ? language.say('desk.totals.none') : language.list(sum.sums.map((one) => language.money(one)));
        return html`<tr><th scope="row">${language.say(`desk.amount.${name}`)} <span class="mini">${sumWords(language, sum)}</span></th><td class="amt ${sum.sums.length === 0 ? 'not' : ''}">${total}</td></tr>`;
      })}</tbody>
    </table>`;
}
