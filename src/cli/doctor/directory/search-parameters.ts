import { escaped } from '../../../fhir/search.js';
import { DIRECTORY_TYPES, NETWORK_PROFILE } from '../documented.js';
import type { DocumentedParameter, DocumentedType } from '../documented.js';
import type { Finding } from '../finding.js';
import type { DirectoryGround } from '../ground.js';
import { tallied } from '../tally.js';
import type { Searched } from '../trouble.js';
import { idOf, valuesOf } from '../values.js';
import { searched } from './searched.js';

/** Every documented parameter in a search of its own: with a value that a resource carries, and with one that it does not. */
export async function searchParameters(ground: DirectoryGround): Promise<readonly Finding[]> {
  const lines = await Promise.all(DIRECTORY_TYPES.map(({ type, parameters }) => typeFindings(type, parameters, ground)));
  return [...lines.flat(), await networks(ground)];
}

async function typeFindings(type: string, parameters: DocumentedType['parameters'], ground: DirectoryGround): Promise<readonly Finding[]> {
  const lines = await Promise.all(Object.entries(parameters).map(([name, one]) => tryParameter(type, name, one, ground)));
  return tallied(type, `${lines.length} answer`, lines);
}

/** A value that no resource of the sandbox or of a payer has. */
const NOBODY: Readonly<Record<DocumentedParameter['kind'], string>> = { id: 'uhc-widgets-doctor', token: 'uhc-widgets-doctor', string: 'Uhcwidgetsdoctor', reference: 'uhc-widgets-doctor' };

async function tryParameter(type: string, name: string, one: DocumentedParameter, ground: DirectoryGround): Promise<Finding> {
  const line = { subject: name, documented: 'answers' };
  for (const resource of ground.samples.get(type) ?? []) {
    const value = valuesOf(resource, one)[0];
    const id = idOf(resource);
    if (value === undefined || id === undefined) continue;
    const [right, wrong] = await Promise.all([ask(type, name, sent(value, one), id, ground), ask(type, name, nobody(value, one), id, ground)]);
    const failed = failure(id, right, wrong);
    if (failed === undefined) return { ...line, found: 'answers', verdict: 'ok' };
    return one.used
      ? { ...line, found: failed, verdict: 'breaks', advice: 'The provider search leans on it: what is looked for so is not found here.' }
      : { ...line, found: failed, verdict: 'differs', advice: 'The widgets do not search by it.' };
  }
  return { ...line, found: 'no value to try', verdict: 'untried' };
}

function sent(value: string, { kind }: DocumentedParameter): string {
  return kind === 'string' ? escaped(value) : value;
}

function nobody(value: string, { kind }: DocumentedParameter): string {
  return kind === 'reference' ? `${value.split('/')[0] ?? ''}/${NOBODY.reference}` : NOBODY[kind];
}

/** Beside the parameter the resource's own id is asked for: then it is in the answer or it is not, however many others there are. */
async function ask(type: string, name: string, value: string, id: string, ground: DirectoryGround): Promise<Searched> {
  return searched(type, name === '_id' ? { _id: value } : { _id: id, [name]: value }, ground);
}

function failure(id: string, right: Searched, wrong: Searched): string | undefined {
  if (right.trouble) return right.trouble.words;
  if (!right.page.matches.some((match) => idOf(match) === id)) return 'finds nothing, though a resource has the value';
  if (wrong.page?.matches.some((match) => idOf(match) === id)) return 'is not heeded: any value finds the same';
  return undefined;
}

async function networks(ground: DirectoryGround): Promise<Finding> {
  const { page, trouble } = await searched('Organization', { _profile: NETWORK_PROFILE, _count: 5 }, ground);
  const line = { subject: 'Organization?_profile=…/plannet-Network', documented: 'networks alone' };
  const advice = 'Networks cannot be told from other organizations by a search; the widgets take those that roles refer to.';
  if (trouble) return { ...line, found: trouble.words, verdict: 'differs', advice };
  const types = page.matches.map((match) => valuesOf(match, { kind: 'token', path: 'type' }).some((code) => code.endsWith('|ntwk')));
  if (types.length === 0) return { ...line, found: 'finds nothing', verdict: 'differs', advice };
  return types.every(Boolean) ? { ...line, found: 'networks alone', verdict: 'ok' } : { ...line, found: 'other organizations too', verdict: 'differs', advice };
}
