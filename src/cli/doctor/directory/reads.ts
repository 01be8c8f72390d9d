import { DIRECTORY_TYPES } from '../documented.js';
import type { Finding } from '../finding.js';
import { FHIR_JSON, below } from '../ground.js';
import type { DirectoryGround } from '../ground.js';
import { isObject } from '../reply.js';
import { tallied } from '../tally.js';
import { isOutcome, troubleOf } from '../trouble.js';
import { idOf } from '../values.js';

/** Resources by their own address: one that is there, and one that is not. */
export async function reads(ground: DirectoryGround): Promise<readonly Finding[]> {
  const lines = await Promise.all(DIRECTORY_TYPES.filter((one) => one.reads).map(({ type }) => tryRead(type, ground)));
  return [...tallied('by [id]', 'read', lines), await missing(ground)];
}

async function tryRead(type: string, { samples, probe, directory }: DirectoryGround): Promise<Finding> {
  const line = { subject: type, documented: 'read' };
  const id = idOf(samples.get(type)?.[0]);
  if (id === undefined) return { ...line, found: 'nothing to try', verdict: 'untried' };
  const reply = await probe.ask(below(directory, `${type}/${encodeURIComponent(id)}`), { headers: FHIR_JSON });
  const trouble = troubleOf(reply);
  const same = reply.state === 'answered' && isObject(reply.json) && reply.json['id'] === id;
  if (!trouble && same) return { ...line, found: 'read', verdict: 'ok' };
  return { ...line, found: trouble?.words ?? 'another resource', verdict: 'differs', advice: 'The widgets read by _id instead; nothing is to be set.' };
}

async function missing({ probe, directory }: DirectoryGround): Promise<Finding> {
  const line = { subject: 'one that is not there', documented: '404, OperationOutcome' };
  const reply = await probe.ask(below(directory, 'Practitioner/uhc-widgets-doctor'), { headers: FHIR_JSON });
  if (reply.state === 'silent') return { ...line, found: reply.why, verdict: 'untried' };
  const found = `${reply.status}, ${isOutcome(reply) ? 'OperationOutcome' : 'no OperationOutcome'}`;
  const gone = reply.status === 404 || reply.status === 410;
  if (gone && isOutcome(reply)) return { ...line, found, verdict: 'ok' };
  return { ...line, found, verdict: 'differs', advice: gone ? 'The widgets go by the status; nothing is to be set.' : 'The widgets take it for a failure of the server.' };
}
