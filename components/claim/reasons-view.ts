import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Claim, Reason } from '../../src/model/claim/claim.js';
import { payerQuote } from '../shared/payer-text.js';
import { codesView, nameOfLine } from './line-name.js';

/** All reasons that the payer gives: of the whole claim first, then service by service. Those of a whole denial come before mere notes. */
export function reasonsOf(claim: Claim): readonly Reason[] {
  const all = [...claim.reasons, ...claim.lines.flatMap((line) => line.reasons.map((reason) => ({ line: line.sequence, ...reason })))];
  return [...all].sort((a, b) => weight(a) - weight(b));
}

function weight({ about }: Reason): number {
  return about === 'denial' ? 0 : about === 'note' ? 2 : 1;
}

/** The payer's words first; its code stands small beside them. */
export function reasonsView(language: Language, claim: Claim): TemplateResult | typeof nothing {
  const reasons = reasonsOf(claim);
  if (reasons.length === 0) return nothing;
  const unpaid = claim.decision === 'not-paid' || claim.decision === 'paid-in-part' || claim.lines.some(({ decision }) => decision === 'not-paid');
  return html`<h3 class="sec">${language.say(unpaid ? 'claim.why' : 'claim.why.paid')}</h3>
    <ul class="reasons">${reasons.map((reason) => html`<li part="reason">${reasonView(language, claim, reason)}</li>`)}</ul>`;
}

function reasonView(language: Language, claim: Claim, reason: Reason): TemplateResult {
  const words = wordsOf(reason);
  const codes = codesView(language, reason.codes, words);
  const line = claim.lines.find(({ sequence }) => sequence === reason.line);
  const saying = words ? 'of' : 'for';
  const whose = line ? language.tell(`claim.why.${saying}-line`, { service: nameOfLine(language, line) }) : language.say(`claim.why.${saying}-claim`);
  return html`<p>${words ? payerQuote(words) : language.say('claim.why.code-only')}</p>
    <p class="mini">${whose}${codes ? html` ${language.tell('claim.why.code', { code: codes })}` : nothing}</p>`;
}

/** What the payer says, as far as it says it in words. */
export function wordsOf(reason: Reason): string | undefined {
  return reason.text ?? reason.codes.find(({ display }) => display)?.display;
}
