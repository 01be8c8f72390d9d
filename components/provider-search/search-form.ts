import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { icon } from '../shared/icons.js';
import { LONGEST, type Fault, type Typed } from './question.js';
import { LIST_ID, optionId, suggestionList } from './suggestion-list.js';
import type { Suggestions } from './suggestions.js';

type FieldKey = 'what' | 'near';

export interface SearchForm {
  readonly language: Language;
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  /** The directory has nothing where one looked: this text. */
  readonly nothingNear?: string | undefined;
  readonly suggestions: Suggestions;
  /** Somebody is about to type. */
  readonly begin: () => void;
  readonly change: (field: FieldKey, text: string) => void;
  readonly clear: (field: FieldKey) => void;
  readonly submit: () => void;
  /** What stands below the place, once it is here. */
  readonly place: unknown;
}

function faultText(language: Language, { field, why, length }: Fault): string {
  if (why === 'too-long') return language.say('care.fault.too-long', { length: language.number(length ?? 0), most: language.number(LONGEST) });
  if (why === 'too-short') return language.say(`care.fault.${field}.too-short`);
  return language.say(`care.fault.${why}`);
}

/** The clear word beside a field: what is wrong with it, and what would be right. */
function faultOf({ language, faults, nothingNear }: SearchForm, field: FieldKey): string | undefined {
  const fault = faults.find((one) => one.field === field);
  if (fault) return faultText(language, fault);
  return field === 'near' && nothingNear !== undefined ? language.say('care.fault.place', { near: nothingNear }) : undefined;
}

function clearButton(form: SearchForm, field: FieldKey): TemplateResult | typeof nothing {
  if (form.typed[field] === '') return nothing;
  const { language } = form;
  // The field's own name stands in no other control: who speaks to the page by names would meet two.
  const label = language.say(`care.clear.${field}`);
  return html`<button type="button" class="clear" part="clear" aria-label=${label} @click=${() => form.clear(field)}>${icon('close')}</button>`;
}

function fault(text: string | undefined, field: FieldKey): TemplateResult | typeof nothing {
  return text === undefined ? nothing : html`<p class="help wrong" id=${`${field}-fault`} part="fault">${text}</p>`;
}

function whatField(form: SearchForm): TemplateResult {
  const { language, typed, suggestions, begin, change } = form;
  const wrong = faultOf(form, 'what');
  const shown = suggestions.lines.length > 0;
  return html`<div class="ask what">
    <label class="label" for="what">${language.say('care.what')}</label>
    <div class=${wrong ? 'field wrong' : 'field'} part="field">
      ${icon('search')}
      <input id="what" type="text" role="combobox" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"
        aria-autocomplete="list" aria-expanded=${shown ? 'true' : 'false'} aria-controls=${shown ? LIST_ID : nothing}
        aria-activedescendant=${shown && suggestions.active >= 0 ? optionId(suggestions.active) : nothing}
        aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? 'what-fault' : nothing}
        placeholder=${language.say('care.what.hint')} .value=${typed.what}
        @input=${(event: InputEvent) => change('what', (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => suggestions.key(event)}
        @focus=${begin} @blur=${() => suggestions.close()}>
      ${clearButton(form, 'what')}
    </div>
    ${suggestionList(language, suggestions)}${fault(wrong, 'what')}
  </div>`;
}

function nearField(form: SearchForm): TemplateResult {
  const { language, typed, change, place } = form;
  const wrong = faultOf(form, 'near');
  return html`<div class="ask near">
    <label class="label" for="near">${language.say('care.near')}</label>
    <div class=${wrong ? 'field wrong' : 'field'} part="field">
      <input id="near" type="text" autocomplete="off" spellcheck="false" enterkeyhint="search"
        aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? 'near-fault' : nothing}
        placeholder=${language.say('care.near.hint')} .value=${typed.near}
        @input=${(event: InputEvent) => change('near', (event.target as HTMLInputElement).value)}>
      ${clearButton(form, 'near')}
    </div>
    ${fault(wrong, 'near')}${place}
  </div>`;
}

/** Two fields and a button. What stands in them is never cut or changed: a word beside a field says what is wrong with it. */
export function searchForm(form: SearchForm): TemplateResult {
  const { language, submit } = form;
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    submit();
  };
  return html`<form class="form" part="form" role="search" aria-label=${language.say('care.form')} novalidate @submit=${sent}>
    ${whatField(form)}${nearField(form)}
    <div class="go-line"><button class="btn go" part="button">${language.say('care.search')}</button></div>
  </form>`;
}
