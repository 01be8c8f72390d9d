import { amountsIn, soleAmount } from './bill-amounts.js';
import { takeDate } from './bill-dates.js';
import type { Bill, BillLine } from './bill.js';
import { fromCents, toCents } from '../money.js';
import { stated } from '../stated.js';
import { textOf } from '../text.js';

/** A bill is no longer than this; the rest of what was pasted is not read. In characters, and in lines. */
export const LONGEST_BILL = 20_000;
const MOST_LINES = 300;

/** What names the sum that is asked for, before what names any sum. */
const DUE = /\b(?:amount due|balance due|total due|you owe|pay this amount|patient (?:balance|responsibility)|new balance|a pagar|saldo|usted debe)\b/i;
const TOTAL = /\b(?:sub-?total|totals?|balance)\b/i;
const CREDIT = /\b(?:payments?|paid|adjustments?|discounts?|credits?|insurance|write-?offs?|pagos?|pagado|ajustes?|descuentos?)\b/i;
const WORD = /[A-Z0-9][A-Z0-9.]*[A-Z0-9]/gi;

/** Reads what a member typed or pasted: one amount, or lines with amounts. Never fails: what it cannot read, it leaves out. */
export function billFromText(text: string): Bill {
  const only = soleAmount(text);
  if (only !== undefined) return { asked: only, from: 'typed', lines: [] };
  const read = text.slice(0, LONGEST_BILL).split(/\r\n|[\n\r]/).slice(0, MOST_LINES).flatMap(lineOf);
  const sum = read.filter(({ text: said }) => DUE.test(said)).at(-1) ?? read.filter(({ text: said }) => TOTAL.test(said)).at(-1);
  const lines = read.filter(({ text: said }) => !DUE.test(said) && !TOTAL.test(said));
  if (sum) return { asked: sum.amount, from: 'total', lines };
  const [first] = lines;
  if (!first || lines.some(isCredit)) return { lines };
  if (lines.length === 1) return { asked: first.amount, from: 'typed', lines };
  return { asked: fromCents(lines.reduce((sum, { amount }) => sum + toCents(amount), 0)), from: 'added', lines };
}

/** What is taken off, and no charge. */
export function isCredit({ amount, text }: BillLine): boolean {
  return amount < 0 || CREDIT.test(text);
}

/** Where a line has several amounts (charge, paid by the plan, rest) the last one is what is asked for. */
function lineOf(raw: string): readonly BillLine[] {
  const text = textOf(raw);
  if (text === undefined) return [];
  const { date, rest } = takeDate(text);
  const amount = amountsIn(rest).at(-1);
  if (amount === undefined) return [];
  return [stated({ amount, text, date, words: [...new Set(rest.match(WORD)?.map((word) => word.toUpperCase()))] })];
}
