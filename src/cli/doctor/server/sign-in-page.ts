import type { Finding } from '../finding.js';
import type { Ground } from '../ground.js';
import { slowness } from '../reply.js';
import type { Answered, Reply } from '../reply.js';
import { isRedirect } from '../trouble.js';

/** The challenge of the payer's page; no code is ever exchanged for it. */
const CHALLENGE = 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU';

/** What the authorization endpoint answers to a request as the widgets send it. Nobody signs in. */
export async function signInPage(ground: Ground): Promise<readonly Finding[]> {
  const { endpoints, probe, clientId, redirectUri } = ground;
  const line = { subject: 'the sign-in page', documented: 'opens' };
  if (!endpoints) return [];
  if (clientId === undefined || redirectUri === undefined) return [{ ...line, found: 'needs --client-id and --redirect-uri', verdict: 'untried' }];
  const first = await probe.ask(authorizationRequest(ground, endpoints.authorize, clientId, redirectUri), { headers: { accept: 'text/html' } });
  const next = pageBehind(first, redirectUri);
  const page = next ? await probe.ask(next, { headers: { accept: 'text/html', ...cookiesOf(first, next) } }) : first;
  return [{ ...line, ...opened(first, page, redirectUri) }, ...openerFinding([first, page])];
}

function authorizationRequest({ base, server }: Ground, authorize: string, clientId: string, redirectUri: string): URL {
  const url = new URL(authorize);
  const scope = 'patient/Patient.read patient/ExplanationOfBenefit.read';
  const parameters = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, scope, state: 'uhc-widgets-doctor', aud: base.href, code_challenge: CHALLENGE, code_challenge_method: 'S256' };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  if (server.payer === undefined) return url;
  const own = new URL(redirectUri);
  own.searchParams.set('payer', server.payer); // a named payer has a redirect address of its own
  url.searchParams.set('redirect_uri', own.href);
  return url;
}

/** A sign-in page that stands one redirect further on; an answer to our own callback is none, and is not followed. */
function pageBehind(reply: Reply, redirectUri: string): URL | undefined {
  if (reply.state === 'silent' || !isRedirect(reply)) return undefined;
  const url = leadsTo(reply);
  return url && /^https?:$/.test(url.protocol) && !isCallback(url, redirectUri) ? url : undefined;
}

function leadsTo({ headers, url }: Answered): URL | undefined {
  const location = headers.get('location') ?? '';
  return URL.canParse(location, url) ? new URL(location, url) : undefined;
}

function isCallback(url: URL, redirectUri: string): boolean {
  const own = new URL(redirectUri);
  return url.origin === own.origin && url.pathname === own.pathname;
}

/** A browser would bring along, to the same host, what the first answer set. */
function cookiesOf(reply: Reply, next: URL): Readonly<Record<string, string>> {
  if (reply.state === 'silent' || reply.url.host !== next.host) return {};
  const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '').filter(Boolean);
  return cookies.length > 0 ? { cookie: cookies.join('; ') } : {};
}

const REGISTRATION = 'Compare the client id and the redirect address with what is registered, character by character. A named payer adds ?payer=<name> to the address.';

function opened(first: Reply, page: Reply, redirectUri: string): Pick<Finding, 'found' | 'verdict' | 'advice'> {
  const silent = [first, page].find((reply) => reply.state === 'silent');
  if (silent?.state === 'silent') return { found: silent.why, verdict: 'breaks', advice: 'Nobody can sign in until it answers.' };
  if (first.state === 'silent' || page.state === 'silent') return { found: '', verdict: 'untried' };
  const back = isRedirect(first) ? leadsTo(first) : undefined;
  if (back && isCallback(back, redirectUri)) return { found: `sent back with ${back.searchParams.get('error')?.slice(0, 60) ?? 'no error'}`, verdict: 'breaks', advice: REGISTRATION };
  if (page.status >= 500) return { found: String(page.status), verdict: 'breaks', advice: 'Nobody can sign in until it answers.' };
  if (page.status >= 400) return { found: String(page.status), verdict: 'breaks', advice: REGISTRATION };
  if (!isRedirect(page) && !/<(form|script|a|button|input|meta)\b/i.test(page.text)) return { found: 'a page with nothing on it', verdict: 'breaks', advice: 'Nobody can sign in there.' };
  const slow = slowness(first) ?? slowness(page);
  return slow === undefined ? { found: 'opens', verdict: 'ok' } : { found: `opens, ${slow}`, verdict: 'differs', advice: 'The widgets wait, and a member may not.' };
}

/** @see https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policies */
function openerFinding(replies: readonly Reply[]): readonly Finding[] {
  const policies = replies.flatMap((reply) => (reply.state === 'answered' ? (reply.headers.get('cross-origin-opener-policy') ?? []) : []));
  const policy = policies.find((one) => one.startsWith('same-origin'));
  if (policy === undefined) return [];
  return [{ subject: 'the sign-in page’s opener', documented: 'not said', found: `cut off (COOP ${policy.slice(0, 40)})`, verdict: 'differs', advice: 'A popup then looks closed at once. The widgets wait for the answer all the same; nothing is to be set.' }];
}
