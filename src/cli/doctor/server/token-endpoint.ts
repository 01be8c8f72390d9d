import type { Finding } from '../finding.js';
import type { Ground } from '../ground.js';
import { isObject, textIn } from '../reply.js';
import type { Reply } from '../reply.js';
import { hostIn, isRedirect } from '../trouble.js';
import { open } from './cors.js';

/** As long as RFC 7636 §4.1 asks, and nobody's. */
const VERIFIER = 'uhc-widgets-doctor-0000000000000000000000000000';

const FORMS = [
  { subject: 'a code that nobody was given', form: { grant_type: 'authorization_code', code: 'uhc-widgets-doctor', code_verifier: VERIFIER } },
  { subject: 'a refresh token that nobody was given', form: { grant_type: 'refresh_token', refresh_token: 'uhc-widgets-doctor' } },
];

/**
 * How the token endpoint refuses, since what the widgets do next hangs on it, and whether a page may read that.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export async function tokenEndpoint(ground: Ground): Promise<readonly Finding[]> {
  const { endpoints, probe, clientId, pageOrigin } = ground;
  if (!endpoints) return [];
  const client = { client_id: clientId ?? 'uhc-widgets-doctor', redirect_uri: ground.redirectUri ?? `${pageOrigin}/callback.html` };
  const replies = await Promise.all(FORMS.map(({ form }) => probe.ask(new URL(endpoints.token), {
    method: 'POST',
    headers: { 'accept': 'application/json', 'origin': pageOrigin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, ...client }).toString(),
  })));
  const first = replies[0];
  return [
    ...replies.map((reply, at) => refusal(FORMS[at]?.subject ?? '', reply, clientId !== undefined)),
    ...(first ? [open('a page reads its answer', first, pageOrigin, 'A browser keeps a page from finishing the sign-in; the extension is not affected. A page needs a relay.')] : []),
  ];
}

const REFUSALS = new Set(['invalid_grant', 'invalid_client', 'unauthorized_client', 'invalid_request']);

function refusal(subject: string, reply: Reply, isRegistered: boolean): Finding {
  const line = { subject, documented: isRegistered ? '400, invalid_grant' : '400, invalid_grant or invalid_client' };
  if (reply.state === 'silent') return { ...line, found: reply.why, verdict: 'breaks', advice: 'No sign-in can end, and no connection be renewed, until it answers.' };
  if (isRedirect(reply)) return { ...line, found: `${reply.status}, on to ${hostIn(reply)}`, verdict: 'breaks', advice: 'It would carry the code along: the widgets do not follow. Set the property endpoints to where it leads, if that is right.' };
  const error = isObject(reply.json) ? textIn(reply.json['error']) : undefined;
  const found = `${reply.status}, ${error?.slice(0, 40) ?? 'no OAuth error'}`;
  if (isRegistered && error !== undefined && /^(invalid|unauthorized)_client$/.test(error)) return { ...line, found, verdict: 'breaks', advice: 'The client id is not known here: compare it, character by character, with the one that the payer gave.' };
  if (error !== undefined && REFUSALS.has(error) && (reply.status === 400 || reply.status === 401)) return { ...line, found, verdict: 'ok' };
  return { ...line, found, verdict: 'breaks', advice: 'The widgets cannot read that; they keep what they have, and try again later.' };
}
