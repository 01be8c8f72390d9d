import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Coded } from '../../src/model/claim/claim.js';
import { payerText } from '../shared/payer-text.js';
import { specialtyOfCodes } from './specialty-index.js';
import { specialtyTables } from './specialty-tables.js';

/** The payer's word for a code; where it gives none, the code. */
export function codedText({ display, code }: Coded): TemplateResult {
  return html`${payerText(display ?? code)}`;
}

/** The payer's word for a kind of care; where it gives none, ours, with the code beside it. */
export function specialtyText(language: Language, specialty: Coded): TemplateResult {
  const { display, code } = specialty;
  const ours = display === undefined && code !== undefined ? specialtyOfCodes(code, specialtyTables(language)) : undefined;
  return ours ? html`${ours.name} <span class="xs soft">${code}</span>` : codedText(specialty);
}
