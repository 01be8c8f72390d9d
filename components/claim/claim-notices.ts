import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { AmountName, Claim, ClaimLine, Standing } from '../../src/model/claim/claim.js';
import { valuesOf } from '../shared/amount.js';
import { inSentence } from '../shared/in-sentence.js';
import { noticeView, type Action, type Notice } from '../shared/notice.js';
import { payerQuote } from '../shared/payer-text.js';
import { nameOfLine } from './line-name.js';
import { reasonsOf, wordsOf } from './reasons.js';

const NOT_COUNTED = {
  'replaced': ['claim.replaced.title', 'claim.replaced.text'],
  'cancelled': ['claim.cancelled.title', 'claim.cancelled.text'],
  'entered-in-error': ['claim.in-error.title', 'claim.in-error.text'],
  'not-a-claim': ['claim.estimate.title', 'claim.estimate.text'],
} as const satisfies { readonly [S in Exclude<Standing, 'current'>]: readonly [string, string] };

/** Above everything else: the claim does not count, why, and the way to the one that does. */
export function standingNotice(language: Language, standing: Standing, newer: Action | undefined): TemplateResult | typeof nothing {
  if (standing === 'current') return nothing;
  const [title, text] = NOT_COUNTED[standing];
  const actions = newer ? [newer] : [];
  return noticeView({ title: html`<span class="mark gone warn">${language.say(title)}</span>`, text: language.say(text), tone: 'warn', actions });
}

/** Where a later part of the view should stand, and could not be loaded. */
export function laterMissing(language: Language, again: () => void): TemplateResult {
  return html`<div role="status">${noticeView({ title: language.say('claim.later.missing.title'), text: language.say('claim.later.missing.text'), actions: [{ label: language.say('action.retry'), press: again }] })}</div>`;
}

/** Below the table: the one thing of this claim that a member has to know, the weightiest first. */
export function claimNotice(language: Language, claim: Claim): TemplateResult | typeof nothing {
  const notice = twice(language, claim) ?? notPaid(language, claim) ?? inProcess(language, claim) ?? silent(language, claim);
  return notice ? noticeView(notice) : nothing;
}

const CHIEF: readonly AmountName[] = ['you-owe', 'plan-paid', 'allowed', 'billed', 'deductible', 'copay', 'coinsurance', 'not-covered', 'discount', 'other-plan-paid', 'paid-by-you'];

function twice(language: Language, claim: Claim): Notice | undefined {
  const name = CHIEF.find((one) => valuesOf(language, claim.amounts[one]).length > 1);
  if (!name) return undefined;
  const amounts = claim.amounts[name] ?? [];
  const line = claim.lines.find(({ sequence }) => amounts.some((amount) => amount.line === sequence));
  const text = language.say('claim.twice.text', { name: inSentence(language, language.say(`amount.${name}`)), amounts: language.list(valuesOf(language, amounts)) });
  const where = line ? html` ${language.tell('claim.twice.line', { service: nameOfLine(language, line) })}` : nothing;
  return { title: language.say('claim.twice.title'), text: html`${text}${where}`, tone: 'warn' };
}

function notPaid(language: Language, claim: Claim): Notice | undefined {
  const refused = claim.lines.filter(({ decision }) => decision === 'not-paid');
  const whole = claim.decision === 'not-paid';
  if (!whole && claim.decision !== 'paid-in-part' && refused.length === 0) return undefined;
  const shape = whole ? 'none' : refused.length > 0 ? 'none' : 'part';
  return {
    title: html`<span class="mark ${shape} bad">${notPaidTitle(language, whole, refused)}</span>`,
    text: html`${whole ? nothing : serviceWords(language, refused)}${reasonWords(language, claim, whole ? undefined : refused[0])}${language.say('claim.look-again')}`,
    tone: 'bad',
  };
}

function notPaidTitle(language: Language, whole: boolean, refused: readonly ClaimLine[]): string {
  if (whole) return language.say('claim.not-paid.title');
  return refused.length > 0 ? language.say('claim.service-not-paid.title', { n: refused.length }) : language.say('claim.part-paid.title');
}

function serviceWords(language: Language, refused: readonly ClaimLine[]): unknown {
  return refused.length === 0 ? nothing : [...language.listed(refused.map((line) => nameOfLine(language, line))), '. '];
}

function reasonWords(language: Language, claim: Claim, line: ClaimLine | undefined): unknown {
  const reasons = reasonsOf(claim).filter((reason) => wordsOf(reason) !== undefined);
  const reason = reasons.find((one) => line === undefined || one.line === line.sequence) ?? reasons[0];
  const words = reason && wordsOf(reason);
  return words ? [...language.tell('claim.plan-words', { words: payerQuote(words) }), ' '] : nothing;
}

function inProcess(language: Language, claim: Claim): Notice | undefined {
  if (claim.decision !== 'in-process') return undefined;
  return { title: html`<span class="mark wait">${language.say('claim.in-process.title')}</span>`, text: language.say('claim.in-process.text') };
}

function silent(language: Language, claim: Claim): Notice | undefined {
  return claim.amounts['you-owe'] ? undefined : { title: language.say('claim.silent.title'), text: language.say('claim.silent.text') };
}
