import { SERVED_TYPES, type ServedType } from './parameters/served.js';
import type { Criterion } from './search/query.js';
import { targetOf } from './search/reference-value.js';
import type { StoredResource } from './stored-resource.js';
import { FhirRefusal } from './refusal.js';

/** What the bearer of a request says: nothing, something that does not open this payer, or whose records and which. */
export type Bearer =
  | { readonly state: 'none' }
  | { readonly state: 'unknown' }
  | { readonly state: 'expired' }
  | { readonly state: 'good'; readonly scopes: ReadonlySet<string>; readonly patient?: string };

const NO_ACCESS: Readonly<Record<'none' | 'unknown' | 'expired', readonly [issue: 'login' | 'expired', words: string]>> = {
  none: ['login', 'These records belong to a member: a bearer token is needed.'],
  unknown: ['login', 'The bearer token is not known to this payer, or its grant was revoked.'],
  expired: ['expired', 'The bearer token has run out: renew it.'],
};

/** Whose records of a type the bearer opens; `undefined` where the type is open to all. Refuses with 401 or 403. */
export function patientFor(type: ServedType, bearer: Bearer, realm: string): string | undefined {
  if (!type.scope) return undefined;
  if (bearer.state !== 'good') {
    const [issue, words] = NO_ACCESS[bearer.state];
    const error = bearer.state === 'none' ? '' : `, error="invalid_token", error_description="${words}"`;
    throw new FhirRefusal(401, issue, words, { 'www-authenticate': `Bearer realm="${realm}"${error}` });
  }
  if (!bearer.scopes.has(type.scope) || bearer.patient === undefined) {
    const challenge = `Bearer realm="${realm}", error="insufficient_scope", scope="${type.scope}"`;
    throw new FhirRefusal(403, 'forbidden', `The token does not hold ${type.scope}.`, { 'www-authenticate': challenge });
  }
  return bearer.patient;
}

/** Whether a resource may stand in an answer to this bearer. */
export function mayRead(stored: StoredResource, bearer: Bearer): boolean {
  const type = SERVED_TYPES.get(stored.type);
  if (!type) return false;
  if (!type.scope) return true;
  return bearer.state === 'good' && bearer.scopes.has(type.scope) && bearer.patient !== undefined && isOf(stored, bearer.patient);
}

export function isOf(stored: StoredResource, patient: string): boolean {
  if (stored.type === 'Patient') return stored.id === patient;
  const owner = SERVED_TYPES.get(stored.type)?.parameters['patient'];
  return owner?.kind === 'reference' && owner.read(stored.resource).some((reference) => patientIn(reference) === patient);
}

/** A search in a member's records is one in that member's alone; one that names somebody else is refused rather than answered with nothing. */
export function confined(type: ServedType, criteria: readonly Criterion[], patient: string | undefined): readonly Criterion[] {
  if (patient === undefined) return criteria;
  const named = criteria.filter(({ code, chain }) => code === 'patient' && !chain);
  if (type.required && named.length === 0) throw new FhirRefusal(400, 'required', `A search for ${type.name} needs ${type.required}.`);
  if (named.some(({ values }) => values.some((value) => patientIn(value) !== patient))) {
    throw new FhirRefusal(403, 'forbidden', 'The token opens the records of one patient, and this search names another.');
  }
  return [...criteria, type.name === 'Patient' ? { code: '_id', values: [patient] } : { code: 'patient', values: [`Patient/${patient}`] }];
}

function patientIn(reference: string): string {
  const target = targetOf(reference.trim());
  return target ? (target.type === 'Patient' ? target.id : '') : reference.trim();
}
