import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import type { SpendingName } from '../../src/model/spending/spending.js';
import { amountView } from '../shared/amount.js';
import type { ClaimAt } from '../shared/open-claim.js';
import { payerName, payerText } from '../shared/payer-text.js';
import { markOf, markView } from '../shared/status-mark.js';

export interface ClaimsView {
  /** What these claims have in common: the words above them. */
  readonly title: string;
  readonly claims: readonly ClaimSummary[];
  readonly name: SpendingName;
  readonly nameOf: (connection: string) => string | undefined;
  /** How many there are room for; the others come with `showAll`. */
  readonly most: number;
  readonly showAll: () => void;
  readonly open: (claim: ClaimAt) => void;
  readonly close: () => void;
}

/** The claims that a sum is made of, those that do not count among them, marked as such; each can be opened. */
export function claimsView(language: Language, { title, claims, name, nameOf, most, showAll, open, close }: ClaimsView): TemplateResult {
  const drawn = claims.slice(0, most);
  return html`<section class="claims" part="claims">
    <div class="head"><h3>${title}</h3><button type="button" class="link" @click=${close}>${language.say('spending.close')}</button></div>
    <ul class="rows">${drawn.map((claim) => html`<li>${rowView(language, claim, name, nameOf(claim.connection), open)}</li>`)}</ul>
    ${drawn.length < claims.length ? html`<button type="button" class="link s" @click=${showAll}>${language.say('spending.all', { n: claims.length })}</button>` : nothing}
  </section>`;
}

function rowView(language: Language, claim: ClaimSummary, name: SpendingName, whose: string | undefined, open: (claim: ClaimAt) => void): TemplateResult {
  const { id, connection } = claim;
  const content = contentView(language, claim, name, whose);
  // A resource without an id cannot be asked for: its row says all that there is.
  if (id === undefined) return html`<div class="row" part="row" data-connection=${connection}>${content}</div>`;
  return html`<button type="button" class="row" part="row" data-id=${id} data-connection=${connection} @click=${() => open({ id, connection })}>${content}</button>`;
}

function contentView(language: Language, claim: ClaimSummary, name: SpendingName, whose: string | undefined): TemplateResult {
  if (claim.unreadable) return html`<span class="name">${language.say('claims.row.unreadable')}</span>`;
  const mark = markOf(claim);
  const amount = claim.amounts[name];
  return html`<span class="pairing"><span class="name">${claim.provider === undefined ? language.say('claims.provider.not-stated') : payerName(claim.provider)}</span>
    ${amountView(language, name, amount, { out: claim.standing !== 'current' })}</span>
    <span class="sub">${detail(language, claim, whose)}${mark ? html` · ${markView(language, mark)}` : nothing}</span>`;
}

function detail(language: Language, claim: ClaimSummary, whose: string | undefined): unknown[] {
  const date = claim.serviceStart ? language.span(claim.serviceStart, claim.serviceEnd, 'short') : language.say('spending.row.date-not-stated');
  const kind = claim.kind ? language.say(`kind.${claim.kind}`) : claim.typeText ? payerText(claim.typeText) : language.say('kind.unknown');
  const parts = [date, kind, whose === undefined ? undefined : payerName(whose)].filter((part) => part !== undefined);
  return parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]));
}
