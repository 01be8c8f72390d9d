import type { ExplanationOfBenefit } from 'fhir/r4';
import type { PlanRules } from '../benefits/plan-rules.js';
import { addDays, workday } from '../calendar.js';
import { ClaimBook, PLAIN_TELLING } from '../claims/book.js';
import type { Telling } from '../claims/book.js';
import type { Random } from '../prng.js';

/** Something that happened on a day, and the claims that it made. */
export interface LifeEvent {
  readonly date: string;
  /** @param id of the first claim; further ones add to it. */
  make(book: ClaimBook, id: string): readonly ExplanationOfBenefit[];
}

/** Days from `from` to `to`, about so many apart, none on a weekend. */
export function every(random: Random, days: number, from: string, to: string): string[] {
  const dates: string[] = [];
  for (let date = from; date <= to; date = addDays(date, Math.max(1, days + random.integer(-Math.floor(days / 8), Math.floor(days / 8)))))
    dates.push(workday(date));
  return dates.filter((date) => date <= to);
}

/** A life's claims in the order of its days, so that deductible and ceiling of each year fall where they should. */
export function bookOf(events: readonly LifeEvent[], patient: string, rules: PlanRules, prefix: string, today: string): ClaimBook {
  const book = new ClaimBook(patient, rules, prefix, today);
  const [short = patient] = patient.split('-');
  const sameDay = new Map<string, number>();
  for (const event of [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const before = sameDay.get(event.date) ?? 0;
    sameDay.set(event.date, before + 1);
    book.add(...event.make(book, `${short}-${event.date}${before === 0 ? '' : `-${before + 1}`}`));
  }
  return book;
}

/** The payer changed its system at the turn of 2021; some claims still come without a profile. */
export function tellingAt(date: string, random: Random): Telling {
  const profiled = !random.chance(0.07);
  // One clerk in three leaves nothing out. By the date, so that nothing else is drawn otherwise.
  const thorough = Number(date.slice(8)) % 3 === 0;
  return date < '2021-01-01' ? { version: '1.1.0', levels: ['total', 'lines'], profiled, thorough } : { ...PLAIN_TELLING, profiled, thorough };
}
