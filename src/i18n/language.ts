import { agoText, dayText, momentDayText, momentText, monthText, spanText, type DayStyle } from './day.js';
import type { English, Words } from './en.js';
import { partsOf, type BlanksOf, type Filled } from './message.js';
import { moneyText, type Sum } from './money.js';

export type WordKey = keyof English;
/** A sentence in which nothing is filled in. */
export type PlainKey = { [K in WordKey]: [BlanksOf<English[K]>] extends [never] ? K : never }[WordKey];

/** One language: its words, and how it writes numbers, money, dates and lists. Knows no clock: `now` is handed in. */
export class Language {
  /** The language of the words, for `lang`: `en`, `es`. */
  readonly code: string;
  readonly #plurals: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;
  readonly #lists: Intl.ListFormat;

  /** `locale` says how numbers and dates are written: `en-US`, `es-US`, `es-MX`. */
  constructor(readonly locale: string, readonly words: Words) {
    this.code = new Intl.Locale(locale).language;
    this.#plurals = new Intl.PluralRules(locale);
    this.#numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
    this.#lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  }

  /** A sentence as text. */
  say<K extends WordKey>(key: K, ...[blanks]: Filled<English[K], string | number>): string {
    return this.#fill(key, blanks).join('');
  }

  /** A sentence in parts, to stand in a template: what is filled in may be a template itself. */
  tell<K extends WordKey>(key: K, ...[blanks]: Filled<English[K], unknown>): unknown[] {
    return this.#fill(key, blanks);
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  money(sum: Sum): string {
    return moneyText(this.locale, sum);
  }

  day(stated: string, style: DayStyle = 'long'): string {
    return dayText(this.locale, stated, style);
  }

  span(start: string, end: string | undefined, style: DayStyle = 'long'): string {
    return spanText(this.locale, start, end, style);
  }

  month(stated: string, withYear: boolean): string {
    return monthText(this.locale, stated, withYear);
  }

  moment(at: number, now: number): string {
    return momentText(this.locale, at, now);
  }

  momentDay(at: number, now: number): string {
    return momentDayText(this.locale, at, now);
  }

  ago(at: number, now: number): string {
    return agoText(this.locale, at, now) ?? this.say('time.now');
  }

  list(items: readonly string[]): string {
    return this.#lists.format(items);
  }

  /** A list in parts, to stand in a template. */
  listed(items: readonly unknown[]): unknown[] {
    const places = items.map((_, at) => String(at));
    return this.#lists.formatToParts(places).map(({ type, value }) => (type === 'element' ? items[Number(value)] : value));
  }

  /** The word for a language code (BCP 47): `ru` is Russian. What is no code stays as it is. */
  languageName(code: string): string {
    try {
      return new Intl.DisplayNames(this.locale, { type: 'language' }).of(code) ?? code;
    } catch (thrown) {
      if (thrown instanceof RangeError) return code;
      throw thrown;
    }
  }

  #fill(key: WordKey, blanks: Readonly<Record<string, unknown>> = {}): unknown[] {
    const message = this.words[key];
    const { n } = blanks;
    const sentence = typeof message === 'string' ? message : message[this.#plurals.select(Number(n))] ?? message.other;
    return partsOf(sentence).map((part, at) => (at % 2 === 0 ? part : this.#written(blanks[part])));
  }

  #written(value: unknown): unknown {
    return typeof value === 'number' ? this.number(value) : value;
  }
}
