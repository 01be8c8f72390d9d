import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Amount, AmountName, ClaimSummary } from '../../src/model/claim/claim.js';
import { valuesOf } from '../shared/amount.js';
import { payerText } from '../shared/payer-text.js';
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

/** Thousands of rows are drawn: what each has stands in one template, since every further one costs as much as a row. */
function contentView(language: Language, claim: ClaimSummary, row: RowLook): TemplateResult {
  const mark = markOf(claim);
  const owe = amountSaid(language, claim.amounts['you-owe'], 'not-stated');
  const billed = pairOf(language, claim, 'billed', 'claims.row.billed');
  const allowed = pairOf(language, claim, 'allowed', 'claims.row.allowed');
  const plan = pairOf(language, claim, 'plan-paid', 'claims.row.plan-paid');
  const { provider } = claim;
  return html`<span class="pairing">
      <span class="name"><bdi translate=${provider ? 'no' : nothing}>${provider ?? language.say('claims.provider.not-stated')}</bdi></span>
      <span class="amt ${owe.look} ${claim.standing === 'current' ? '' : 'out'}" part="amount" data-amount="you-owe">${owe.said}</span>
    </span>
    <span class="pairing">
      <span class="sub">${detail(language, claim, row)}<bdi translate="no">${row.whose}</bdi></span>
      ${mark ? markView(language, mark, 'st') : html`<span class="st"><span class="pair">${plan.before}<span class="amt plain ${plan.look}" part="amount" data-amount="plan-paid">${plan.said}</span>${plan.after}</span></span>`}
    </span>
    <span class="sub third"><span class="pair">${billed.before}<span class="amt plain ${billed.look}" part="amount" data-amount="billed">${billed.said}</span>${billed.after}</span><span class="dot"> · </span><span class="pair">${allowed.before}<span class="amt plain ${allowed.look}" part="amount" data-amount="allowed">${allowed.said}</span>${allowed.after}</span>${mark ? html`<span class="dot"> · </span><span class="pair">${plan.before}<span class="amt plain ${plan.look}" part="amount" data-amount="plan-paid">${plan.said}</span>${plan.after}</span>` : nothing}</span>${row.found}`;
}

/** Date and kind in plain words, before whose it is. A drug's name says more than "pharmacy", and stands beside it. */
function detail(language: Language, claim: ClaimSummary, { whose, fresh }: RowLook): unknown {
  const date = claim.serviceStart && language.span(claim.serviceStart, claim.serviceEnd, 'in-year'); // where it is not stated, the group's head says so
  const kind = claim.kind ? language.say(`kind.${claim.kind}`) : claim.typeText ? payerText(claim.typeText) : language.say('kind.unknown');
  const drug = claim.kind === 'pharmacy' && claim.serviceText ? payerText(claim.serviceText) : undefined;
  const parts = [fresh && html`<b class="good">${fresh}</b>`, date, kind, drug].filter((part) => part !== undefined && part !== '');
  const dotted = parts.flatMap((part, at) => (at < parts.length - 1 || whose ? [part, ' · '] : [part]));
  return dotted.every((part) => typeof part === 'string') ? dotted.join('') : dotted; // one text is one node
}

/** An amount in its sentence: the words before it, and those after it. */
function pairOf(language: Language, claim: ClaimSummary, name: AmountName, words: 'claims.row.billed' | 'claims.row.allowed' | 'claims.row.plan-paid'): Said & { readonly before: unknown; readonly after: unknown } {
  const [before, , after] = language.tell(words, { amount: '' });
  return { before, after, ...amountSaid(language, claim.amounts[name], 'amount.missing') };
}

interface Said {
  readonly look: string;
  readonly said: string;
}

function amountSaid(language: Language, amounts: readonly Amount[] | undefined, silent: 'not-stated' | 'amount.missing'): Said {
  const values = valuesOf(language, amounts);
  return values.length === 0 ? { look: 'not', said: language.say(silent) } : { look: '', said: values.length === 1 ? (values[0] ?? '') : language.list(values) };
}

/** One unreadable claim is one unreadable claim: it stands in the list, and the others stay. */
function unreadableRow(language: Language, claim: ClaimSummary): TemplateResult {
  return html`<div class="row unreadable" part="row" data-id=${claim.id ?? nothing} data-connection=${claim.connection}>
    <span class="name">${language.say('claims.row.unreadable')}</span>
    <span class="sub wide">${language.say('claims.row.unreadable.text')}${claim.id ? html` <span class="id">${claim.id}</span>` : nothing}</span>
  </div>`;
}
