import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimLine, Coded } from '../../src/model/claim/claim.js';
import { payerText } from '../shared/payer-text.js';
import { ourWords, recordCode } from './record-codes.js';

let oursDrawn = false;

/** What a service is called: by the payer's word for it, else by the word of one of its codes, else by its number. */
export function nameOfLine(language: Language, line: ClaimLine): string | TemplateResult {
  const word = wordOfLine(line);
  return word ? (payerText(word) as TemplateResult) : plainNameOfLine(language, line);
}

/** The same as a text, for a letter. */
export function plainNameOfLine(language: Language, line: ClaimLine): string {
  return wordOfLine(line) ?? language.say('claim.service.unnamed', { line: String(line.sequence) });
}

/** In a hospital's claim the service may be named by its revenue code alone. */
function wordOfLine({ text, codes, revenue }: ClaimLine): string | undefined {
  return text ?? codes.find(({ display }) => display)?.display ?? revenue?.display;
}

/** Codes as sent, one after the other, each once. */
export function codesText(codes: readonly Coded[]): string {
  return [...new Set(codes.flatMap(({ code }) => (code ? [code] : [])))].join(', ');
}

/** Codes as sent and, where the payer says nothing in words, ours for the first that we have some for. */
export function codesView(language: Language, codes: readonly Coded[], said?: string): TemplateResult | '' {
  const text = codesText(codes);
  const ours = said ? undefined : codes.map((coded) => ourWords(language, coded)).find(Boolean);
  oursDrawn ||= ours !== undefined;
  return text && html`<bdi translate="no">${text}</bdi>${ours && html` <i class="mini">· <span class="hidden">${recordCode(language, 'ours')} </span>${ours}</i>`}`;
}

/** Whose the words after codes are, below what was drawn since this was asked last; nothing where all words are the payer's. */
export function oursView(language: Language): TemplateResult | typeof nothing {
  const view = oursDrawn ? html`<p class="mini gap" part="ours">${recordCode(language, 'ours.note')}</p>` : nothing;
  oursDrawn = false;
  return view;
}

/** The payer's word for a code, else the code and ours. */
export function codedView(language: Language, coded: Coded | undefined): unknown {
  return coded?.display ? payerText(coded.display) : coded && codesView(language, [coded]);
}
