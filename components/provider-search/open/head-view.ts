import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { acceptingLines } from '../accepting-patients.js';
import { codedText, specialtyText } from '../coded.js';
import { field, unstated } from '../field.js';

/** All kinds of care, and all that is said of new patients. */
export function headView(language: Language, { specialties, roles, accepting }: Provider): TemplateResult {
  const said = specialties.length === 0
    ? roles.length > 0 ? language.listed(roles.map(codedText)) : unstated('specialty', language.say('care.specialty.none'))
    : specialties.map((one, at) => html`${at > 0 ? ' · ' : nothing}${field('specialty', specialtyText(language, one))}`);
  return html`<div class="open-head"><p class="s soft">${said}</p>${acceptingLines(language, accepting)}</div>`;
}
