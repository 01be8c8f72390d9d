import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import { alikeLines } from '../../../src/model/claim/alike.js';
import { AMOUNT_NAMES, type Amount, type AmountName, type Claim, type ClaimLine, type Coded, type OtherAmount } from '../../../src/model/claim/claim.js';
import { amountView, valuesOf } from '../../shared/amount.js';
import { inSentence } from '../../shared/in-sentence.js';
import { payerQuote, payerText } from '../../shared/payer-text.js';
import { markOf, markView } from '../../shared/status-mark.js';
import { codedView, codesText, codesView, nameOfLine } from '../line-name.js';
import { fillText } from './fill-text.js';
import { dotted } from './facts-list.js';

/** The services of a claim, each with its own amounts: a service's silence is said too. */
export function servicesView(language: Language, claim: Claim): TemplateResult | typeof nothing {
  if (claim.lines.length === 0) return nothing;
  return html`<h3 class="sec">${language.say(claim.kind === 'pharmacy' ? 'claim.drugs' : 'claim.services', { n: claim.lines.length })}<span aria-hidden="true">${language.say('amount.you-owe')}</span></h3>
    <ul class="services">${alikeLines(claim.lines).map((lines) => groupView(language, claim, lines))}</ul>`;
}

/** Services that differ in nothing but their day stand together, each of them one press away. */
function groupView(language: Language, claim: Claim, lines: readonly ClaimLine[]): TemplateResult | typeof nothing {
  const [first] = lines;
  if (!first) return nothing;
  if (lines.length === 1) return html`<li part="service" data-line=${first.sequence}>${serviceView(language, first, fillText(language, claim))}</li>`;
  const owe = first.amounts['you-owe'];
  const days = lines.flatMap(({ start }) => (start ? [language.day(start, 'short')] : []));
  return html`<li part="service">
    <div class="svc">
      <span class="name">${language.number(lines.length)} × ${nameOfLine(language, first)}</span>
      <span class="own"><span class="amt ${owe ? '' : 'not'}">${owe ? language.list(valuesOf(language, owe)) : language.say('not-stated')}</span> <span class="mini">${language.say('claim.alike.each')}</span></span>
      ${days.length > 0 ? html`<span class="mini wide">${language.list([...new Set(days)])}</span>` : nothing}
    </div>
    <details class="alike"><summary class="link">${language.say('claim.alike.show', { n: lines.length })}</summary>
      <ul class="details">${lines.map((line) => html`<li data-line=${line.sequence}>${serviceView(language, line)}</li>`)}</ul>
    </details>
  </li>`;
}

function serviceView(language: Language, line: ClaimLine, more: readonly string[] = []): TemplateResult {
  const mark = markOf(line);
  const owe = line.amounts['you-owe'];
  return html`<div class="svc">
    <span class="name">${nameOfLine(language, line)}</span>
    <span class="own"><span class="hidden">${language.say('amount.you-owe')} </span>${amountView(language, 'you-owe', owe)}</span>
    <span class="mini wide">${dotted([...factsOf(language, line), ...more])}</span>
    <span class="mini wide">${dotted([...amountsOf(language, line), ...(mark ? [markView(language, mark)] : [])])}</span>
  </div>
  ${line.details?.length ? html`<ul class="details">${line.details.map((detail) => html`<li>${serviceView(language, detail)}</li>`)}</ul>` : nothing}`;
}

function factsOf(language: Language, line: ClaimLine): unknown[] {
  const codes = codesView(language, line.codes, line.text);
  const modifiers = codesText(line.modifiers);
  return [
    line.start && language.span(line.start, line.end, 'short'),
    codes && language.tell('claim.service.code', { code: codes }),
    modifiers && language.say('claim.service.modifiers', { codes: modifiers }),
    line.revenue?.code && language.say('claim.service.revenue', { code: line.revenue.code }),
    line.quantity && quantityText(language, line.quantity),
    language.say(`claim.service.network.${line.network ?? 'none'}`),
    line.place && language.tell('claim.service.place', { place: codedView(language, line.place) }),
    line.bodySite && siteView(language, line.bodySite),
    line.surfaces && language.tell('claim.service.surfaces', { surfaces: language.listed(line.surfaces.map((surface) => codedView(language, surface))) }),
    line.diagnoses.length > 0 && language.say('claim.service.diagnoses', { numbers: language.list(line.diagnoses.map(String)) }),
  ].filter(Boolean);
}

export function quantityText(language: Language, { value, unit }: { readonly value: number; readonly unit?: string }): unknown {
  if (!unit || unit === '1') return language.say('claim.service.units', { n: value });
  return language.tell('claim.service.quantity', { amount: language.number(value), unit: payerText(unit) });
}

function amountsOf(language: Language, line: ClaimLine): unknown[] {
  const stated = AMOUNT_NAMES.filter((name) => name !== 'you-owe' && line.amounts[name]);
  const own = stated.map((name, at) => language.tell('claim.service.amount', {
    name: at === 0 ? language.say(`amount.${name}`) : inSentence(language, language.say(`amount.${name}`)),
    amount: severalView(language, name, line.amounts[name] ?? []) ?? amountView(language, name, line.amounts[name], { also: 'plain' }),
  }));
  return [...own, ...line.otherAmounts.map((other) => html`${labelOf(language, other)} <span class="num nowrap">${otherValue(language, other)}</span>`)];
}

/** Several values of one service: each under the payer's own name for it, where it gives one, and marked as a doubt. */
function severalView(language: Language, name: AmountName, amounts: readonly Amount[]): TemplateResult | undefined {
  if (amounts.length < 2) return undefined;
  const each = amounts.map((amount) => html`${amount.label ? html`${payerQuote(amount.label)} ` : nothing}<span class="num nowrap">${language.money(amount)}</span>`);
  return html`<span part="amount" data-amount=${name}>${language.listed(each)}</span> <span class="mark twice warn">${language.say('claim.two-amounts')}</span>`;
}

/** An amount that has no name of ours; a bare number where it counts something else than money. */
export function otherValue(language: Language, other: OtherAmount): string {
  return other.plain ? language.number(other.value) : language.money(other);
}

/** Teeth and areas of the mouth are of code systems of their own; what the payer says in words ("Tooth 14") needs no word of ours. */
function siteView(language: Language, site: Coded): unknown {
  const isTooth = /tooth|oral/i.test(site.system ?? '');
  if (isTooth && site.display) return payerText(site.display);
  return language.tell(isTooth ? 'claim.service.tooth' : 'claim.service.body-site', { site: codedView(language, site) });
}

/** Counts of units that come under a bare code of CARIN's have a word of ours; all else stands under the payer's own. */
function labelOf(language: Language, { label }: OtherAmount): unknown {
  return label === 'allowedunits' || label === 'consumedunits' ? language.say(`claim.units.${label}`) : payerQuote(label);
}
