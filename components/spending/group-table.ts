import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { barsOf } from '../../src/model/spending/bars.js';
import { SPENDING_NAMES, type Dimension, type Spending, type SpendingGroup, type SpendingName } from '../../src/model/spending/spending.js';
import { payerName } from '../shared/payer-text.js';
import { moneyOf, type GroupWords } from './group-words.js';

/** The least length of a stated amount, so that a stated zero is a line and not nothing; of 100. */
const LEAST = 1;

/** Few claims state these: they stand beside the others where there is much room, or where they are asked for. */
const RARE: ReadonlySet<SpendingName> = new Set(['discount', 'paid-by-you']);

export interface GroupTable {
  readonly by: Dimension;
  readonly groups: readonly SpendingGroup[];
  /** All of it together, for the last row; absent where the groups are not parts of a whole. */
  readonly whole?: { readonly words: string; readonly spending: Spending };
  readonly name: SpendingName;
  readonly wordsOf: (group: SpendingGroup) => GroupWords;
  /** Stands before the word, and says nothing that it does not. */
  readonly markOf?: (group: SpendingGroup) => TemplateResult;
  /** What the claims of a group are called as a list, while they are shown below its row. */
  readonly listOf: (group: SpendingGroup) => string;
  readonly isOpen: (group: SpendingGroup) => boolean;
  readonly press: (group: SpendingGroup) => void;
  readonly opened: (group: SpendingGroup) => TemplateResult;
  /** How many rows there are room for; the others come with `showAll`. */
  readonly most: number;
  readonly showAll: () => void;
}

/**
 * One table a dimension: a word, a length, an amount; where there is room, all amounts beside each other. What a length shows, the amount
 * beside it says.
 */
export function groupTable(language: Language, table: GroupTable): TemplateResult {
  const { by, groups, name, most, showAll, whole } = table;
  const bars = barsOf(groups, name);
  const drawn = groups.slice(0, most);
  // Rows are laid out as grids, so that what a row opens has the table's whole width: the roles say what `display` no longer does.
  return html`<table class="groups by-${by} ${RARE.has(name) ? 'rare' : ''}" part="table" data-by=${by} role="table">
    <thead role="rowgroup"><tr role="row">
      <th role="columnheader" scope="col">${language.say(`spending.by.${by}`)}</th><td role="cell" class="length"></td>
      <th role="columnheader" scope="col" class="wide">${language.say('spending.column.claims')}</th>
      ${SPENDING_NAMES.map((one) => html`<th role="columnheader" scope="col" class=${columnLook(one, name)}>${language.say(`spending.name.${one}`)}</th>`)}
      <th role="columnheader" scope="col" class="wide">${language.say('spending.column.left-out')}</th>
    </tr></thead>
    <tbody role="rowgroup">${drawn.map((group) => rowView(language, table, group, bars?.shares.get(group)))}</tbody>
    ${whole ? html`<tfoot role="rowgroup">${wholeView(language, whole, name)}</tfoot>` : nothing}
  </table>
  ${drawn.length < groups.length ? html`<button type="button" class="link s" @click=${showAll}>${language.say('spending.all', { n: groups.length })}</button>` : nothing}`;
}

function rowView(language: Language, table: GroupTable, group: SpendingGroup, share: number | undefined): TemplateResult {
  const { name } = table;
  const { words, own } = table.wordsOf(group);
  const called = html`${table.markOf?.(group) ?? nothing}<span>${own ? payerName(words) : words}</span>`;
  const open = table.isOpen(group);
  if (group.claims.length === 0) {
    return html`<tr role="row"><th role="rowheader" scope="row">${called}</th> <td role="cell" class="none">${language.say('spending.no-claims')}</td></tr>`;
  }
  const row = html`<tr role="row" data-key=${group.key ?? nothing} class=${open ? 'open' : nothing}>
      <th role="rowheader" scope="row"><button type="button" class="link name" data-list=${table.listOf(group)} aria-expanded=${open ? 'true' : 'false'} @click=${() => table.press(group)}>${called}</button></th>
      <td role="cell" class="length">${lengthView(language, group, name, share)}</td>
      <td role="cell" class="wide">${language.number(group.sums[name].of)}</td>
      ${SPENDING_NAMES.map((one) => cellView(language, group, one, name))}
      <td role="cell" class="wide">${silentView(language, group, name)}</td>
    </tr>`;
  return open ? html`${row}<tr role="row" class="opened"><td role="cell">${table.opened(group)}</td></tr>` : row;
}

/** The bar, and beside it, as a dashed box and never as a length, how many claims do not say. */
function lengthView(language: Language, { sums }: SpendingGroup, name: SpendingName, share: number | undefined): TemplateResult {
  const silent = sums[name].notStated + sums[name].several;
  return html`<span class="bars">
    ${share === undefined ? nothing : html`<svg class="bar ${name}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width=${Math.max(LEAST, share * 100).toFixed(2)} height="10"></rect>`}</svg>`}
    ${silent > 0 ? html`<span class="silent">${language.say('spending.left-out.short', { n: silent })}</span>` : nothing}
  </span>`;
}

function cellView(language: Language, group: Spending, one: SpendingName, chosen: SpendingName): TemplateResult {
  const money = moneyOf(language, group, one);
  return money === ''
    ? html`<td role="cell" class="${columnLook(one, chosen)} not">${language.say(group.sums[one].of === 0 ? 'spending.not-counted' : 'spending.none-stated')}</td>`
    : html`<td role="cell" class=${columnLook(one, chosen)} part="total" data-amount=${one}>${money}</td>`;
}

function silentView(language: Language, { sums }: Spending, name: SpendingName): string | typeof nothing {
  const silent = sums[name].notStated + sums[name].several;
  return silent > 0 ? language.number(silent) : nothing;
}

function wholeView(language: Language, { words, spending }: NonNullable<GroupTable['whole']>, name: SpendingName): TemplateResult {
  return html`<tr role="row"><th role="rowheader" scope="row">${words}</th><td role="cell" class="length"></td><td role="cell" class="wide">${language.number(spending.sums[name].of)}</td>
    ${SPENDING_NAMES.map((one) => cellView(language, spending, one, name))}<td role="cell" class="wide">${silentView(language, spending, name)}</td></tr>`;
}

/** Where there is little room, the chosen amount alone is shown. */
function columnLook(one: SpendingName, chosen: SpendingName): string {
  if (one === chosen) return 'amt chosen';
  return RARE.has(one) ? 'amt wide more' : `amt wide ${one}`;
}
