import { html, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { OpenHours } from '../../../src/model/directory/provider.js';
import { field } from '../field.js';
import { hoursInWords } from './opening-hours.js';

/** Stated openings, a line each; the lines of a place or of a person. */
export function hoursLines(language: Language, hours: readonly OpenHours[]): TemplateResult[] {
  return hours.map((one) => html`<p class="s soft">${field('hours', hoursInWords(language, one))}</p>`);
}
