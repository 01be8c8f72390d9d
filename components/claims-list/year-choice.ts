import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';

/** The years in which there are claims, and all of them together; `choose` gets undefined for all. */
export function yearChoice(language: Language, years: readonly string[], chosen: string | undefined, choose: (year: string | undefined) => void): TemplateResult {
  const changed = (event: Event): void => choose((event.target as HTMLSelectElement).value || undefined);
  return html`<label class="year" part="year">${language.say('claims.years')}
    <select @change=${changed}>
      <option value="" ?selected=${chosen === undefined}>${language.say('claims.years.all')}</option>
      ${years.map((year) => html`<option value=${year} ?selected=${year === chosen}>${year}</option>`)}
    </select></label>`;
}
