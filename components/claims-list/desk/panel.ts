import { html, type TemplateResult } from 'lit';
import type { ClaimFilter, RangedAmount } from '../../../src/model/claims/filter.js';
import { GROUPINGS } from '../../../src/model/claims/group.js';
import { ORDERS } from '../../../src/model/claims/order.js';
import { choiceView } from './choice.js';
import { kindWord, networkWord, statusWord } from './condition-words.js';
import type { DeskHost, Look } from './look.js';
import { set } from './toolbar.js';

const KINDS = ['professional', 'institutional', 'pharmacy', 'oral', 'vision', 'not-stated'] as const;
const STATUSES = ['paid', 'paid-in-part', 'not-paid', 'in-process', 'cancelled', 'not-stated'] as const;
const NETWORKS = ['in', 'out', 'mixed', 'not-stated'] as const;
const AMOUNTS = ['you-owe', 'billed', 'plan-paid'] as const;
const AMOUNT = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:[.,](\d{1,2}))?$/;

/** The filters that fewer want, the order and the groups. */
export function panelView(host: DeskHost, { language }: Look): TemplateResult {
  const { filter } = host;
  const any = language.say('desk.any');
  return html`<div class="panel">
    ${choiceView({ label: language.say('desk.kind'), any, values: KINDS, said: (one) => kindWord(language, one), chosen: filter.kind, choose: (kind) => set(host, { kind }) })}
    ${choiceView({ label: language.say('desk.status'), any, values: STATUSES, said: (one) => statusWord(language, one), chosen: filter.status, choose: (status) => set(host, { status }) })}
    ${choiceView({ label: language.say('desk.network'), any, values: NETWORKS, said: (one) => networkWord(language, one), chosen: filter.network, choose: (network) => set(host, { network }) })}
    ${choiceView({ label: language.say('desk.order'), values: ORDERS, said: (one) => language.say(`desk.order.${one}`), chosen: host.order, choose: (order) => { host.order = order ?? 'newest'; } })}
    ${choiceView({
      label: language.say('desk.group'), values: GROUPINGS, said: (one) => language.say(`desk.group.${one}`), chosen: groupingOf(host),
      choose: (grouping) => { if (grouping) host.grouping = grouping; },
    })}
    ${rangeView(host, { language })}
  </div>`;
}

/** By month, unless an order by amount would tear the months apart. */
export function groupingOf({ grouping, order }: DeskHost): NonNullable<DeskHost['grouping']> {
  return grouping ?? (order === 'newest' || order === 'oldest' ? 'month' : 'none');
}

/** From and to are taken when they are left; what is no amount stays, and is said. */
function rangeView(host: DeskHost, { language }: Pick<Look, 'language'>): TemplateResult {
  const { amount } = host.filter;
  const of = amount?.of ?? 'you-owe';
  const changed = (end: 'from' | 'to') => (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const value = amountIn(field.value);
    field.setCustomValidity(value === 'wrong' ? language.say('desk.amount.wrong') : '');
    if (value === 'wrong') field.reportValidity();
    else set(host, { amount: rangeOf({ ...host.filter.amount, of, [end]: value }) });
  };
  const field = (end: 'from' | 'to', value: number | undefined): TemplateResult => html`<label><span class="label">${language.say(`desk.amount.${end}`)}</span>
    <span class="field"><input type="text" inputmode="decimal" autocomplete="off" .value=${value === undefined ? '' : String(value)} @change=${changed(end)}></span></label>`;
  return html`<fieldset class="range"><legend class="label">${language.say('desk.amount')}</legend>
    ${choiceView<RangedAmount>({
      label: language.say('desk.amount.which'), values: AMOUNTS, said: (one) => language.say(`desk.amount.${one}`), chosen: of,
      choose: (one) => set(host, { amount: rangeOf({ ...amount, of: one ?? of }) }),
    })}
    ${field('from', amount?.from)}${field('to', amount?.to)}</fieldset>`;
}

function amountIn(typed: string): number | undefined | 'wrong' {
  if (typed.trim() === '') return undefined;
  const [, dollars, cents = '0'] = AMOUNT.exec(typed.trim()) ?? [];
  return dollars === undefined ? 'wrong' : Number(`${dollars.replaceAll(',', '')}.${cents}`);
}

function rangeOf({ of, from, to }: { readonly of: RangedAmount; readonly from?: number | undefined; readonly to?: number | undefined }): ClaimFilter['amount'] {
  return from === undefined && to === undefined ? undefined : { of, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
