import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { NetworkListing, Provider } from '../../../src/model/directory/provider.js';
import { filterText, milesText } from './filter-text.js';
import { languagesIn, type Filters } from './filters.js';
import type { Tools } from './tools.js';

const DISTANCES = [5, 10, 25, 50] as const;
const ACCEPTING = ['new', 'existing', 'no', 'silent'] as const;
const GENDERS = ['female', 'male'] as const;
const OPEN = ['saturday', 'now'] as const;
const KINDS = ['person', 'facility'] as const;

interface Option {
  readonly value: string;
  readonly text: string;
}

function choice(label: string, any: string, options: readonly Option[], chosen: string | undefined, choose: (value: string | undefined) => void): TemplateResult {
  const changed = (event: Event): void => choose((event.target as HTMLSelectElement).value || undefined);
  return html`<label class="choice s">${label}
    <select part="filter-choice" @change=${changed}>
      <option value="" ?selected=${chosen === undefined}>${any}</option>
      ${options.map(({ value, text }) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select></label>`;
}

function check(label: string, on: boolean, set: (on: boolean) => void): TemplateResult {
  return html`<label class="check s"><input type="checkbox" part="filter-check" .checked=${on} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}> ${label}</label>`;
}

/** One of several values of a filter, each in the words that its chip has. */
function choiceOf<K extends 'accepting' | 'gender' | 'open' | 'language'>(tools: Tools, key: K, values: readonly NonNullable<Filters[K]>[], label: string): TemplateResult {
  const { language } = tools.desk;
  const options = values.map((value) => ({ value, text: filterText(language, { [key]: value }, key) }));
  return choice(label, language.say('care.filter.any'), options, tools.filters[key], (value) => tools.set(key, values.find((one) => one === value)));
}

/** The networks of what was found: the directory is asked anew for the one that is chosen. */
function networkChoice(tools: Tools, items: readonly Provider[]): TemplateResult | typeof nothing {
  const { language, find } = tools.desk;
  const networks = new Map<string, NetworkListing>(items.flatMap((provider) => provider.networks).flatMap((network) => (network.name === undefined ? [] : [[network.reference, network]])));
  if (networks.size === 0) return nothing;
  const options = [...networks.values()].map(({ reference, name = '' }) => ({ value: reference, text: name })).sort((a, b) => a.text.localeCompare(b.text));
  const { network } = find.conditions;
  const chosen = options.find(({ value }) => value === network || value.endsWith(`/${network ?? ''}`))?.value;
  return choice(language.say('care.filter.network'), language.say('care.filter.network.any'), options, chosen, (value) => (value === undefined ? find.takeOff('network') : find.narrow({ network: value })));
}

/** The languages that are stated here, by their words; and the one that is asked for, though nobody states it. */
function languageValues(language: Language, items: readonly Provider[], asked: string | undefined): readonly string[] {
  const codes = new Set([...languagesIn(items), ...(asked === undefined ? [] : [asked])]);
  return [...codes].sort((a, b) => language.languageName(a).localeCompare(language.languageName(b), language.locale));
}

/** All conditions, each with the words of its chip. What the directory narrows by itself is asked for anew. */
export function filterChoices(tools: Tools, items: readonly Provider[]): TemplateResult {
  const { filters, kind, nearness } = tools;
  const { language } = tools.desk;
  const distances = DISTANCES.map((miles) => ({ value: String(miles), text: language.say('care.filter.miles', { miles: milesText(language, miles) }) }));
  return html`<div class="choices" part="filter-choices">
    ${nearness.origin
      ? choice(language.say('care.filter.distance'), language.say('care.filter.distance.any'), distances, filters.miles === undefined ? undefined : String(filters.miles), (value) => tools.set('miles', value === undefined ? undefined : Number(value)))
      : html`<p class="s soft">${language.say('care.filter.distance.zip')}</p>`}
    ${networkChoice(tools, items)}
    ${choiceOf(tools, 'accepting', ACCEPTING, language.say('care.filter.accepting'))}
    ${choiceOf(tools, 'language', languageValues(language, items, filters.language), language.say('care.filter.languages'))}
    ${choice(language.say('care.kind'), language.say('care.kind.both'), KINDS.map((value) => ({ value, text: language.say(`care.kind.${value}`) })), kind, (value) => tools.setKind(KINDS.find((one) => one === value)))}
    ${choiceOf(tools, 'gender', GENDERS, language.say('care.filter.gender'))}
    ${choiceOf(tools, 'open', OPEN, language.say('care.filter.open'))}
    ${check(language.say('care.filter.telehealth'), filters.telehealth === true, (on) => tools.set('telehealth', on || undefined))}
    ${check(language.say('care.filter.accessible'), filters.accessible === true, (on) => tools.set('accessible', on || undefined))}
    <p class="mini all">${language.say('care.filter.network.what')} ${language.say('care.filter.silence')}</p>
  </div>`;
}
