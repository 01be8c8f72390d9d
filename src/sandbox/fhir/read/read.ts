import { openedBy } from '../access/directory.js';
import { mayRead } from '../access/may-read.js';
import { isOf, patientFor } from '../access/member-records.js';
import { allow } from '../answer/allowed-methods.js';
import { answer, type FhirAnswer, type FhirRequest } from '../answer/fhir-answer.js';
import { subset } from '../answer/subset.js';
import type { FhirGround } from '../fhir-ground.js';
import type { ServedType } from '../parameters/served.js';
import { FhirRefusal } from '../refusal.js';
import type { StoredResource } from '../stored-resource.js';
import { readQuery } from './read-query.js';

/** One resource by its id. */
export async function read(type: ServedType, id: string, request: FhirRequest, ground: FhirGround): Promise<FhirAnswer> {
  allow(request, 'GET', 'HEAD');
  const stored = await allowed(type, id, request, ground);
  const { elements } = readQuery(request.query);
  const headers = { etag: stored.etag, ...(stored.changed && { 'last-modified': new Date(stored.changed.low).toUTCString() }) };
  if (elements.length > 0) return answer(subset(stored.resource, elements), undefined, headers);
  if (request.known.split(',').some((tag) => tag.trim() === stored.etag)) return { status: 304, body: new Uint8Array(), headers, note: 'not changed' };
  return answer(stored.resource, undefined, headers);
}

/** The token is looked at first: whoever may read nothing is not told what there is. */
async function allowed(type: ServedType, id: string, request: FhirRequest, ground: FhirGround): Promise<StoredResource> {
  const bearer = type.scope || ground.directoryNeedsToken ? await ground.bearer() : ({ state: 'none' } as const);
  const patient = patientFor(type, bearer, request.base);
  if (patient === undefined && ground.directoryNeedsToken) openedBy(bearer, type, request.base);
  const stored = ground.store.get(type.name, id);
  if (!stored) throw new FhirRefusal(404, 'not-found', `There is no ${type.name}/${id}.`);
  if (patient !== undefined && !isOf(stored, patient)) throw new FhirRefusal(403, 'forbidden', `The token opens the records of one patient, and ${type.name}/${id} is not among them.`);
  if (!mayRead(stored, bearer, ground.directoryNeedsToken)) throw new FhirRefusal(403, 'forbidden', `The token does not open ${type.name}/${id}.`);
  return stored;
}
