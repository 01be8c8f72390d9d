import type { Finding } from '../finding.js';
import type { DirectoryGround } from '../ground.js';
import { isOutcome } from '../trouble.js';
import { searched } from './searched.js';

/**
 * What becomes of a parameter that the server does not know.
 * @see https://hl7.org/fhir/R4/search.html#errors
 */
export async function unknownParameter(ground: DirectoryGround): Promise<readonly Finding[]> {
  const line = { subject: 'a parameter that nobody knows', documented: 'not said' };
  const { page, trouble, reply } = await searched('Practitioner', { 'name': 'a', 'uhc-widgets-doctor': 'x', '_count': 1 }, ground);
  if (page) return [{ ...line, found: 'ignored', verdict: 'differs', advice: 'A misspelt parameter finds everything: compare self links while you build.' }];
  if (reply.state === 'answered' && reply.status === 400) return [{ ...line, found: `400, ${isOutcome(reply) ? 'OperationOutcome' : 'no OperationOutcome'}`, verdict: 'ok' }];
  return [{ ...line, found: trouble.words, verdict: 'differs', advice: 'The widgets send none; nothing is to be set.' }];
}
