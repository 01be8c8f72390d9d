import { html, nothing, type TemplateResult } from 'lit';
import type { Provider } from '../../../src/model/directory/provider.js';
import { payerName, payerText } from '../../shared/payer-text.js';
import { acceptingText } from '../accepting-patients.js';
import { addressLines } from '../address.js';
import { codedText, specialtyText } from '../coded.js';
import type { Desk } from '../desk.js';
import { networkText } from '../network.js';
import { hoursInWords } from '../open/opening-hours.js';
import { phoneText } from '../phone.js';
import { languageText } from '../spoken-language.js';

/** One line of the comparison: what is drawn for each, and by what it is told apart. */
interface Row {
  readonly label: string;
  readonly cells: readonly { readonly name: string; readonly said: unknown; readonly same: string }[];
}

/** Side by side, the lines that differ first; what is the same stands at the end, once. It says what is listed, and names no winner. */
export function compareView(desk: Desk, providers: readonly Provider[]): TemplateResult {
  const { language } = desk;
  const rows = rowsOf(desk, providers);
  const differs = ({ cells }: Row): boolean => new Set(cells.map(({ same }) => same)).size > 1;
  const same = rows.filter((row) => !differs(row));
  return html`<table class="compare">
    <caption class="hidden">${language.say('care.compare.these', { n: providers.length })}</caption>
    <thead><tr><td></td>${providers.map((provider) => html`<th scope="col">${payerName(provider.name ?? language.say('care.name.none'))}</th>`)}</tr></thead>
    <tbody>
      ${rows.filter(differs).map(({ label, cells }) => html`<tr><th scope="row">${label}</th>${cells.map(({ name, said }) => html`<td data-name=${name}>${said}</td>`)}</tr>`)}
      ${same.length === 0 ? nothing : html`<tr class="alike"><th scope="row">${language.say('care.compare.same')}</th><td colspan=${providers.length}>${same.map(({ label, cells: [first] }) => html`<div class="alike-line"><span class="soft">${label}</span><div>${first?.said}</div></div>`)}</td></tr>`}
    </tbody>
  </table>
  <p class="mini gap-s">${language.say('care.compare.foot')}</p>`;
}

function rowsOf({ language, tools }: Desk, providers: readonly Provider[]): readonly Row[] {
  const silent = html`<span class="soft">${language.say('not-stated')}</span>`;
  const row = (label: string, said: (provider: Provider) => readonly unknown[], same: (provider: Provider) => unknown): Row => ({
    label,
    cells: providers.map((provider) => {
      const lines = said(provider);
      const name = provider.name ?? language.say('care.name.none');
      return { name, said: lines.length === 0 ? silent : lines.map((line) => html`<p>${line}</p>`), same: JSON.stringify(same(provider)) };
    }),
  });
  const miles = (provider: Provider): number | undefined => tools?.nearness.milesTo(provider);
  const far = (provider: Provider): readonly unknown[] => {
    const place = tools?.nearestOf(provider);
    const distance = miles(provider);
    return place && distance !== undefined ? [tools?.nearness.text(language, distance, place)] : [];
  };
  return [
    ...(tools?.nearness.origin ? [row(language.say('care.filter.distance'), far, miles)] : []),
    row(language.say('care.filter.accepting'), ({ accepting }) => accepting.map((one) => acceptingText(language, one)), ({ accepting }) => accepting),
    row(language.say('care.compare.listed'), ({ listedOn }) => (listedOn === undefined ? [] : [language.day(listedOn)]), ({ listedOn }) => listedOn?.slice(0, 10)),
    row(language.say('care.filter.languages'), ({ languages }) => (languages.length > 0 ? [language.listed(languages.map((one) => languageText(language, one)))] : []), ({ languages }) => languages.map(({ code, display }) => code ?? display)),
    row(language.say('care.compare.hours'), ({ hours, places }) => [...hours, ...places.flatMap((place) => place.hours)].slice(0, 7).map((one) => hoursInWords(language, one)), ({ hours, places }) => [hours, places.map((place) => place.hours)]),
    row(language.say('care.compare.places'), ({ places }) => places.slice(0, 3).map((place) => payerText(addressLines(place.address).join(', ') || place.name)), ({ places }) => places.map(({ address }) => address)),
    row(language.say('care.compare.phone'), ({ phones, places }) => [...new Set([...places.flatMap((place) => place.phones), ...phones])].slice(0, 3).map(phoneText), ({ phones, places }) => [phones, places.map((place) => place.phones)]),
    row(language.say('care.filter.network'), ({ networks }) => networks.map((network) => networkText(language, network)), ({ networks }) => networks.map(({ reference }) => reference).sort()),
    row(language.say('care.compare.kinds'), ({ specialties, roles }) => (specialties.length > 0 ? specialties.map((one) => specialtyText(language, one)) : roles.map(codedText)), ({ specialties, roles }) => [specialties, roles]),
  ];
}
