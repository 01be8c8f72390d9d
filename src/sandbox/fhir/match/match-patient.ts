import type { Bundle, BundleEntry, FhirResource, OperationOutcome, Patient } from 'fhir/r4';
import { patientFor } from '../access/member-records.js';
import { allow } from '../answer/allowed-methods.js';
import { answer, outcome, type FhirAnswer, type FhirRequest } from '../answer/fhir-answer.js';
import type { FhirGround } from '../fhir-ground.js';
import type { ServedType } from '../parameters/served.js';
import { readQuery } from '../read/read-query.js';
import { FhirRefusal } from '../refusal.js';
import { askedPatient, type AskedPatient } from './asked-patient.js';
import { gradeOf, type Grade } from './grade.js';

const SCORE: Readonly<Record<Grade, number>> = { certain: 1, probable: 0.8, possible: 0.5 };

/**
 * `Patient/$match`, as the payer's page has it: a Bundle of the one Patient that fits, or of one OperationOutcome where none or several
 * do. It looks among all members, and shows the bearer's own patient alone.
 */
export async function matchPatient(type: ServedType, request: FhirRequest, ground: FhirGround): Promise<FhirAnswer> {
  allow(request, 'POST');
  const own = patientFor(type, await ground.bearer(), request.base);
  if (!/^application\/(fhir\+)?json\b/i.test(request.contentType)) throw new FhirRefusal(415, 'invalid', '$match takes a body of application/fhir+json.');
  readQuery(request.query);
  const found = fitting(askedPatient(await request.body()), ground);
  const [first, second] = found;
  if (!first) return answer(bundle(said('information', 'not-found', 'No member fits this description.')), 'none matches');
  if (second) return answer(bundle(said('warning', 'multiple-matches', `${found.length} members fit this description: say more of the one who is meant.`)), `${found.length} match`);
  if (first.patient.id !== own) throw new FhirRefusal(403, 'forbidden', 'The token opens the records of one patient, and this description fits another.');
  return answer(bundle({ fullUrl: `${request.base}/Patient/${own}`, resource: first.patient, search: searchOf(first.grade) }), `one match, ${first.grade}`);
}

interface Fitting {
  readonly patient: Patient;
  readonly grade: Grade;
}

function fitting(asked: AskedPatient, { store }: FhirGround): readonly Fitting[] {
  return (store.type('Patient')?.rows ?? []).flatMap(({ resource }) => {
    if (resource.resourceType !== 'Patient') return [];
    const patient = resource as Patient;
    const grade = gradeOf(patient, asked);
    return grade && (grade === 'certain' || !asked.onlyCertain) ? [{ patient, grade }] : [];
  });
}

function said(severity: 'information' | 'warning', code: 'multiple-matches' | 'not-found', words: string): BundleEntry<OperationOutcome> {
  return { resource: outcome(severity, code, words), search: { mode: 'outcome' } };
}

function searchOf(grade: Grade): NonNullable<BundleEntry['search']> {
  return { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/match-grade', valueCode: grade }], mode: 'match', score: SCORE[grade] };
}

function bundle(entry: BundleEntry<FhirResource>): Bundle<FhirResource> {
  return { resourceType: 'Bundle', type: 'searchset', total: entry.search?.mode === 'match' ? 1 : 0, entry: [entry] };
}
