import { confined, isOf, mayRead, patientFor, type Bearer } from './access.js';
import { answer, refused, type FhirAnswer, type FhirRequest } from './answer/fhir-answer.js';
import { searchset } from './answer/searchset.js';
import { SERVED_TYPES, type ServedType } from './parameters/served.js';
import { FhirRefusal } from './refusal.js';
import type { ResourceStore } from './resource-store.js';
import { searchQuery } from './search/query.js';
import { search } from './search/search.js';

/** What one payer's FHIR server stands on. */
export interface FhirGround {
  readonly store: ResourceStore;
  /** Whether an address is one of this sandbox's own FHIR servers. */
  readonly isOwn: (address: string) => boolean;
  readonly bearer: () => Promise<Bearer>;
  readonly capability: (base: string) => object;
}

/** Answers every FHIR request; what it refuses is an OperationOutcome. */
export async function answerFhir(request: FhirRequest, ground: FhirGround): Promise<FhirAnswer> {
  try {
    return await route(request, ground);
  } catch (problem) {
    if (problem instanceof FhirRefusal) return refused(problem);
    throw problem;
  }
}

async function route(request: FhirRequest, ground: FhirGround): Promise<FhirAnswer> {
  checkAccept(request.accept);
  const [name = '', id, ...rest] = request.path.replace(/\/$/, '').split('/').map(decoded);
  if (name === 'metadata' && id === undefined) {
    allow(request, 'GET', 'HEAD');
    return answer(ground.capability(request.base));
  }
  const type = SERVED_TYPES.get(name);
  if (!type) throw new FhirRefusal(404, 'not-supported', name ? `This server has no ${name}; metadata lists what it has.` : 'This is a FHIR server: ask it for metadata.');
  if (rest.length > 0 || id?.startsWith('$')) throw new FhirRefusal(404, 'not-supported', `${request.path} is no address of this server.`);
  if (id === undefined || id === '_search') return searchType(type, request, ground, id === '_search');
  allow(request, 'GET', 'HEAD');
  return read(type, id, request, ground);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new FhirRefusal(400, 'invalid', `"${part}" is not well escaped.`);
  }
}

function checkAccept(accept: string): void {
  if (accept === '' || /json|\*\/\*|application\/\*|text\/html/i.test(accept)) return;
  throw new FhirRefusal(406, 'not-supported', `This server writes application/fhir+json, which "${accept}" does not take.`);
}

function allow(request: FhirRequest, ...methods: readonly string[]): void {
  if (methods.includes(request.method)) return;
  throw new FhirRefusal(405, 'not-supported', `${request.method} is not done here.`, { allow: methods.join(', ') });
}

async function read(type: ServedType, id: string, request: FhirRequest, ground: FhirGround): Promise<FhirAnswer> {
  const patient = type.scope && patientFor(type, await ground.bearer(), request.base);
  const stored = ground.store.get(type.name, id);
  if (!stored) throw new FhirRefusal(404, 'not-found', `There is no ${type.name}/${id}.`);
  if (patient !== undefined && !isOf(stored, patient)) throw new FhirRefusal(403, 'forbidden', `The token opens the records of one patient, and ${type.name}/${id} is not among them.`);
  return answer(stored.resource, undefined, stored.changed ? { 'last-modified': new Date(stored.changed.low).toUTCString() } : {});
}

async function searchType(type: ServedType, request: FhirRequest, ground: FhirGround, named: boolean): Promise<FhirAnswer> {
  allow(request, ...(named ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD']));
  const bearer: Bearer = type.scope || request.query.includes('include') || named ? await ground.bearer() : { state: 'none' };
  const patient = patientFor(type, bearer, request.base);
  const parameters = new URLSearchParams(request.query);
  if (request.method === 'POST') for (const [name, value] of await form(request)) parameters.append(name, value);
  const query = searchQuery(type, parameters, /\bhandling\s*=\s*lenient\b/i.test(request.prefer));
  const result = search(type, { ...query, criteria: confined(type, query.criteria, patient) }, ground, (stored) => mayRead(stored, bearer));
  return answer(searchset(result, query, request.base, type.name), `${result.matches.length} of ${result.total}`);
}

async function form(request: FhirRequest): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.contentType)) {
    throw new FhirRefusal(415, 'invalid', 'A search by POST has its parameters in a body of application/x-www-form-urlencoded.');
  }
  return new URLSearchParams(await request.body());
}
