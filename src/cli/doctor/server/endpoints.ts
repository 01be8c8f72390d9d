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
    if (!documented) return { ...line, found, verdict: 'ok' };
    if (found === documented[name]) return { ...line, found: 'the same', verdict: 'ok' };
    return { ...line, found, verdict: 'differs', advice: 'What discovery says beats the documented one.' };
  });
}

/**
 * Whom an answer of the sign-in names as its sender.
 * @see https://www.rfc-editor.org/rfc/rfc9207
 */
export function issuerFindings(metadata: Readonly<Record<string, unknown>>, base: URL): readonly Finding[] {
  const issuer = textIn(metadata['issuer']);
  const isSent = metadata['authorization_response_iss_parameter_supported'] === true;
  const host = issuer !== undefined && URL.canParse(issuer) ? new URL(issuer).host : undefined;
  const line = { subject: 'issuer', documented: 'not said' };
  const own: Finding = host === undefined || host === base.host
    ? { ...line, found: host ?? 'not said', verdict: 'ok' }
    : { ...line, found: host, verdict: 'differs', advice: 'An answer that names another issuer than this one is refused.' };
  const named = { subject: 'answers name their issuer', documented: 'not said' };
  return [own, isSent ? { ...named, found: 'announced', verdict: 'ok' } : { ...named, found: 'not announced', verdict: 'differs', advice: 'A redirect address of its own for each payer keeps their answers apart; nothing is to be set.' }];
}
