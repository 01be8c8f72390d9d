import type { CodeableConcept, Procedure } from 'fhir/r4';
import { instantOn } from '../calendar.js';
import { diagnosed } from '../claims/diagnosis.js';
import type { DiagnosisKey } from '../claims/diagnosis.js';
import { SERVICES } from '../claims/services.js';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { doctor } from '../directory/anchor-people.js';
import type { AnchorPersonId } from '../directory/anchor-people.js';

interface Done {
  readonly id: string;
  readonly patient: string;
  readonly code: CodeableConcept;
  readonly date: string;
  /** A stay's operation has hours, others a day. */
  readonly hours?: readonly [from: string, to: string];
  readonly by?: AnchorPersonId;
  readonly why?: DiagnosisKey;
  readonly status?: Procedure['status'];
}

const APPENDIX = { coding: [{ system: SYSTEM.icd10pcs, code: '0DTJ4ZZ' }, ...(SERVICES.appendixSurgery.code.coding ?? [])], text: 'Taking out the appendix' };

/** What was done to whom, as the payer tells it beside the claims. */
const DONE: readonly Done[] = [
  {
    id: 'procedure-appendix',
    patient: 'dana-whitlock',
    code: APPENDIX,
    date: '2024-04-18',
    hours: ['15:10', '16:05'],
    by: 'ifeoma-lindgren',
    why: 'appendicitis',
  },
  { id: 'procedure-mammogram', patient: 'dana-whitlock', code: SERVICES.mammogram.code, date: '2023-05-16', by: 'colette-robichaux', why: 'mammogram' },
  { id: 'procedure-mole', patient: 'dana-whitlock', code: SERVICES.lesionRemoval.code, date: '2026-05-06', by: 'soledad-castaneda', why: 'mole' },
  { id: 'procedure-knee-mri', patient: 'dana-whitlock', code: SERVICES.kneeMri.code, date: '2025-06-12', by: 'colette-robichaux', why: 'kneePain' },
  {
    id: 'procedure-leila-heart',
    patient: 'leila-moreau',
    code: SERVICES.heartUltrasound.code,
    date: '2023-08-21',
    by: 'yasmin-radhakrishnan',
    why: 'heartFailure',
  },
  { id: 'procedure-leila-eyes', patient: 'leila-moreau', code: SERVICES.eyeExam.code, date: '2021-09-14', by: 'nikhil-chaudhry', why: 'diabetes' },
  { id: 'procedure-etienne-back', patient: 'etienne-moreau', code: SERVICES.therapyStart.code, date: '2018-02-06', by: 'kwame-abara', why: 'backPain' },
  { id: 'procedure-ines-vaccine', patient: 'ines-moreau', code: SERVICES.fluVaccine.code, date: '2025-10-14', by: 'mei-ling-ishikawa', why: 'vaccination' },
  // The bare code, no word and nobody's name.
  { id: 'procedure-unworded', patient: 'sigridur-oyelaran', code: concept(SYSTEM.cpt, '93000'), date: '2026-03-10' },
  { id: 'procedure-in-error', patient: 'sigridur-oyelaran', code: SERVICES.kneeSurgery.code, date: '2026-02-10', status: 'entered-in-error' },
];

export function procedures(): Procedure[] {
  return DONE.map(({ id, patient, code, date, hours, by, why, status = 'completed' }) => ({
    resourceType: 'Procedure',
    id,
    meta: { lastUpdated: instantOn(date), profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-procedure'] },
    status,
    code,
    subject: { reference: `Patient/${patient}` },
    ...(hours ? { performedPeriod: { start: `${date}T${hours[0]}:00-06:00`, end: `${date}T${hours[1]}:00-06:00` } } : { performedDateTime: date }),
    ...(by && { performer: [{ actor: doctor(by) }] }),
    ...(why && { reasonCode: [diagnosed(why)] }),
  }));
}
