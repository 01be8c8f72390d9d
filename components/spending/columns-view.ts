import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { barsOf } from '../../src/model/spending/bars.js';
import type { SpendingGroup, SpendingName } from '../../src/model/spending/spending.js';
import { moneyOf } from './group-words.js';

/** Longer amounts would run into each other over twelve columns: then the greatest alone carries its amount, and the table all of them. */
const LONGEST_LABEL = 9;
/** The least height of a stated amount, so that a stated zero is a line and not nothing; of 100. */
const LEAST = 1.5;

/** A year's months as columns, for where there is room. The table below says the same; months without a stated amount have no height. */
export function columnsView(language: Language, year: string, months: readonly SpendingGroup[], name: SpendingName): TemplateResult | typeof nothing {
  const dated = months.filter(({ key }) => key !== undefined);
  const bars = barsOf(dated, name);
  const [greatest] = bars?.greatest ?? [];
  if (!bars || !greatest?.key) return nothing;
  const label = language.say('spending.picture', { name: language.say(`spending.name.${name}`), year, month: language.month(greatest.key, false), amount: moneyOf(language, greatest, name) });
  const short = dated.every((month) => moneyOf(language, month, name).length <= LONGEST_LABEL);
  return html`<div class="picture" part="picture">
    <div role="img" aria-label=${label}>
      <div class="cols">${dated.map((month) => columnView(language, month, name, bars.shares.get(month), short || month === greatest))}</div>
      <div class="months">${dated.map(({ key = '' }) => html`<span>${shortMonth(language.locale, key)}</span>`)}</div>
    </div>
    ${keyView(language, dated, name)}
  </div>`;
}

function columnView(language: Language, month: SpendingGroup, name: SpendingName, share: number | undefined, labelled: boolean): TemplateResult {
  const { notStated, several } = month.sums[name];
  const silent = notStated + several;
  const height = share === undefined ? 0 : Math.max(LEAST, share * 100);
  if (month.claims.length === 0) return html`<div class="soft">${language.say('spending.none-here')}</div>`;
  return html`<div>
    ${silent > 0 ? html`<span class="silent">+${language.number(silent)}</span>` : nothing}
    ${share === undefined ? nothing : html`<span class="num amount">${labelled ? moneyOf(language, month, name) : nothing}</span>
      <svg class="col ${name}" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true" .style=${`height: ${(height * 0.74).toFixed(2)}%`}>${svg`<rect width="10" height="100"></rect>`}</svg>`}
  </div>`;
}

function keyView(language: Language, months: readonly SpendingGroup[], name: SpendingName): TemplateResult {
  const silent = months.some(({ sums }) => sums[name].notStated + sums[name].several > 0);
  return html`<p class="mini"><span class="keyed"><svg class="key ${name}" viewBox="0 0 10 10" aria-hidden="true">${svg`<rect width="10" height="10" rx="2"></rect>`}</svg>${language.say(`spending.name.${name}`)}</span>
    ${silent ? html`<span class="keyed"><span class="silent">+1</span>${language.say('spending.key.left-out')}</span>` : nothing}</p>`;
}

/** `Mar` of `2024-03`: twelve names in a row have room for no more. */
function shortMonth(locale: string, key: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`${key}-01T00:00:00Z`));
}
