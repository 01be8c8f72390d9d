/** Days as `YYYY-MM-DD`, which sort as text. No clock: the sample data has a day of its own that it calls today. */

const DAY = 86_400_000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one to the other; below 0 where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The day itself, or the Monday after it: offices are closed on weekends. */
export function workday(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(date, 2);
  return weekday === 0 ? addDays(date, 1) : date;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** A FHIR instant in the morning of that day, as a nightly run of a payer's system would stamp it. */
export function instantOn(date: string): string {
  return `${date}T06:30:00Z`;
}
