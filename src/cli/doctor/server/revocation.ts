import type { Finding } from '../finding.js';
import type { Ground } from '../ground.js';
import { isObject, textIn } from '../reply.js';
import { open } from './cors.js';

const ADVICE = 'Disconnect forgets what is here all the same; the member ends the access itself at the payer.';

/**
 * Whether access can be ended from here. A token that nobody was given is answered like one that was ended.
 * @see https://www.rfc-editor.org/rfc/rfc7009#section-2.2
 */
export async function revocation({ endpoints, probe, clientId, pageOrigin }: Ground): Promise<readonly Finding[]> {
  const line = { subject: 'ending access (revocation)', documented: 'not said' };
  if (!endpoints) return [];
  if (endpoints.revoke === undefined) return [{ ...line, found: 'no address for it', verdict: 'differs', advice: ADVICE }];
  const reply = await probe.ask(new URL(endpoints.revoke), {
    method: 'POST',
    headers: { 'accept': 'application/json', 'origin': pageOrigin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: 'uhc-widgets-doctor', client_id: clientId ?? 'uhc-widgets-doctor' }).toString(),
  });
  if (reply.state === 'silent') return [{ ...line, found: reply.why, verdict: 'differs', advice: ADVICE }];
  const error = isObject(reply.json) ? textIn(reply.json['error'])?.slice(0, 40) : undefined;
  const readable = open('a page reads that answer', reply, pageOrigin, ADVICE);
  const found = error === undefined ? String(reply.status) : `${reply.status}, ${error}`;
  const good = reply.status === 200 || (clientId === undefined && error === 'invalid_client');
  return [good ? { ...line, found, verdict: 'ok' } : { ...line, found, verdict: 'differs', advice: ADVICE }, readable.verdict === 'breaks' ? { ...readable, verdict: 'differs' } : readable];
}
