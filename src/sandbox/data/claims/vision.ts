import type { ExplanationOfBenefit } from 'fhir/r4';
import { addDays } from '../calendar.js';
import { doctor } from '../directory/anchor-people.js';
import type { AnchorPersonId } from '../directory/anchor-people.js';
import { PLAIN_TELLING } from './book.js';
import type { ClaimBook, Telling } from './book.js';
import { careTeam } from './care-team.js';
import { diagnoses } from './diagnosis.js';
import { ordinary } from './ordinary.js';
import { PLACES, SERVICES } from './services.js';
import type { Service } from './services.js';
import { received } from './supporting-info.js';

export interface EyeVisit {
  readonly id: string;
  readonly date: string;
  readonly by: AnchorPersonId;
  readonly items: readonly ('eyeExam' | 'frames' | 'lenses')[];
  readonly telling?: Telling;
}

/** An eye exam, with glasses at times. CARIN has no profile for vision: the claim says its type and no more. */
export function vision(book: ClaimBook, visit: EyeVisit): ExplanationOfBenefit {
  const { date } = visit;
  return ordinary({
    id: visit.id,
    number: book.nextNumber(),
    patient: book.patient,
    coverage: book.coverage('vision'),
    kind: 'vision',
    start: date,
    processed: addDays(date, 11),
    provider: doctor(visit.by),
    inNetwork: true,
    telling: visit.telling ?? PLAIN_TELLING,
    lines: visit.items.map((key) => {
      const service: Service = SERVICES[key];
      return { service, date, settled: book.settle(service, date, 'vision', true), place: PLACES.office, diagnoses: [1] };
    }),
    facts: [received(addDays(date, 3))],
    careTeam: careTeam([['rendering', visit.by]]),
    diagnosis: diagnoses([visit.items.length > 1 ? 'nearsighted' : 'eyeCheck']),
  });
}
