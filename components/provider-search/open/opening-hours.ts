import type { Language } from '../../../src/i18n/language.js';
import type { OpenHours } from '../../../src/model/directory/provider.js';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday: the days' names come from the calendar of the reader's language. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

function dayName(language: Language, day: string): string {
  const at = WEEK.indexOf(day);
  return at < 0 ? day : new Intl.DateTimeFormat(language.locale, { weekday: 'short', timeZone: 'UTC' }).format(MONDAY + at * DAY);
}

/** Days that follow one another, together: `mon tue wed sat` are two runs. */
function runsOf(days: readonly string[]): string[][] {
  const runs: string[][] = [];
  const known = WEEK.filter((day) => days.includes(day));
  for (const day of [...known, ...days.filter((one) => !WEEK.includes(one))]) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last !== undefined && WEEK.includes(day) && WEEK.indexOf(day) === WEEK.indexOf(last) + 1;
    if (run && follows) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

function daysInWords(language: Language, days: readonly string[]): string {
  if (days.length === 0) return language.say('care.hours.days-none');
  const parts = runsOf(days).flatMap((run) => {
    const names = run.map((day) => dayName(language, day));
    const [first = '', last = ''] = [names[0], names.at(-1)];
    return names.length > 2 ? [language.say('care.hours.day-span', { first, last })] : names;
  });
  return language.list(parts);
}

/** `hh:mm:ss` as the reader's language writes a time; anything else as sent. */
function timeInWords(language: Language, time: string): string {
  const [, hour, minute] = /^([01]\d|2[0-4]):([0-5]\d)/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) return time;
  const onTheHour = minute === '00' ? {} : { minute: '2-digit' as const };
  return new Intl.DateTimeFormat(language.locale, { hour: 'numeric', ...onTheHour, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1, Number(hour) % 24, Number(minute)));
}

function timesInWords(language: Language, { allDay, start, end }: OpenHours): string {
  if (allDay) return language.say('care.hours.all-day');
  const from = start === undefined ? undefined : timeInWords(language, start);
  const until = end === undefined ? undefined : timeInWords(language, end);
  if (from !== undefined && until !== undefined) return language.say('care.hours.span', { start: from, end: until });
  if (from !== undefined) return language.say('care.hours.from', { start: from });
  return until === undefined ? '' : language.say('care.hours.until', { end: until });
}

/** One stated opening: “Mon to Thu, 8 AM to 5 PM”. */
export function hoursInWords(language: Language, hours: OpenHours): string {
  return [daysInWords(language, hours.days), timesInWords(language, hours)].filter(Boolean).join(', ');
}
