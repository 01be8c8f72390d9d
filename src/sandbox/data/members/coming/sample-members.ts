import type { ExplanationOfBenefit } from 'fhir/r4';
import type { ClaimBook } from '../../claims/book.js';
import { TRUCKEE_MEADOWS, WESTERN_SLOPE } from '../households/care-circle.js';
import { comingTo } from './coming.js';
import type { Habits } from './coming.js';

const HABITS: Readonly<Record<string, Habits>> = {
  'dana-whitlock': { circle: WESTERN_SLOPE, drug: 'lisinopril' },
  'leila-moreau': { circle: TRUCKEE_MEADOWS, drug: 'metformin' },
  'etienne-moreau': { circle: TRUCKEE_MEADOWS, drug: 'sertraline' },
  'ines-moreau': { circle: { ...TRUCKEE_MEADOWS, doctor: TRUCKEE_MEADOWS.children }, drug: 'steroidInhaler' },
};

/** The year to come of those sample members whose claims are a life's. */
export function comingToSamples(books: readonly ClaimBook[], clock: string): ExplanationOfBenefit[] {
  return books.flatMap((book) => {
    const habits = HABITS[book.patient];
    return habits ? comingTo(book, habits, clock) : [];
  });
}
