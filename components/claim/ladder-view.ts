import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Amount, AmountName, Claim } from '../../src/model/claim/claim.js';
import { inSentence } from '../shared/in-sentence.js';
import { payerQuote } from '../shared/payer-text.js';
import { drawnIn } from './bar-view.js';
import { nameOfLine } from './line-name.js';
import { recordCode } from './record-codes.js';

/** In the order in which a bill is worked out; what is left to pay near its end. */
const LADDER = [
  'billed', 'discount', 'allowed', 'deductible', 'copay', 'coinsurance', 'not-covered', 'plan-paid', 'other-plan-paid', 'you-owe', 'paid-by-you',
] as const satisfies readonly AmountName[];

/** Parts of the member's share stand a step in. */
const INNER: ReadonlySet<AmountName> = new Set<AmountName>(['deductible', 'copay', 'coinsurance']);

export interface Ladder {
  readonly claim: Claim;
  /** Names whose meaning is shown. */
  readonly meant: ReadonlySet<AmountName>;
  readonly mean: (name: AmountName) => void;
  /** Stated, but in no sum: the claim was replaced or cancelled. */
  readonly out: boolean;
}

/**
 * Every amount of a claim with where it stands, as a table; those that nobody states in one line below it. Its roles are written out:
 * at 200 % in a narrow window the rows are drawn without a table's boxes, and browsers then forget that it is one.
 */
export function ladderView(language: Language, ladder: Ladder): TemplateResult {
  const { amounts } = ladder.claim;
  const shown = LADDER.filter((name) => amounts[name] !== undefined || name === 'you-owe');
  const silent = LADDER.filter((name) => !shown.includes(name));
  const drawn = drawnIn(amounts);
  return html`<h3 class="hidden">${language.say('claim.money')}</h3>
    <table class="ladder" part="amounts" role="table">
      <thead class="hidden" role="rowgroup"><tr role="row">
        <th scope="col" role="columnheader">${language.say('claim.money.amount')}</th><th scope="col" role="columnheader">${language.say('claim.money.value')}</th>
      </tr></thead>
      ${shown.map((name) => ((amounts[name]?.length ?? 0) > 1 ? severalRows(language, ladder, name) : oneRow(language, ladder, name, drawn.has(name))))}
    </table>
    ${silent.length > 0 ? silentView(language, silent, amounts['you-owe'] === undefined) : nothing}`;
}

function oneRow(language: Language, ladder: Ladder, name: AmountName, drawn: boolean): TemplateResult {
  const [amount] = ladder.claim.amounts[name] ?? [];
  const key = drawn ? html`<i class="key ${name}" aria-hidden="true"></i>` : nothing;
  const value = amount ? language.money(amount) : language.say('not-stated');
  return html`<tbody class="${rowClass(name)} ${ladder.meant.has(name) ? 'meant' : ''}" role="rowgroup">
    <tr role="row">
      <th scope="row" role="rowheader"><span class="named"><span class="keyed">${key}${term(language, ladder, name)}</span> ${amount ? html`<span class="from">${fromWords(language, ladder.claim, amount)}</span>` : nothing}</span></th>
      <td role="cell" class="amt ${amount ? '' : 'not'} ${ladder.out ? 'out' : ''}" part="amount" data-amount=${name}>${value}</td>
    </tr>
    ${meaning(language, ladder, name)}
  </tbody>`;
}

/** Several values: each under the payer's own name for it, and in no sum. */
function severalRows(language: Language, ladder: Ladder, name: AmountName): TemplateResult {
  const amounts = ladder.claim.amounts[name] ?? [];
  return html`<tbody class=${rowClass(name)} role="rowgroup" part="amount" data-amount=${name}>
    <tr class="several" role="row"><th scope="rowgroup" role="rowheader" colspan="2">${term(language, ladder, name)} <span class="mark twice warn s strong">${language.say('claim.two-amounts')}</span></th></tr>
    ${meaning(language, ladder, name)}
    ${amounts.map((amount) => html`<tr class="in" role="row">
      <th scope="row" role="rowheader">${labelOf(language, amount)} <span class="from">${fromWords(language, ladder.claim, amount)}</span></th>
      <td role="cell" class="amt ${ladder.out ? 'out' : ''}">${language.money(amount)}</td>
    </tr>`)}
  </tbody>`;
}

function labelOf(language: Language, { label, part }: Amount): unknown {
  if (label) return payerQuote(label);
  return part ? language.say(`part.${part}`) : html`<span class="soft">${language.say('claim.no-name')}</span>`;
}

/** Where an amount stands; where the doubt is in one of several services, which one. */
function fromWords(language: Language, claim: Claim, { from, line }: Amount): unknown {
  const service = claim.lines.find(({ sequence }) => sequence === line);
  if (line === undefined) return language.say(`from.${from}`);
  return language.tell('from.line', { line: service ? nameOfLine(language, service) : line });
}

/** A name that says what it means to whoever presses it, once those words are here. */
function term(language: Language, { meant, mean }: Ladder, name: AmountName): TemplateResult | string {
  const words = language.say(`amount.${name}`);
  if (!recordCode(language, `mean.${name}`)) return words;
  return html`<button type="button" class="term" aria-expanded=${meant.has(name)} @click=${() => mean(name)}>${words}</button>`;
}

function meaning(language: Language, { meant }: Ladder, name: AmountName): TemplateResult | typeof nothing {
  return meant.has(name) ? html`<tr role="row"><td role="cell" class="mean" colspan="2">${recordCode(language, `mean.${name}`)}</td></tr>` : nothing;
}

function rowClass(name: AmountName): string {
  if (name === 'you-owe') return 'total';
  return INNER.has(name) ? 'in' : '';
}

/** The words stand once for the eye; each name says it for itself to whoever reads it alone. */
function silentView(language: Language, names: readonly AmountName[], youOweToo: boolean): TemplateResult {
  const each = names.map((name) => html`<span part="amount" data-amount=${name}>${inSentence(language, language.say(`amount.${name}`))}<span class="hidden">${language.say('claim.colon-not-stated')}</span></span>`);
  const items = each.flatMap((item, at) => (at === 0 ? [item] : [', ', item]));
  return html`<p class="mini silent"><span aria-hidden="true">${language.say(youOweToo ? 'claim.not-stated.either' : 'claim.not-stated')} </span>${items}.</p>`;
}
