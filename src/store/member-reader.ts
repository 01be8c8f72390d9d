import type { Kept } from '../db/connections.js';
import { read } from '../fhir/client.js';
import { isFhirId } from '../fhir/search.js';
import { patientIs } from '../model/claim/patient-is.js';
import { memberFromPatient } from '../model/member-from-patient.js';
import { entriesOf } from '../model/reference.js';
import type { Grant, Grants } from './grants.js';

const SCOPE = 'patient/Patient.read';

/** Whether the payer lets us ask who the member of a connection is. */
export function mayReadMember({ value }: Kept<Grant>): boolean {
  return value.state === 'active' && value.scopes.includes(SCOPE) && isFhirId(value.patient);
}

/**
 * Asks the payer who the member is, and keeps it with the connection.
 * @throws UhcError as `read`
 */
export async function readMember(grants: Grants, kept: Kept<Grant>): Promise<void> {
  const { patient, source } = kept.value;
  const base = new URL(source.fhirBase);
  const { json } = await read(`Patient/${patient}`, base, grants.reading(kept), new AbortController().signal);
  // Whoever else stands in the answer is not the member, and lends them no name.
  const own = entriesOf([json]).find(({ resource }) => resource.resourceType === 'Patient' && patientIs(resource, patient, base) === 'theirs');
  if (own) await grants.keepMember(kept.id, memberFromPatient(own.resource));
}
