import { texts } from '../parameters/elements.js';
import { SERVED_TYPES, type ServedType } from '../parameters/served.js';
import { FhirRefusal } from '../refusal.js';
import type { Criterion } from '../search/criterion.js';
import { targetOf } from '../search/reference-value.js';
import type { StoredResource } from '../stored-resource.js';
import { goodBearer, insufficientScope, type Bearer } from './bearer.js';

/** Whose records of a type the bearer opens; `undefined` where the type is no member's. Refuses with 401 or 403. */
export function patientFor(type: ServedType, bearer: Bearer, realm: string): string | undefined {
  if (!type.scope) return undefined;
  const { scopes, patient } = goodBearer(bearer, realm);
  if (!scopes.has(type.scope) || patient === undefined) throw insufficientScope(type.scope, realm);
  return patient;
}

export function isOf(stored: StoredResource, patient: string): boolean {
  if (stored.type === 'Patient') return stored.id === patient;
  const owner = SERVED_TYPES.get(stored.type)?.parameters['patient'];
  return owner?.kind === 'reference' && owner.read(stored.resource).some(({ reference }) => texts(reference).some((address) => patientIn(address) === patient));
}

/** A search in a member's records is one in that member's alone; one that names somebody else is refused rather than answered with nothing. */
export function confined(type: ServedType, criteria: readonly Criterion[], patient: string | undefined): readonly Criterion[] {
  if (patient === undefined) return criteria;
  const named = criteria.flatMap((criterion) => (criterion.kind === 'values' && criterion.code === 'patient' ? [criterion] : []));
  if (type.required && named.length === 0) throw new FhirRefusal(400, 'required', `A search for ${type.name} needs ${type.required}.`);
  if (named.some(({ modifier, values }) => modifier === undefined && values.some((value) => patientIn(value) !== patient))) {
    throw new FhirRefusal(403, 'forbidden', 'The token opens the records of one patient, and this search names another.');
  }
  const own: Criterion = type.name === 'Patient' ? { kind: 'values', code: '_id', values: [patient] } : { kind: 'values', code: 'patient', values: [`Patient/${patient}`] };
  return [...criteria, own];
}

function patientIn(reference: string): string {
  const target = targetOf(reference.trim());
  return target ? (target.type === 'Patient' ? target.id : '') : reference.trim();
}
