import { folded } from '../folded.js';

/** One word of what was typed, and the words of claims that it fits. */
export interface Term {
  /** A word fits that begins with one of these. */
  readonly begins: readonly string[];
  /** A word fits that is one of these. */
  readonly is: readonly string[];
  /** Where no word fits: those that begin nearly so. */
  readonly near?: string;
  /** Digits may be the last ones of a number. */
  readonly within?: string;
}

/** How the member writes dates. */
export interface DateWays {
  /** What each month is called, January first, in every language that may be typed. */
  readonly months: readonly (readonly string[])[];
  /** Whether `3/10/2025` may also be the third of October. */
  readonly dayMayComeFirst: boolean;
}

const LEAST_FOR_NEAR = 5;
const LEAST_FOR_WITHIN = 4;
const LEAST_FOR_MONTH = 3;
const AMOUNT = /^\$?(\d{1,3}(?:,\d{3})+|\d+)(?:[.,](\d{0,2}))?$/;
const BETWEEN = new Set(['de', 'of', 'del']);

/** What was typed as terms, all of which a claim has to fit: `knee march 2025 $120.50`. */
export function termsOf(query: string, ways: DateWays): readonly Term[] {
  const typed = folded(query).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const months = typed.map((word) => monthOf(word, ways));
  const dated = months.some((month) => month !== undefined);
  return typed.flatMap((word, at) => {
    if (dated && BETWEEN.has(word)) return [];
    const besideMonth = months[at - 1] !== undefined || months[at + 1] !== undefined;
    return termsOfWord(word, datesOf(word, months[at], besideMonth, ways));
  });
}

/** The words of a text as they are looked up: each piece, and what was written together as one (`8842-11`: `8842`, `11`, `884211`). */
export function wordsIn(text: string): Set<string> {
  const words = new Set<string>();
  for (const written of folded(text).split(/\s+/)) {
    const pieces = piecesOf(written);
    if (pieces.length > 1) words.add(pieces.join(''));
    for (const piece of pieces) words.add(piece);
  }
  return words;
}

/** The words that a day is found by: `2025-03-10` by its year, its month, its day, and all together. */
export function dateWords(stated: string): readonly string[] {
  const [year = '', month, day] = stated.split('-');
  if (month === undefined) return [`@${year}`];
  return [`@${year}`, `@-${month}`, `@${year}-${month}`, ...(day === undefined ? [] : [`@--${day}`, `@${stated}`])];
}

/** The word that an amount is found by, to the cent. */
export function amountWord(value: number): string {
  return `$${Math.abs(value).toFixed(2)}`;
}

function piecesOf(written: string): readonly string[] {
  return written.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece !== '');
}

function termsOfWord(word: string, dates: readonly string[]): readonly Term[] {
  const pieces = piecesOf(word);
  const amount = AMOUNT.exec(word);
  const money = amount ? [`$${(amount[1] ?? '').replaceAll(',', '')}.${amount[2] ?? ''}`] : [];
  if (/\d/.test(word)) {
    const together = pieces.join('');
    return [{ begins: word.startsWith('$') ? money : [together, ...money], is: dates, ...(together.length >= LEAST_FOR_WITHIN && { within: together }) }];
  }
  return pieces.map((piece) => ({ begins: [piece], is: dates, ...(piece.length >= LEAST_FOR_NEAR && { near: piece }) }));
}

function monthOf(word: string, { months }: DateWays): string | undefined {
  if (word.length < LEAST_FOR_MONTH) return undefined;
  const bare = word.replace(/[.,]$/, '');
  const at = months.findIndex((names) => names.some((name) => name.startsWith(bare)));
  return at < 0 ? undefined : two(at + 1);
}

function datesOf(word: string, month: string | undefined, besideMonth: boolean, { dayMayComeFirst }: DateWays): readonly string[] {
  if (month !== undefined) return [`@-${month}`];
  const number = /^(\d{1,4}),?$/.exec(word)?.[1];
  if (number?.length === 4) return [`@${number}`];
  if (number !== undefined) return besideMonth && number.length <= 2 ? [`@--${two(Number(number))}`] : [];
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(word);
  if (iso) return [`@${[iso[1] ?? '', ...[iso[2], iso[3]].flatMap((part) => (part === undefined ? [] : [two(Number(part))]))].join('-')}`];
  const slashed = /^(\d{1,2})\/(?:(\d{1,2})\/)?(\d{2}|\d{4})$/.exec(word);
  if (!slashed) return [];
  const [, first = '', second, written = ''] = slashed;
  const year = written.length === 2 ? `20${written}` : written;
  if (second === undefined) return [`@${year}-${two(Number(first))}`];
  const monthFirst = `@${year}-${two(Number(first))}-${two(Number(second))}`;
  return dayMayComeFirst ? [monthFirst, `@${year}-${two(Number(second))}-${two(Number(first))}`] : [monthFirst];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
