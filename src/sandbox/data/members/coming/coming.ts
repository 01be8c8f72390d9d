import type { ExplanationOfBenefit } from 'fhir/r4';
import { addDays, workday } from '../../calendar.js';
import type { ClaimBook } from '../../claims/book.js';
import type { DrugKey } from '../../claims/drugs.js';
import { oral } from '../../claims/oral.js';
import { pharmacy } from '../../claims/pharmacy.js';
import { professional } from '../../claims/professional.js';
import { REFUSALS } from '../../claims/refusals.js';
import { relatedAs } from '../../claims/replaced.js';
import type { CareCircle } from '../households/care-circle.js';
import { decisionOn } from './decision.js';
import { asReceived, takenBack, versioned } from './versions.js';

/** Whom somebody sees, and what they take every month. */
export interface Habits {
  readonly circle: CareCircle;
  readonly drug: DrugKey;
}

interface Coming extends Habits {
  readonly book: ClaimBook;
  /** The day on which the clock starts. */
  readonly clock: string;
  readonly id: (what: string) => string;
}

/**
 * What happens to somebody in the year after the clock's first day: claims that wait are decided on the next day, new ones come in and are
 * decided later, one is paid, taken back and paid again, one is refused and paid after all; and every month the pharmacy. A claim that
 * changes is there once for each of its states.
 */
export function comingTo(book: ClaimBook, habits: Habits, clock: string): ExplanationOfBenefit[] {
  const id = (what: string): string => `${book.patient.split('-')[0] ?? ''}-coming-${what}`;
  const coming: Coming = { ...habits, book, clock, id };
  const waiting = book.claims.filter(({ outcome, created }) => outcome === 'queued' && created.slice(0, 10) <= clock);
  return [...waiting.map((claim) => decisionOn(book, claim, addDays(clock, 1))), ...correctedVisit(coming), ...scan(coming), ...teeth(coming), ...fills(coming)];
}

/** Comes in, is paid at a specialist's price, and six weeks on it is taken back and paid again as what it was. */
function correctedVisit({ book, circle, clock, id }: Coming): ExplanationOfBenefit[] {
  const visit = { date: workday(addDays(clock, 2)), ...circle.doctor, diagnoses: ['backPain'] } as const;
  const first = book.withoutCounting(() => professional(book, { ...visit, id: id('visit'), items: [{ service: 'specialistVisit' }] }));
  const asItWas = { service: 'longVisit', billed: 31_000, allowed: 17_200 } as const;
  const second = professional(book, { ...visit, id: id('visit-corrected'), daysToProcess: 42, items: [asItWas] });
  return lifeOfReplaced(first, second, addDays(visit.date, 2));
}

/** Comes in, is refused since nobody had asked, and is paid when somebody has. */
function scan({ book, circle, clock, id }: Coming): ExplanationOfBenefit[] {
  const visit = { date: workday(addDays(clock, 7)), ...circle.images, sentBy: circle.doctor.by, diagnoses: ['kneePain'] } as const;
  const first = book.withoutCounting(() => professional(book, { ...visit, id: id('scan'), items: [{ service: 'kneeMri', refusal: REFUSALS.noAuthorization }] }));
  const second = professional(book, { ...visit, id: id('scan-approved'), daysToProcess: 50, items: [{ service: 'kneeMri' }] });
  return lifeOfReplaced(first, second, addDays(visit.date, 3));
}

function lifeOfReplaced(first: ExplanationOfBenefit, second: ExplanationOfBenefit, received: string): ExplanationOfBenefit[] {
  const replacing = { ...second, related: [relatedAs('prior', first)] };
  return [asReceived(first, received), versioned(first, 2, first.created.slice(0, 10)), takenBack(first, second), replacing];
}

function teeth({ book, circle, clock, id }: Coming): ExplanationOfBenefit[] {
  return [oral(book, { id: id('dentist'), date: workday(addDays(clock, 20)), ...circle.dentist, items: [{ treatment: 'exam' }, { treatment: 'cleaning' }] })];
}

function fills({ book, circle, drug, clock, id }: Coming): ExplanationOfBenefit[] {
  const from = { at: circle.pharmacy, prescribedBy: circle.doctor.by, drug };
  return Array.from({ length: 12 }, (_, month) => pharmacy(book, { ...from, id: id(`fill-${month + 1}`), date: addDays(clock, 3 + month * 30), refill: month % 6 }));
}
