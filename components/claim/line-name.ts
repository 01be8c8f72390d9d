import type { TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimLine, Coded } from '../../src/model/claim/claim.js';
import { payerText } from '../shared/payer-text.js';

/** What a service is called: by the payer's word for it, else by the word of one of its codes, else by its number. */
export function nameOfLine(language: Language, line: ClaimLine): string | TemplateResult {
  const word = line.text ?? line.codes.find(({ display }) => display)?.display;
  return word ? (payerText(word) as TemplateResult) : language.say('claim.service.unnamed', { line: String(line.sequence) });
}

/** Codes as sent, one after the other, each once. */
export function codesText(codes: readonly Coded[]): string {
  return [...new Set(codes.flatMap(({ code }) => (code ? [code] : [])))].join(', ');
}

/** The payer's word for a code, else the code. */
export function codedText({ display, code }: Coded): string | undefined {
  return display ?? code;
}
