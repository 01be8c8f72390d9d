import { html, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { payerName } from '../../shared/payer-text.js';
import { addressLines } from '../address.js';
import { questionsAsText } from '../open/call-first.js';

/** One provider on the sheet: what one needs at the phone, line by line, and what to ask. */
export interface SheetEntry {
  readonly name: string;
  readonly lines: readonly string[];
  readonly questions: readonly string[];
}

export function sheetOf(language: Language, providers: readonly Provider[]): readonly SheetEntry[] {
  return providers.map((provider) => {
    const { name, npi, specialties, networks, places, phones, listedOn } = provider;
    const at = places.map((place) => [place.name, addressLines(place.address).join(', '), place.phones.join(', ')].filter(Boolean).join(' · ')).filter(Boolean);
    const named = networks.flatMap((network) => network.name ?? []);
    return {
      name: name ?? language.say('care.name.none'),
      lines: [
        ...(specialties.length > 0 ? [language.list(specialties.map(({ display, code }) => display ?? code ?? ''))] : []),
        ...(at.length > 0 ? at : [language.say('care.address.none')]),
        ...(phones.length > 0 ? [phones.join(', ')] : []),
        named.length > 0 ? language.say('care.sheet.networks', { networks: language.list(named) }) : language.say('care.network.none'),
        ...(npi === undefined ? [] : [language.say('care.sheet.npi', { npi })]),
        listedOn === undefined ? language.say('care.listed.undated') : language.say('care.listed.on', { day: language.day(listedOn) }),
      ],
      questions: questionsAsText(language, provider).split('\n'),
    };
  });
}

/** The sheet as plain text, with room for the answers. */
export function callSheetText(language: Language, providers: readonly Provider[]): string {
  const entries = sheetOf(language, providers).map(({ name, lines, questions }) => [name, ...lines, ...questions.map((one) => `${one} ______`), language.say('care.sheet.whom')].join('\n'));
  return [language.say('care.sheet.title'), ...entries, language.say('care.foot')].join('\n\n');
}

export function callSheetView(language: Language, providers: readonly Provider[]): TemplateResult {
  return html`<h2 class="view-title">${language.say('care.sheet.title')}</h2>
    <ol class="sheet">${sheetOf(language, providers).map(({ name, lines, questions }) => html`<li>
      <h3>${payerName(name)}</h3>
      ${lines.map((line) => html`<p class="s"><bdi>${line}</bdi></p>`)}
      <ul class="s">${questions.map((one) => html`<li>${one} <span class="answer" aria-hidden="true"></span></li>`)}</ul>
      <p class="s soft">${language.say('care.sheet.whom')}</p>
    </li>`)}</ol>`;
}
