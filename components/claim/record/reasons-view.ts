import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { Claim, Reason } from '../../../src/model/claim/claim.js';
import { reasonGroupOf } from '../../../src/model/claim/reason-group.js';
import { payerQuote } from '../../shared/payer-text.js';
import { codesView, nameOfLine } from '../line-name.js';
import { isRefused, reasonsOf, wordsOf } from '../reasons.js';

/** Why something was not paid, or what else the payer says: its words first and whole, then our reading of them, marked as ours. */
export function reasonsView(language: Language, claim: Claim): TemplateResult | typeof nothing {
  const reasons = reasonsOf(claim);
  if (reasons.length === 0) return nothing;
  return html`<h3 class="sec">${language.say(isRefused(claim) ? 'claim.why' : 'claim.why.paid')}</h3>
    <ul class="reasons">${reasons.map((reason) => html`<li part="reason">${reasonView(language, claim, reason)}</li>`)}</ul>`;
}

function reasonView(language: Language, claim: Claim, reason: Reason): TemplateResult {
  const words = wordsOf(reason);
  const codes = codesView(language, reason.codes, words);
  const line = claim.lines.find(({ sequence }) => sequence === reason.line);
  const saying = words ? 'of' : 'for';
  const whose = line ? language.tell(`claim.why.${saying}-line`, { service: nameOfLine(language, line) }) : language.say(`claim.why.${saying}-claim`);
  return html`<p>${words ? payerQuote(words) : language.say('claim.why.code-only')}</p>
    <p class="mini">${whose}${codes ? html` ${language.tell('claim.why.code', { code: codes })}` : nothing}</p>
    ${readingView(language, reason)}`;
}

/** A note repeats in words what a code has said: our reading stands with the code. */
function readingView(language: Language, reason: Reason): TemplateResult | typeof nothing {
  const group = reason.about === 'note' ? undefined : reasonGroupOf(reason);
  return group ? html`<p class="reading">${language.say(`reading.${group}`)}</p>
    <p class="mini">${language.say('reading.ours')}</p>` : nothing;
}
