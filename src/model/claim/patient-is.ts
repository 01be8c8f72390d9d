import { fieldsOf } from '../fields.js';
import { referenceOf } from '../reference.js';

export type PatientIs = 'theirs' | 'another' | 'not-stated';

/** Some servers leave the type out, where only a patient can be meant. */
const RELATIVE = /^(?:Patient\/)?([^/?#]+)(?:\/_history\/[^/?#]+)?$/;

/**
 * Whether a resource is that of a patient: an EOB or a Procedure by whom it refers to, a Patient by its own id. Payers have several names
 * for one server, and what is asked here has come as the answer to a search by this id: so an absolute reference counts by the id at its
 * end. `urn:` and contained patients have no id to compare: they state none.
 * @param base the FHIR base that the resource came from, against which references are read
 */
export function patientIs(resource: unknown, patientId: string, base: string | URL): PatientIs {
  const fields = fieldsOf(resource);
  if (fields?.resourceType === 'Patient') return typeof fields.id === 'string' ? same(fields.id, patientId) : 'not-stated';
  const reference = referenceOf(fields?.patient) ?? referenceOf(fields?.subject);
  if (reference === undefined || reference.startsWith('#') || /^urn:/i.test(reference)) return 'not-stated';
  const path = /^[a-z][a-z0-9+.-]*:/i.test(reference) ? (below(reference, base) ?? elsewhere(reference)) : reference;
  const named = path === undefined ? undefined : RELATIVE.exec(path)?.[1];
  return named === undefined ? 'another' : same(named, patientId);
}

function same(id: string, patientId: string): PatientIs {
  return id === patientId ? 'theirs' : 'another';
}

/** What follows the base in an absolute reference to the same server. */
function below(reference: string, base: string | URL): string | undefined {
  if (!URL.canParse(reference) || !URL.canParse(String(base))) return undefined;
  const url = new URL(reference);
  const root = new URL(String(base));
  const path = root.pathname.replace(/\/*$/, '/');
  return url.origin === root.origin && url.pathname.startsWith(path) ? url.pathname.slice(path.length) : undefined;
}

/** `Patient/id` at the end of an address on another server. */
function elsewhere(reference: string): string | undefined {
  const url = /^https?:/i.test(reference) && URL.canParse(reference) ? new URL(reference) : undefined;
  return /\/(Patient\/[^/]+)(?:\/_history\/[^/]+)?$/.exec(url?.pathname ?? '')?.[1];
}
