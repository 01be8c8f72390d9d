import { fieldsOf } from './fields.js';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/s;

/**
 * The day of a FHIR `date`, `dateTime` or `instant` as stated: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, never moved between time zones.
 * A date that does not exist is not stated.
 * @see https://hl7.org/fhir/R4/datatypes.html#dateTime
 */
export function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = DATE.exec(value.trim());
  if (!parts) return undefined;
  const [, year = '', month, day] = parts;
  if (year === '0000') return undefined;
  if (month === undefined) return year;
  if (month < '01' || month > '12') return undefined;
  if (day === undefined) return `${year}-${month}`;
  return day >= '01' && Number(day) <= daysIn(Number(year), Number(month)) ? `${year}-${month}-${day}` : undefined;
}

export interface Span {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** First and last day of a Period, each as far as it is stated. */
export function periodOf(value: unknown): Span {
  const period = fieldsOf(value);
  return { start: dateOf(period?.start), end: dateOf(period?.end) };
}

/** An element that may be a day (`…Date`) or a Period (`…Period`). A day is its own first and last. */
export function dayOrPeriodOf(day: unknown, period: unknown): Span {
  const date = dateOf(day);
  return date === undefined ? periodOf(period) : { start: date, end: date };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
