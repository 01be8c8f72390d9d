import { LONGEST } from '../../../auth/bounded-fetch.js';
import type { Finding } from '../finding.js';
import type { Ground } from '../ground.js';
import { isObject, textIn } from '../reply.js';
import type { Reply } from '../reply.js';
import { hostIn, isRedirect } from '../trouble.js';
import { lets, open } from './cors.js';

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
  const url = new URL(endpoints.token);
  const [preflight, ...replies] = await Promise.all([
    probe.ask(url, { method: 'OPTIONS', headers: { 'origin': pageOrigin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } }),
    ...FORMS.map(({ form }) => probe.ask(url, {
      method: 'POST',
      headers: { 'accept': 'application/json', 'origin': pageOrigin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form, ...client }).toString(),
    }, LONGEST)),
  ]);
  return [
    ...replies.map((reply, at) => refusal(FORMS[at]?.subject ?? '', reply, clientId !== undefined)),
    ...replies.slice(0, 1).map((reply) => readable(reply, preflight, pageOrigin)),
  ];
}

const NO_PAGE = 'A browser keeps a page from finishing the sign-in; the extension is not affected. A page needs a relay.';

/**
 * Only a refusal can be met without a sign-in. Where a page may not read that, the preflight tells whether good answers are closed too: the
 * widgets' own requests need none.
 */
function readable(refused: Reply, preflight: Reply, origin: string): Finding {
  const line = open('a page reads its answer', refused, origin, NO_PAGE);
  if (line.verdict !== 'breaks' || preflight.state === 'silent') return line;
  const methods = preflight.headers.get('access-control-allow-methods') ?? '';
  if (!lets(preflight, origin) || !/\*|\bPOST\b/i.test(methods)) return line;
  return { ...line, found: 'a page may not read refusals', verdict: 'differs', advice: 'A page takes a refused renewal for a server that is away, and tries again later; nothing is to be set.' };
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
