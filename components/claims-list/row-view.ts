import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { AmountName, ClaimSummary } from '../../src/model/claim/claim.js';
import { amountView } from '../shared/amount.js';
import { payerName, payerText } from '../shared/payer-text.js';
import { markOf, markView } from '../shared/status-mark.js';

export interface RowLook {
  /** What the member is called; absent where only one person's claims are shown and nothing is known of them. */
  readonly whose: string | undefined;
  readonly chosen: boolean;
  readonly open: () => void;
  /** That it is new or changed since the member last looked. */
  readonly fresh?: string | undefined;
  /** Where what was looked for stands, if the row does not draw it. */
  readonly found?: unknown;
}

/** One claim as a row: who was seen and what is owed; when, what, for whom, and what the plan did; what was billed and allowed. */
export function rowView(language: Language, claim: ClaimSummary, row: RowLook): TemplateResult {
  if (claim.unreadable) return unreadableRow(language, claim);
  const content = contentView(language, claim, row);
  // A resource without an id cannot be asked for: its row says all that there is.
  if (claim.id === undefined) return html`<div class="row" part="row" data-connection=${claim.connection}>${content}</div>`;
  return html`<button
    type="button" class="row ${row.fresh ? 'fresh' : ''}" part="row" data-id=${claim.id} data-connection=${claim.connection}
    aria-current=${row.chosen ? 'true' : nothing} @click=${row.open}>${content}</button>`;
}

function contentView(language: Language, claim: ClaimSummary, row: RowLook): TemplateResult {
  const out = claim.standing !== 'current';
  const mark = markOf(claim);
  const planPaid = html`<span class="st">${money(language, claim, 'plan-paid', 'claims.row.plan-paid')}</span>`;
  return html`<span class="pairing">
      <span class="name">${claim.provider ? payerName(claim.provider) : language.say('claims.provider.not-stated')}</span>
      ${amountView(language, 'you-owe', claim.amounts['you-owe'], { out })}
    </span>
    <span class="pairing">
      <span class="sub">${detail(language, claim, row)}</span>
      ${mark ? markView(language, mark, 'st') : planPaid}
    </span>
    <span class="sub third">${third(language, claim, mark !== undefined)}</span>${row.found}`;
}

/** Date, kind in plain words, whose. A drug's name says more than "pharmacy", and stands beside it. */
function detail(language: Language, claim: ClaimSummary, { whose, fresh }: RowLook): unknown[] {
  const date = claim.serviceStart && language.span(claim.serviceStart, claim.serviceEnd, 'in-year'); // where it is not stated, the group's head says so
  const kind = claim.kind ? language.say(`kind.${claim.kind}`) : claim.typeText ? payerText(claim.typeText) : language.say('kind.unknown');
  const drug = claim.kind === 'pharmacy' && claim.serviceText ? payerText(claim.serviceText) : undefined;
  const parts = [fresh && html`<b class="good">${fresh}</b>`, date, kind, drug, whose && payerName(whose)].filter((part) => part !== undefined && part !== '');
  return parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]));
}

function third(language: Language, claim: ClaimSummary, withPlanPaid: boolean): unknown[] {
  const parts = [
    money(language, claim, 'billed', 'claims.row.billed'),
    money(language, claim, 'allowed', 'claims.row.allowed'),
    ...(withPlanPaid ? [money(language, claim, 'plan-paid', 'claims.row.plan-paid')] : []),
  ];
  return parts.flatMap((part, at) => (at === 0 ? [part] : [html`<span class="dot"> · </span>`, part]));
}

function money(language: Language, claim: ClaimSummary, name: AmountName, words: 'claims.row.billed' | 'claims.row.allowed' | 'claims.row.plan-paid'): TemplateResult {
  const amount = amountView(language, name, claim.amounts[name], { also: 'plain', silent: language.say('amount.missing') });
  return html`<span class="pair">${language.tell(words, { amount })}</span>`;
}

/** One unreadable claim is one unreadable claim: it stands in the list, and the others stay. */
function unreadableRow(language: Language, claim: ClaimSummary): TemplateResult {
  return html`<div class="row unreadable" part="row" data-id=${claim.id ?? nothing} data-connection=${claim.connection}>
    <span class="name">${language.say('claims.row.unreadable')}</span>
    <span class="sub wide">${language.say('claims.row.unreadable.text')}${claim.id ? html` <span class="id">${claim.id}</span>` : nothing}</span>
  </div>`;
}
