import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimLine, Coded } from '../../src/model/claim/claim.js';
import { payerText } from '../shared/payer-text.js';
import { ourWords } from './record-codes.js';

/** What a service is called: by the payer's word for it, else by the word of one of its codes, else by its number. */
export function nameOfLine(language: Language, line: ClaimLine): string | TemplateResult {
  const word = line.text ?? line.codes.find(({ display }) => display)?.display;
  return word ? (payerText(word) as TemplateResult) : language.say('claim.service.unnamed', { line: String(line.sequence) });
}

/** Codes as sent, one after the other, each once. */
export function codesText(codes: readonly Coded[]): string {
  return [...new Set(codes.flatMap(({ code }) => (code ? [code] : [])))].join(', ');
}

/** Codes as sent and, where the payer says nothing in words, ours for the first that we have some for. */
export function codesView(language: Language, codes: readonly Coded[], said?: string): TemplateResult | undefined {
  const text = codesText(codes);
  if (!text) return undefined;
  const ours = said === undefined ? codes.map((coded) => ourWords(language, coded)).find(Boolean) : undefined;
  return html`<bdi translate="no">${text}</bdi>${ours ? html`<span class="mini"> · ${ours}</span>` : nothing}`;
}

/** The payer's word for a code, else the code and ours. */
export function codedView(language: Language, coded: Coded | undefined): unknown {
  return coded?.display === undefined ? coded && codesView(language, [coded]) : payerText(coded.display);
}
