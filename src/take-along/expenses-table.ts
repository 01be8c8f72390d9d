import type { Language } from '../i18n/language.js';
import type { AmountName, ClaimSummary } from '../model/claim/claim.js';
import { sumOf } from '../model/claim/sum.js';
import type { Cell } from './csv.js';
import { moneyCells } from './money-cells.js';
import type { Whose } from './whose.js';
import { kindText } from './words.js';

/** What a tax return may ask about; what the plan paid is none of it. */
const NAMES = ['you-owe', 'paid-by-you'] as const satisfies readonly AmountName[];

/**
 * A year's medical expenses, as far as claims tell them: one row a claim that counts, by day of service, with two columns that the member
 * fills in. Taxes count what was paid in the year, which no claim states for sure.
 * @param year `YYYY`
 * @see https://www.irs.gov/publications/p502
 */
export function expenseRows(language: Language, claims: readonly ClaimSummary[], year: string, whose: Whose): readonly (readonly Cell[])[] {
  const ofYear = claims.filter(({ serviceStart }) => serviceStart?.startsWith(year));
  const counted = ofYear.filter(({ standing, unreadable }) => standing === 'current' && !unreadable).sort((a, b) => ((a.serviceStart ?? '') < (b.serviceStart ?? '') ? -1 : 1));
  const left = ofYear.length - counted.length;
  return [
    head(language),
    ...counted.map((claim) => row(language, claim, whose)),
    [],
    ...totals(language, counted),
    [language.say('take.expenses.note')],
    ...(left > 0 ? [[language.say('take.expenses.left', { n: left })]] : []),
  ];
}

function head(language: Language): readonly Cell[] {
  const columns = ['from', 'to', 'person', 'provider', 'kind', 'service', 'number', 'plan'] as const;
  return [
    ...columns.map((column) => language.say(`take.column.${column}`)), ...NAMES.map((name) => language.say(`amount.${name}`)),
    ...(['currency', 'twice', 'silent', 'your-payment', 'your-date'] as const).map((column) => language.say(`take.column.${column}`)),
  ];
}

function row(language: Language, claim: ClaimSummary, whose: Whose): readonly Cell[] {
  const { values, currency, twice } = moneyCells(language, claim.amounts, NAMES);
  const silent = NAMES.filter((name) => !claim.amounts[name]).map((name) => language.say(`amount.${name}`));
  return [
    claim.serviceStart, claim.serviceEnd, whose.person(claim.connection), claim.provider, kindText(language, claim), claim.serviceText, claim.number,
    whose.plan(claim.connection), ...values, currency, twice, language.list(silent), undefined, undefined,
  ];
}

/** One row a currency, each with how many of the claims it stands on. */
function totals(language: Language, counted: readonly ClaimSummary[]): readonly (readonly Cell[])[] {
  const sums = NAMES.map((name) => sumOf(counted, name));
  const currencies = [...new Set(sums.flatMap((sum) => sum.sums.map(({ currency }) => currency)))];
  const standsOn = sums.map((sum, at) => `${language.say(`amount.${NAMES[at] ?? 'you-owe'}`)}: ${language.say('take.sheet.of', { n: sum.stated, of: language.number(sum.of) })}`);
  return currencies.map((currency) => [
    language.say('take.expenses.total'), ...Array<Cell>(7).fill(undefined), ...sums.map((sum) => sum.sums.find((one) => one.currency === currency)?.value), currency, standsOn.join('; '),
  ]);
}
