import { dateOf } from '../date.js';

const MONTHS: ReadonlyMap<string, string> = new Map([
  ['jan', '01'], ['ene', '01'], ['feb', '02'], ['mar', '03'], ['apr', '04'], ['abr', '04'], ['may', '05'], ['jun', '06'], ['jul', '07'],
  ['aug', '08'], ['ago', '08'], ['sep', '09'], ['oct', '10'], ['nov', '11'], ['dec', '12'], ['dic', '12'],
]);

/** As bills in the United States write a day: `2025-03-02`, `3/2/2025`, `03-02-25`, `March 2, 2025`, `2 de marzo de 2025`. */
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const NUMBERS = /\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b/;
const MONTH_FIRST = /\b([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i;
const DAY_FIRST = /\b(\d{1,2}) (?:de )?([a-z]{3})[a-z]*\.?,? (?:de )?(\d{4})\b/i;

/** The first day that stands in a line, and the line without it, so that its numbers are not taken for amounts. */
export function takeDate(line: string): { readonly date?: string; readonly rest: string } {
  const found = inIso(line) ?? inNumbers(line) ?? inMonthFirst(line) ?? inDayFirst(line);
  if (!found) return { rest: line };
  return { date: found.date, rest: line.replace(found.text, ' ') };
}

interface Found {
  readonly date: string;
  readonly text: string;
}

function inIso(line: string): Found | undefined {
  const [text, year, month, day] = ISO.exec(line) ?? [];
  return made(text, year, month, day);
}

function inNumbers(line: string): Found | undefined {
  const [text, month, day, year] = NUMBERS.exec(line) ?? [];
  return made(text, year?.length === 2 ? `20${year}` : year, month, day);
}

function inMonthFirst(line: string): Found | undefined {
  const [text, month, day, year] = MONTH_FIRST.exec(line) ?? [];
  return made(text, year, month && MONTHS.get(month.toLowerCase()), day);
}

function inDayFirst(line: string): Found | undefined {
  const [text, day, month, year] = DAY_FIRST.exec(line) ?? [];
  return made(text, year, month && MONTHS.get(month.toLowerCase()), day);
}

function made(text: string | undefined, year: string | undefined, month: string | undefined, day: string | undefined): Found | undefined {
  const date = text && year && month && day ? dateOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : undefined;
  return date === undefined || text === undefined ? undefined : { date, text };
}
