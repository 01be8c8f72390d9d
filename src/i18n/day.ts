/** How much of a date is written out: `March 2, 2025`, `Mar 2, 2025`, `Mar 2`. */
export type DayStyle = 'long' | 'short' | 'in-year';

const writers = new Map<string, Intl.DateTimeFormat>();

function writer(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = writers.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  writers.set(key, made);
  return made;
}

/** A stated day, month or year, or the day of a stated instant, as midnight UTC; undefined where it is none. */
function instantOf(stated: string): Date | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(stated) ?? [];
  if (!year) return undefined;
  const instant = new Date(0);
  instant.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return instant;
}

function optionsFor(stated: string, style: DayStyle): Intl.DateTimeFormatOptions {
  const month = style === 'long' ? 'long' : 'short';
  const year = 'numeric';
  if (stated.length < 7) return { year, timeZone: 'UTC' };
  if (stated.length < 10) return { year, month, timeZone: 'UTC' };
  return { month, day: 'numeric', timeZone: 'UTC', ...(style !== 'in-year' && { year }) };
}

/** A stated date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an instant), only as exact as it was stated. */
export function dayText(locale: string, stated: string, style: DayStyle): string {
  const instant = instantOf(stated);
  return instant ? writer(locale, optionsFor(stated, style)).format(instant) : stated;
}

/** From a first to a last day; one date where they are the same or only one is stated. */
export function spanText(locale: string, start: string, end: string | undefined, style: DayStyle): string {
  const from = instantOf(start);
  const to = end === undefined || end === start ? undefined : instantOf(end);
  if (!from || !to || end === undefined || to < from || end.length !== start.length) return dayText(locale, start, style);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return writer(locale, optionsFor(start, style === 'in-year' && !sameYear ? 'short' : style)).formatRange(from, to);
}

/** `March 2025`, `March`, `2025`: what a group of rows is called. */
export function monthText(locale: string, stated: string, withYear: boolean): string {
  const instant = instantOf(stated);
  if (!instant) return stated;
  return writer(locale, { month: 'long', timeZone: 'UTC', ...(withYear && { year: 'numeric' }) }).format(instant);
}

/** A moment on this device's clock: the time alone where it is today. */
export function momentText(locale: string, at: number, now: number): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return writer(locale, today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** The day of a moment on this device's clock; its year only where it is another one than now. */
export function momentDayText(locale: string, at: number, now: number): string {
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return writer(locale, { month: 'long', day: 'numeric', year }).format(at);
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];

/** `4 minutes ago`; undefined where it was less than a minute ago. */
export function agoText(locale: string, at: number, now: number): string | undefined {
  for (const [unit, length] of STEPS) {
    if (now - at >= length) return new Intl.RelativeTimeFormat(locale, { style: 'short' }).format(-Math.floor((now - at) / length), unit);
  }
  return undefined;
}
