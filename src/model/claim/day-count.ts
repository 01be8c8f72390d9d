const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** The day so many days later; none where only a month or a year is stated, since counting would guess the day. */
export function daysAfter(stated: string | undefined, days: number): string | undefined {
  if (stated === undefined || !DAY.test(stated)) return undefined;
  const day = new Date(Date.parse(`${stated}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
  return DAY.test(day) ? day : undefined; // after the year 9999 a day is written in another form
}

/** Nights between two days as stated; none where one is not a whole day, or they stand the wrong way round. */
export function nightsBetween(start: string | undefined, end: string | undefined): number | undefined {
  if (start === undefined || end === undefined || !DAY.test(start) || !DAY.test(end) || end < start) return undefined;
  return Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS);
}
