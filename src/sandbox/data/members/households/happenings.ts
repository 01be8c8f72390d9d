import type { ExplanationOfBenefit } from 'fhir/r4';
import type { Random } from '../../prng.js';
import type { ClaimBook, Telling } from '../../claims/book.js';
import type { CareCircle } from './care-circle.js';
import { dentist, emergencyRoom, eyeDoctor, stayWithDoctors } from './elsewhere.js';
import { corrected, fill, fillNotPickedUp, imaging, laboratory, outside, refused, secondTry, therapy, visit } from './at-the-doctors.js';

/** What is known when something happens to somebody. */
export interface Occasion {
  readonly random: Random;
  readonly book: ClaimBook;
  /** Of the first claim; a second one adds to it. */
  readonly id: string;
  readonly date: string;
  readonly circle: CareCircle;
  readonly child: boolean;
  readonly telling: Telling;
}

/** What brings people to a doctor, how many claims come of it, and how often it happens to a grown person and to a child. */
export interface Happening {
  readonly claims: 1 | 2;
  readonly grown: number;
  readonly child: number;
  readonly make: (occasion: Occasion) => readonly ExplanationOfBenefit[];
}

export const HAPPENINGS: readonly Happening[] = [
  { claims: 1, grown: 22, child: 40, make: visit },
  { claims: 1, grown: 28, child: 12, make: fill },
  { claims: 1, grown: 12, child: 4, make: laboratory },
  { claims: 1, grown: 8, child: 2, make: therapy },
  { claims: 1, grown: 5, child: 3, make: imaging },
  { claims: 1, grown: 9, child: 14, make: dentist },
  { claims: 1, grown: 4, child: 5, make: eyeDoctor },
  { claims: 1, grown: 3, child: 3, make: emergencyRoom },
  { claims: 1, grown: 3, child: 2, make: refused },
  { claims: 1, grown: 2, child: 2, make: outside },
  { claims: 2, grown: 2, child: 2, make: secondTry },
  { claims: 2, grown: 2, child: 2, make: corrected },
  { claims: 2, grown: 2, child: 1, make: fillNotPickedUp },
  { claims: 2, grown: 1, child: 0.5, make: stayWithDoctors },
];
