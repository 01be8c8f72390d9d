import type { Addresses } from '../../../payers/payers.js';
import type { Finding } from '../finding.js';
import { textIn } from '../reply.js';

const NAMES = [
  { subject: 'authorization endpoint', key: 'authorization_endpoint', documented: 'authorize' },
  { subject: 'token endpoint', key: 'token_endpoint', documented: 'token' },
] as const;

/** The sign-in's addresses as discovery gives them, against the documented ones. */
export function endpointFindings(metadata: Readonly<Record<string, unknown>>, documented: Addresses | undefined): readonly Finding[] {
  return NAMES.map(({ subject, key, documented: name }) => {
    const found = textIn(metadata[key]);
    const line = { subject, documented: documented?.[name] ?? 'not said' };
    if (found === undefined) {
      return documented
        ? { ...line, found: 'not said', verdict: 'differs', advice: 'The documented one is used.' }
        : { ...line, found: 'not said', verdict: 'breaks', advice: 'Set the property endpoints.' };
    }
    if (!documented || found === documented[name]) return { ...line, found, verdict: 'ok' };
    return { ...line, found, verdict: 'differs', advice: 'What discovery says beats the documented one; nothing is to be set.' };
  });
}
