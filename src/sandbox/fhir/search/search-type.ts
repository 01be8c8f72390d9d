import type { Bearer } from '../access/bearer.js';
import { openedBy } from '../access/directory.js';
import { mayRead } from '../access/may-read.js';
import { confined, patientFor } from '../access/member-records.js';
import { allow } from '../answer/allowed-methods.js';
import { answer, type FhirAnswer, type FhirRequest } from '../answer/fhir-answer.js';
import { searchset } from '../answer/searchset.js';
import type { FhirGround } from '../fhir-ground.js';
import type { ServedType } from '../parameters/served.js';
import { FhirRefusal } from '../refusal.js';
import { searchQuery } from './query.js';
import { search } from './search.js';

const NOBODY: Bearer = { state: 'none' };

/** A search among the resources of one type, by address or by form (`named`: at `_search`). */
export async function searchType(type: ServedType, request: FhirRequest, ground: FhirGround, named: boolean): Promise<FhirAnswer> {
  allow(request, ...(named ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD']));
  const { directoryNeedsToken } = ground;
  let bearer = type.scope || directoryNeedsToken ? await ground.bearer() : NOBODY;
  const patient = patientFor(type, bearer, request.base);
  const besides = patient === undefined && directoryNeedsToken ? openedBy(bearer, type, request.base) : [];
  const query = searchQuery(type, await parametersOf(request), /\bhandling\s*=\s*lenient\b/i.test(request.prefer));
  // Only what is included may be somebody's: any other search of the open directory asks for no bearer, and is answered at once.
  if (bearer.state === 'none' && query.include.length + query.revinclude.length > 0) bearer = await ground.bearer();
  const criteria = [...confined(type, query.criteria, patient), ...besides];
  const result = search(type, { ...query, criteria }, ground, (stored) => mayRead(stored, bearer, directoryNeedsToken));
  return answer(searchset(result, query, request.base, type.name), `${result.matches.length} of ${result.total}`);
}

async function parametersOf(request: FhirRequest): Promise<URLSearchParams> {
  const parameters = new URLSearchParams(request.query);
  if (request.method !== 'POST') return parameters;
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.contentType)) {
    throw new FhirRefusal(415, 'invalid', 'A search by POST has its parameters in a body of application/x-www-form-urlencoded.');
  }
  for (const [name, value] of new URLSearchParams(await request.body())) parameters.append(name, value);
  return parameters;
}
