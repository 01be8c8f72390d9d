import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { SPENDING_NAMES, type SpendingName } from '../../src/model/spending/spending.js';

export interface Choices {
  readonly years: readonly string[];
  readonly year: string;
  /** Whose claims: connections and what their members are called; one alone is no choice. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly person: string | undefined;
  readonly name: SpendingName;
  readonly chooseYear: (year: string) => void;
  /** Undefined: everyone. */
  readonly choosePerson: (connection: string | undefined) => void;
  readonly chooseName: (name: SpendingName) => void;
}

/** Which year, whose, and which amount. */
export function choicesView(language: Language, choices: Choices): TemplateResult {
  const { years, year, people, person, name } = choices;
  return html`<div class="choices">
    <label class="choice" part="year">${language.say('claims.years')}
      <select @change=${(event: Event) => choices.chooseYear(valueOf(event))}>
        ${years.map((one) => html`<option value=${one} ?selected=${one === year}>${one}</option>`)}
      </select></label>
    ${people.length > 1 ? html`<label class="choice" part="person">${language.say('spending.person')}
      <select @change=${(event: Event) => choices.choosePerson(valueOf(event) || undefined)}>
        <option value="" ?selected=${person === undefined}>${language.say('spending.everyone')}</option>
        ${people.map((one) => html`<option value=${one.id} ?selected=${one.id === person} translate="no">${one.name}</option>`)}
      </select></label>` : nothing}
    <div class="chips" role="group" aria-label=${language.say('spending.measure')} part="measure">
      ${SPENDING_NAMES.map((one) => html`<button type="button" class="chip" aria-pressed=${one === name ? 'true' : 'false'} @click=${() => choices.chooseName(one)}>${language.say(`spending.name.${one}`)}</button>`)}
    </div>
  </div>`;
}

function valueOf(event: Event): string {
  return event.target instanceof HTMLSelectElement ? event.target.value : '';
}
