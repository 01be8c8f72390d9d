import type { Language } from '../i18n/language.js';
import type { AmountName, ClaimSummary } from '../model/claim/claim.js';
import { sumOf, type AmountSum } from '../model/claim/sum.js';
import type { Block, Table } from './sheet.js';
import type { Whose } from './whose.js';

const NAMES = ['billed', 'discount', 'allowed', 'plan-paid', 'you-owe', 'paid-by-you'] as const satisfies readonly AmountName[];
/** A year has twelve, and some claims have no date. */
const MOST_MONTHS = 13;
const COLUMNS = ['billed', 'plan-paid', 'you-owe'] as const satisfies readonly AmountName[];

/** What several claims come to: each sum with how many claims it stands on, then by month and by person where there are several. */
export function summaryBlocks(language: Language, claims: readonly ClaimSummary[], whose: Whose): readonly Block[] {
  const { left } = sumOf(claims, 'you-owe');
  return [
    { is: 'part', text: language.say('take.sheet.totals') },
    {
      is: 'table', numbers: 2,
      head: [language.say('take.sheet.amount'), language.say('take.sheet.standing-on'), language.say('take.sheet.value')],
      rows: NAMES.map((name) => [language.say(`amount.${name}`), ...standingOn(language, sumOf(claims, name))]),
    },
    ...(left > 0 ? [{ is: 'text', look: 'small', text: language.say('take.sheet.left', { n: left }) } as const] : []),
    ...timeBlocks(language, claims),
    ...groupBlocks(language, 'take.sheet.by-person', 'take.column.person', grouped(claims, ({ connection }) => whose.person(connection) ?? language.say('not-stated'))),
  ];
}

function standingOn(language: Language, sum: AmountSum): readonly [string, string] {
  return [language.say('take.sheet.of', { n: sum.stated, of: language.number(sum.of) }), sumText(language, sum)];
}

/** No digit where no claim states it. */
function sumText(language: Language, { sums }: AmountSum): string {
  return sums.length === 0 ? language.say('not-stated') : language.list(sums.map((sum) => language.money(sum)));
}

type Groups = ReadonlyMap<string, readonly ClaimSummary[]>;

/** Months on a page, as long as they are few; else years. */
function timeBlocks(language: Language, claims: readonly ClaimSummary[]): readonly Block[] {
  const months = byDate(claims, (date) => (date.length < 7 ? date : language.month(date, true)), language);
  if (months.size <= MOST_MONTHS) return groupBlocks(language, 'take.sheet.by-month', 'take.sheet.month', months);
  return groupBlocks(language, 'take.sheet.by-year', 'claims.years', byDate(claims, (date) => date.slice(0, 4), language));
}

function groupBlocks(language: Language, title: 'take.sheet.by-month' | 'take.sheet.by-year' | 'take.sheet.by-person', first: 'take.sheet.month' | 'claims.years' | 'take.column.person', groups: Groups): readonly Block[] {
  if (groups.size < 2) return [];
  const table: Table = {
    is: 'table', numbers: COLUMNS.length + 1,
    head: [language.say(first), language.say('take.sheet.claims'), ...COLUMNS.map((name) => language.say(`amount.${name}`))],
    rows: [...groups].map(([name, claims]) => [name, language.number(claims.length), ...COLUMNS.map((column) => partText(language, sumOf(claims, column)))]),
  };
  return [{ is: 'part', text: language.say(title) }, table];
}

/** A sum that not all claims have a part in says so in its own cell. */
function partText(language: Language, sum: AmountSum): string {
  const text = sumText(language, sum);
  return sum.sums.length > 0 && sum.stated < sum.of ? `${text} (${language.say('take.sheet.of', { n: sum.stated, of: language.number(sum.of) })})` : text;
}

function byDate(claims: readonly ClaimSummary[], name: (date: string) => string, language: Language): Groups {
  const sorted = [...claims].sort((a, b) => ((a.serviceStart ?? '9') < (b.serviceStart ?? '9') ? -1 : 1));
  return grouped(sorted, ({ serviceStart }) => (serviceStart === undefined ? language.say('claims.group.no-date') : name(serviceStart)));
}

function grouped(claims: readonly ClaimSummary[], nameOf: (claim: ClaimSummary) => string): Groups {
  const groups = new Map<string, ClaimSummary[]>();
  for (const claim of claims) {
    const name = nameOf(claim);
    const group = groups.get(name);
    if (group) group.push(claim);
    else groups.set(name, [claim]);
  }
  return groups;
}
