import type { CodeableConcept, ExplanationOfBenefit } from 'fhir/r4';
import type { Refusal, Sharing } from '../benefits/settle.js';
import { addDays } from '../calendar.js';
import { concept, worded } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { doctor } from '../directory/anchor-people.js';
import type { AnchorPersonId } from '../directory/anchor-people.js';
import { anchor } from '../directory/anchors.js';
import type { AnchorId } from '../directory/anchors.js';
import { PLAIN_TELLING } from './book.js';
import type { ClaimBook, Telling } from './book.js';
import { careTeam } from './care-team.js';
import { diagnoses } from './diagnosis.js';
import { ordinary } from './ordinary.js';
import type { SettledLine } from './service-line.js';
import { PLACES } from './services.js';
import { accountNumber, received, serviceFacility } from './supporting-info.js';

interface Treatment {
  readonly code: string;
  readonly words: string;
  readonly billed: number;
  readonly allowed: number;
  readonly sharing: Sharing;
}

/** CDT codes with words of this payer's own. Check-ups are free, fillings cost a fifth, crowns a half. */
const TREATMENTS = {
  exam: { code: 'D0120', words: 'Regular dental exam', billed: 7200, allowed: 4600, sharing: { kind: 'free' } },
  cleaning: { code: 'D1110', words: 'Cleaning', billed: 13_400, allowed: 8900, sharing: { kind: 'free' } },
  childCleaning: { code: 'D1120', words: 'Cleaning of a child’s teeth', billed: 9800, allowed: 6400, sharing: { kind: 'free' } },
  xrays: { code: 'D0274', words: 'Four X-rays', billed: 8600, allowed: 5400, sharing: { kind: 'free' } },
  filling: { code: 'D2392', words: 'White filling, two surfaces', billed: 28_500, allowed: 18_000, sharing: { kind: 'percent', member: 20 } },
  crown: { code: 'D2740', words: 'Ceramic crown', billed: 164_000, allowed: 112_000, sharing: { kind: 'percent', member: 50 } },
  buildUp: { code: 'D2950', words: 'Building up the tooth under a crown', billed: 38_000, allowed: 24_000, sharing: { kind: 'percent', member: 50 } },
  nightGuard: { code: 'D9944', words: 'Night guard', billed: 62_000, allowed: 41_000, sharing: { kind: 'percent', member: 50 } },
} as const satisfies Readonly<Record<string, Treatment>>;

export interface DentalItem {
  readonly treatment: keyof typeof TREATMENTS;
  /** Number of the tooth by the universal system, and its surfaces (`C4BBSurfaceCodes`). */
  readonly tooth?: string;
  readonly surfaces?: readonly ('M' | 'O' | 'D' | 'B' | 'L' | 'I' | 'F')[];
  readonly refusal?: Refusal;
}

export interface DentalVisit {
  readonly id: string;
  readonly date: string;
  readonly at: AnchorId;
  readonly by: AnchorPersonId;
  readonly items: readonly DentalItem[];
  readonly decay?: boolean;
  readonly telling?: Telling;
}

/** A visit at the dentist's: here the person is the claim's provider, and the practice is where it took place. */
export function oral(book: ClaimBook, visit: DentalVisit): ExplanationOfBenefit {
  const { date } = visit;
  const number = book.nextNumber();
  return ordinary({
    id: visit.id,
    number,
    patient: book.patient,
    coverage: book.coverage('dental'),
    kind: 'oral',
    start: date,
    processed: addDays(date, 9),
    provider: doctor(visit.by),
    inNetwork: true,
    telling: visit.telling ?? PLAIN_TELLING,
    lines: visit.items.map((item) => dentalLine(book, item, date)),
    facts: [
      received(addDays(date, 2)),
      serviceFacility(`Organization/${visit.at}`, anchor(visit.at).name),
      ...(visit.telling?.thorough ? [accountNumber(`A-${number}`)] : []),
    ],
    careTeam: careTeam([['rendering', visit.by]]),
    diagnosis: diagnoses([visit.decay ? 'toothDecay' : 'dentalCheck']),
  });
}

function dentalLine(book: ClaimBook, { treatment, tooth, surfaces, refusal }: DentalItem, date: string): SettledLine {
  const { code, words, ...price } = TREATMENTS[treatment];
  return {
    service: { code: worded(SYSTEM.cdt, code, words), ...price },
    date,
    settled: book.settle({ ...price, ...(refusal && { refusal }) }, date, 'dental', true),
    place: PLACES.office,
    ...(tooth !== undefined && { bodySite: toothConcept(tooth) }),
    ...(surfaces && { subSite: surfaces.map((surface) => concept(SYSTEM.surface, surface)) }),
    ...(refusal && { refusal }),
  };
}

function toothConcept(number: string): CodeableConcept {
  return concept(SYSTEM.tooth, number, `Tooth ${number}`);
}
