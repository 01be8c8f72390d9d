import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { SpecialtyMatch } from './specialty-index.js';
import type { Suggestion, Suggestions } from './suggestions.js';

export const LIST_ID = 'suggestions';

export function optionId(at: number): string {
  return `suggestion-${at}`;
}

function marked(text: string, hit: readonly [number, number] | undefined): unknown {
  if (!hit) return text;
  const [from, to] = hit;
  return html`${text.slice(0, from)}<mark>${text.slice(from, to)}</mark>${text.slice(to)}`;
}

/** The field's own word on the left, the one that people use on the right, the typed letters underlined. */
function specialtyOption({ name, said, hit }: SpecialtyMatch): TemplateResult {
  if (said === name) return html`<span>${marked(name, hit)}</span>`;
  return html`<span>${name}</span><span class="s soft">${marked(said, hit)}</span>`;
}

function option(list: Suggestions, at: number, content: unknown, last = false): TemplateResult {
  const press = (): void => {
    const line = list.lines[at];
    if (line) list.choose(line);
  };
  return html`<div role="option" id=${optionId(at)} class=${last ? 'option last' : 'option'} part="suggestion" aria-selected=${at === list.active ? 'true' : 'false'} @click=${press}>${content}</div>`;
}

/** The list below the field. Pressing in it leaves the focus where it is: the field stays the one that is typed into. */
export function suggestionList(language: Language, list: Suggestions): TemplateResult | typeof nothing {
  const { lines } = list;
  if (lines.length === 0) return nothing;
  const options = lines.map((line: Suggestion, at: number) =>
    line.means === 'specialty' ? option(list, at, specialtyOption(line.match)) : option(list, at, html`<span>${language.say('care.suggestions.name', { text: line.text })}</span>`, true));
  const kinds = options.filter((_, at) => lines[at]?.means === 'specialty');
  const names = options.filter((_, at) => lines[at]?.means === 'name');
  return html`<div class="options" id=${LIST_ID} part="suggestions" role="listbox" aria-label=${language.say('care.suggestions')} @pointerdown=${(event: Event) => event.preventDefault()}>
    <div role="group" aria-labelledby="suggestion-kinds"><p class="kinds" id="suggestion-kinds">${language.say('care.suggestions.kinds')}</p>${kinds}</div>
    ${names}
  </div>`;
}
