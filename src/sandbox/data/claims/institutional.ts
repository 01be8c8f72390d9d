import type { CodeableConcept, ExplanationOfBenefit, ExplanationOfBenefitProcedure } from 'fhir/r4';
import type { Refusal } from '../benefits/settle.js';
import { addDays } from '../calendar.js';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import type { AnchorPersonId } from '../directory/anchor-people.js';
import { anchor } from '../directory/anchors.js';
import type { AnchorId } from '../directory/anchors.js';
import { organizationReference } from '../directory/facility.js';
import { PLAIN_TELLING } from './book.js';
import type { ClaimBook, Telling } from './book.js';
import { careTeam } from './care-team.js';
import type { CareRole } from './care-team.js';
import { diagnoses, withReasonForVisit } from './diagnosis.js';
import type { DiagnosisKey } from './diagnosis.js';
import { ordinary } from './ordinary.js';
import type { SettledLine } from './service-line.js';
import { PLACES } from './services.js';
import type { Service } from './services.js';
import { accountNumber, admission, received, recordNumber, visitFacts } from './supporting-info.js';

const NO_CODE: CodeableConcept = concept(SYSTEM.absent, 'not-applicable', 'Not applicable');

/** Revenue codes in our own words. */
const REVENUE = {
  room: ['0120', 'Room and board'],
  pharmacy: ['0250', 'Drugs'],
  supplies: ['0270', 'Supplies'],
  laboratory: ['0300', 'Laboratory'],
  scan: ['0350', 'CT scan'],
  operating: ['0360', 'Operating room'],
  anesthesia: ['0370', 'Anesthesia'],
  emergency: ['0450', 'Emergency room'],
  recovery: ['0710', 'Recovery room'],
  observation: ['0762', 'Observation'],
  comfort: ['0990', 'Comfort items'],
} as const satisfies Readonly<Record<string, readonly [code: string, words: string]>>;

export interface HospitalLine {
  readonly revenue: keyof typeof REVENUE;
  /** What was done, where the hospital says more than the revenue code. */
  readonly code?: CodeableConcept;
  readonly units?: number;
  readonly billed: number;
  readonly allowed: number;
  readonly refusal?: Refusal;
}

export interface HospitalClaim {
  readonly id: string;
  readonly kind: 'inpatient' | 'outpatient';
  readonly start: string;
  readonly end: string;
  readonly at: AnchorId;
  readonly team: readonly (readonly [CareRole, AnchorPersonId])[];
  readonly lines: readonly HospitalLine[];
  readonly diagnoses: readonly DiagnosisKey[];
  readonly emergency: boolean;
  /** MS-DRG, of stays. */
  readonly drg?: string;
  /** ICD-10-PCS and our words. */
  readonly procedures?: readonly (readonly [code: string, words: string])[];
  readonly telling?: Telling;
  readonly daysToProcess?: number;
  readonly inNetwork?: boolean;
}

/** What a hospital bills: a stay, or a day in its emergency room or clinic. The doctors bill for themselves. */
export function institutional(book: ClaimBook, claim: HospitalClaim): ExplanationOfBenefit {
  const { kind, start, end, emergency, daysToProcess = 24, inNetwork = true } = claim;
  const telling = claim.telling ?? { ...PLAIN_TELLING, levels: ['total', 'header'] };
  const number = book.nextNumber();
  const stay = {
    start,
    end,
    emergency,
    typeOfBill: kind === 'inpatient' ? '0111' : '0131',
    discharge: '01',
    ...(claim.drg !== undefined && { drg: claim.drg }),
  };
  return ordinary({
    id: claim.id,
    number,
    patient: book.patient,
    coverage: book.coverage('medical'),
    kind: 'institutional',
    subType: kind,
    start,
    end,
    processed: addDays(end, daysToProcess),
    provider: organizationReference(anchor(claim.at)),
    inNetwork,
    telling,
    lines: claim.lines.map((line) => ({ ...hospitalLine(book, line, start, end, inNetwork), ...(telling.thorough && { place: PLACES[kind] }) })),
    facts: [
      ...(kind === 'inpatient' ? admission(stay) : visitFacts(stay)),
      received(addDays(end, Math.max(1, daysToProcess - 12))),
      recordNumber(`M-${book.prefix}`),
      accountNumber(`A-${number}`),
    ],
    careTeam: careTeam(claim.team),
    diagnosis: telling.thorough && kind === 'outpatient' ? withReasonForVisit(diagnoses(claim.diagnoses, true)) : diagnoses(claim.diagnoses, true),
    ...(claim.procedures && { procedure: claim.procedures.map((each, at) => performed(each, at, start)) }),
  });
}

function performed([code, words]: readonly [string, string], at: number, date: string): ExplanationOfBenefitProcedure {
  const type = at === 0 ? concept(SYSTEM.carinProcedureType, 'principal', 'Main one') : concept(SYSTEM.carinProcedureType, 'other', 'Further one');
  return { sequence: at + 1, type: [type], date, procedureCodeableConcept: concept(SYSTEM.icd10pcs, code, words) };
}

function hospitalLine(book: ClaimBook, line: HospitalLine, date: string, end: string, inNetwork: boolean): SettledLine {
  const [code, words] = REVENUE[line.revenue];
  const service: Service = { code: line.code ?? NO_CODE, billed: line.billed, allowed: line.allowed, sharing: { kind: 'deductible' }, units: line.units ?? 1 };
  const settled = book.settle({ ...service, ...(line.refusal && { refusal: line.refusal }) }, date, 'medical', inNetwork);
  // The room is billed for all its nights, the rest by the day of admission.
  return {
    service,
    date,
    ...(line.revenue === 'room' && { end }),
    settled,
    revenue: concept(SYSTEM.revenue, code, words),
    ...(line.refusal && { refusal: line.refusal }),
  };
}
