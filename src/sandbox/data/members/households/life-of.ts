import type { ExplanationOfBenefit } from 'fhir/r4';
import type { PlanRules } from '../../benefits/plan-rules.js';
import { addDays, daysBetween, workday, yearOf } from '../../calendar.js';
import { ClaimBook } from '../../claims/book.js';
import { pending } from '../../claims/pending.js';
import { randomOf } from '../../prng.js';
import type { Random } from '../../prng.js';
import { tellingAt } from '../life.js';
import type { Insured } from '../patient.js';
import type { CareCircle } from './care-circle.js';
import { HAPPENINGS } from './happenings.js';
import type { Happening } from './happenings.js';

/** The longest that a claim here takes from the service to the decision, and some days more. */
const DECIDED_AFTER = 60;

/**
 * Exactly `count` claims of one person, in the order of their days, so that each draws from what the ones before it left of the plan's year.
 * The newest one is not decided yet.
 */
export function lifeOf(seed: number, person: Insured, rules: PlanRules, circle: CareCircle, count: number, today: string): ExplanationOfBenefit[] {
  if (count === 0) return [];
  const random = randomOf(seed, `life/${person.id}`);
  const book = new ClaimBook(person.id, rules, person.memberNumber.slice(3), today);
  const from = person.birthDate > person.since ? person.birthDate : person.since;
  const dates = drawnDates(random, from, addDays(today, -DECIDED_AFTER), count - 1);
  for (const [nth, date] of dates.entries()) {
    const left = count - 1 - book.claims.length;
    if (left === 0) break;
    const child = yearOf(date) - yearOf(person.birthDate) < 18;
    const { make } = drawnHappening(random, child, left);
    book.add(...make({ random, book, id: `${person.id}-${nth + 1}`, date, circle, child, telling: tellingAt(date, random) }));
  }
  const newest = workday(addDays(today, -random.integer(3, 9)));
  book.add(pending(book, { id: `${person.id}-newest`, date: newest, ...circle.doctor, services: ['visit'], diagnoses: ['cold'] }));
  return book.claims;
}

/** Days of the past in their order, weekends left out; a person who came to the plan a short while ago has many on a day. */
function drawnDates(random: Random, from: string, to: string, count: number): string[] {
  const days = Math.max(0, daysBetween(from, to));
  return Array.from({ length: count }, () => workday(addDays(from, random.integer(0, days)))).sort();
}

function drawnHappening(random: Random, child: boolean, left: number): Happening {
  const possible = HAPPENINGS.filter(({ claims }) => claims <= left);
  const often = (one: Happening): number => (child ? one.child : one.grown);
  let drawn = random.next() * possible.reduce((all, one) => all + often(one), 0);
  const found = possible.find((one) => {
    drawn -= often(one);
    return drawn < 0;
  });
  return found ?? random.pick(possible);
}
