import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import type { Found } from '../../../src/model/claims/claim-search.js';
import { amountWord, wordsIn } from '../../../src/model/claims/query.js';
import { folded } from '../../../src/model/folded.js';
import { searchTextsOf } from './search-texts.js';

/** Where a claim holds what was looked for, for each word that its row does not draw. */
export function foundView(language: Language, claim: ClaimSummary, found: readonly Found[]): TemplateResult | typeof nothing {
  const hidden = found.filter(({ field }) => field !== 'row');
  if (hidden.length === 0) return nothing;
  return html`<span class="sub found" part="found">${hidden.map((one) => html`<span>${lineOf(language, claim, one)}</span>`)}</span>`;
}

function lineOf(language: Language, claim: ClaimSummary, { field, word }: Found): unknown {
  if (field === 'row') return nothing;
  if (field === 'amount') return language.tell('desk.found.amount', { text: html`<mark class="num">${amountIn(language, claim, word)}</mark>` });
  const text = searchTextsOf(language, claim, undefined).find((one) => one.field === field && wordsIn(one.text).has(word))?.text ?? '';
  return language.tell(`desk.found.${field}`, { text: html`<bdi lang="en">${marked(text, word)}</bdi>` });
}

function amountIn(language: Language, { amounts }: ClaimSummary, word: string): string {
  const amount = Object.values(amounts).flat().find(({ value }) => amountWord(value) === word);
  return amount ? language.money(amount) : word;
}

/** The word as it stands in the text. Where letters are not one to one with their folded form, the text alone. */
function marked(text: string, word: string): unknown {
  const plain = folded(text);
  const at = plain.length === text.length ? plain.indexOf(word) : -1;
  return at < 0 ? text : html`${text.slice(0, at)}<mark>${text.slice(at, at + word.length)}</mark>${text.slice(at + word.length)}`;
}
