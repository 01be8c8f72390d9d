import { allow } from './answer/allowed-methods.js';
import { answer, refused, type FhirAnswer, type FhirRequest } from './answer/fhir-answer.js';
import type { FhirGround } from './fhir-ground.js';
import { matchPatient } from './match/match-patient.js';
import { FORMULARY_PROFILE } from './parameters/formulary.js';
import { SERVED_TYPES } from './parameters/served.js';
import { read } from './read/read.js';
import { readQuery } from './read/read-query.js';
import { FhirRefusal } from './refusal.js';
import { searchType } from './search/search-type.js';
import { unknownType } from './unknown-type.js';

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
  if (name === 'metadata' && id === undefined) return metadata(request, ground);
  if (name === 'formulary' && id === undefined) return formularies(request, ground);
  const type = SERVED_TYPES.get(name);
  if (!type) throw unknownType(request.path, name);
  if (name === 'Patient' && id === '$match' && rest.length === 0) return matchPatient(type, request, ground);
  if (rest.length > 0 || id?.startsWith('$')) throw new FhirRefusal(404, 'not-supported', `${request.path} is no address of this server.`);
  return id === undefined || id === '_search' ? searchType(type, request, ground, id === '_search') : read(type, id, request, ground);
}

/** The payer's page writes a space before a type in one of its addresses. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part).trim();
  } catch {
    throw new FhirRefusal(400, 'invalid', `"${part}" is not well escaped.`);
  }
}

function checkAccept(accept: string): void {
  if (accept === '' || /json|\*\/\*|application\/\*|text\/html/i.test(accept)) return;
  throw new FhirRefusal(406, 'not-supported', `This server writes application/fhir+json, which "${accept}" does not take.`);
}

function metadata(request: FhirRequest, ground: FhirGround): FhirAnswer {
  allow(request, 'GET', 'HEAD');
  readQuery(request.query);
  return answer(ground.capability(request.base));
}

/** The payer's page asks for the formulary by this name: it is the InsurancePlans that are lists of drugs. */
async function formularies(request: FhirRequest, ground: FhirGround): Promise<FhirAnswer> {
  const query = [`_profile=${FORMULARY_PROFILE}`, request.query].filter((part) => part !== '').join('&');
  return route({ ...request, path: 'InsurancePlan', query }, ground);
}
