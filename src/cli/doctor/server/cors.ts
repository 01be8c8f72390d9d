import type { Finding } from '../finding.js';
import { FHIR_JSON, below } from '../ground.js';
import type { Ground } from '../ground.js';
import type { Answered, Reply } from '../reply.js';
import { isRedirect } from '../trouble.js';

const NEEDS = 'not said';
const NO_PAGE = 'A browser keeps this from a page; the extension is not affected. A page needs a relay.';

/**
 * What a browser would let a page on another origin read. The payer's page does not speak of it.
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export async function cors({ base, probe, pageOrigin, server }: Ground, discovery: readonly Reply[]): Promise<readonly Finding[]> {
  const origin = { origin: pageOrigin };
  const search = below(base, 'ExplanationOfBenefit?patient=doctor');
  const preflight = { method: 'OPTIONS', headers: { ...origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' } };
  const [plain, asked, refused, missing] = await Promise.all([
    probe.ask(below(base, 'Practitioner?name=a&_count=1'), { headers: { ...FHIR_JSON, ...origin } }),
    probe.ask(search, preflight),
    probe.ask(search, { headers: { ...FHIR_JSON, ...origin, authorization: 'Bearer doctor' } }),
    probe.ask(below(base, 'Practitioner/uhc-widgets-doctor'), { headers: { ...FHIR_JSON, ...origin } }),
  ]);
  return [
    open('directory read', plain, pageOrigin, NO_PAGE),
    preflightFinding(asked, pageOrigin),
    onErrors([refused, missing], pageOrigin),
    exposed(plain),
    ...discoveryFinding(discovery, pageOrigin, server.documented !== undefined),
  ];
}

/** Whether a page of `origin` may read an answer; nothing where there is none. */
export function lets(reply: Reply, origin: string): boolean | undefined {
  if (reply.state === 'silent') return undefined;
  const allowed = reply.headers.get('access-control-allow-origin');
  return allowed === '*' || allowed === origin;
}

/** One line for an answer that a page wants to read. */
export function open(subject: string, reply: Reply, origin: string, advice: string): Finding {
  const line = { subject, documented: NEEDS };
  const may = lets(reply, origin);
  if (reply.state === 'silent' || may === undefined) return { ...line, found: reply.state === 'silent' ? reply.why : '', verdict: 'untried' };
  if (may) return { ...line, found: 'a page may', verdict: 'ok' };
  const allowed = reply.headers.get('access-control-allow-origin');
  return { ...line, found: allowed === null ? `a page may not (status ${reply.status})` : `only ${allowed} may`, verdict: 'breaks', advice };
}

function preflightFinding(reply: Reply, origin: string): Finding {
  const line = { subject: 'member data (preflight with Authorization)', documented: NEEDS };
  if (reply.state === 'silent') return { ...line, found: reply.why, verdict: 'untried' };
  const why = preflightRefused(reply, origin);
  return why === undefined ? { ...line, found: 'a page may', verdict: 'ok' } : { ...line, found: why, verdict: 'breaks', advice: NO_PAGE };
}

function preflightRefused(reply: Answered, origin: string): string | undefined {
  if (isRedirect(reply)) return `${reply.status}: a preflight may not be redirected`;
  if (reply.status < 200 || reply.status > 299) return `refused with ${reply.status}`;
  if (!lets(reply, origin)) return 'a page may not: no Access-Control-Allow-Origin for it';
  const headers = (reply.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(',').map((name) => name.trim());
  if (headers.includes('authorization')) return undefined;
  return headers.includes('*') ? '* does not stand for Authorization' : 'Authorization is not among the headers allowed';
}

function onErrors(replies: readonly Reply[], origin: string): Finding {
  const line = { subject: 'errors', documented: NEEDS };
  const wrong = replies.filter((reply): reply is Answered => reply.state === 'answered' && reply.status >= 400);
  if (wrong.length === 0) return { ...line, found: 'no error was met', verdict: 'untried' };
  const hidden = wrong.filter((reply) => !lets(reply, origin)).map(({ status }) => status);
  if (hidden.length === 0) return { ...line, found: 'a page may read them', verdict: 'ok' };
  const advice = 'A page cannot tell an expired token from a server that is away. The widgets renew ahead of time; nothing is to be set.';
  return { ...line, found: `a page may not read ${hidden.join(' and ')}`, verdict: 'differs', advice };
}

function exposed(reply: Reply): Finding {
  const line = { subject: 'Retry-After', documented: NEEDS };
  if (reply.state === 'silent') return { ...line, found: reply.why, verdict: 'untried' };
  const names = (reply.headers.get('access-control-expose-headers') ?? '').toLowerCase().split(',').map((name) => name.trim());
  if (names.includes('*') || names.includes('retry-after')) return { ...line, found: 'a page may read it', verdict: 'ok' };
  return { ...line, found: 'a page may not read it', verdict: 'differs', advice: 'A page cannot see how long a busy server asks to wait; it waits by its own measure.' };
}

function discoveryFinding(replies: readonly Reply[], origin: string, hasDocumented: boolean): readonly Finding[] {
  const there = replies.find((reply) => reply.state === 'answered' && reply.status === 200);
  if (!there) return [];
  const line = open('discovery', there, origin, 'A page cannot read it: set the property endpoints: { authorize, token, revoke }.');
  return [line.verdict === 'breaks' && hasDocumented ? { ...line, verdict: 'differs', advice: 'A page cannot read it and takes the documented addresses; nothing is to be set.' } : line];
}
