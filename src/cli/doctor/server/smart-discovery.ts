import { WELL_KNOWN, discover } from '../../../auth/discovery.js';
import type { Endpoints } from '../../../auth/discovery.js';
import { asUhcError } from '../../../errors.js';
import type { UhcError } from '../../../errors.js';
import type { Finding } from '../finding.js';
import { below } from '../ground.js';
import type { Ground } from '../ground.js';
import { isObject, listed, slowness } from '../reply.js';
import type { Reply } from '../reply.js';
import { announcedFindings } from './announced.js';
import { endpointFindings, issuerFindings } from './endpoints.js';
import { troubleOf } from '../trouble.js';

export interface Discovered {
  readonly findings: readonly Finding[];
  readonly endpoints?: Endpoints;
  /** The answers, in the order of `WELL_KNOWN`. */
  readonly replies: readonly Reply[];
}

/**
 * SMART's configuration, with the standard's dot and as the payer's page writes it; then what the widgets make of it, by their own code.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html
 */
export async function smartDiscovery({ base, server, probe, pageOrigin }: Ground): Promise<Discovered> {
  const replies = await Promise.all(WELL_KNOWN.map((path) => probe.ask(below(base, path), { headers: { accept: 'application/json', origin: pageOrigin } })));
  const endpoints = await discover(server, {}, { fetch: answeredFrom(replies), now: () => 0, offline: () => false }).catch(asUhcError);
  const metadata = replies.map(configurationIn).find((one) => one !== undefined);
  const documents = replies.map((reply, at) => documentFinding(WELL_KNOWN[at] ?? '', reply, metadata !== undefined, server.documented !== undefined));
  const found = endpoints instanceof Error ? undefined : endpoints;
  return {
    findings: [...documents, ...(metadata ? [...endpointFindings(metadata, server.documented), ...issuerFindings(metadata, base), ...pkceFindings(metadata), ...announcedFindings(metadata)] : []), ...verdict(endpoints, metadata !== undefined)],
    ...(found && { endpoints: found }),
    replies,
  };
}

/** The widgets' own discovery reads what was answered already, and nobody is asked twice. */
function answeredFrom(replies: readonly Reply[]): typeof fetch {
  return (input) => {
    const reply = replies.find(({ url }) => url.href === (input instanceof Request ? input.url : String(input)));
    if (reply?.state !== 'answered' || reply.status < 200 || (reply.status >= 300 && reply.status < 400)) return Promise.reject(new TypeError('no answer'));
    const empty = [204, 205, 304].includes(reply.status);
    return Promise.resolve(new Response(empty ? null : reply.text, { status: reply.status, headers: reply.headers }));
  };
}

function configurationIn(reply: Reply): Readonly<Record<string, unknown>> | undefined {
  return troubleOf(reply) === undefined && reply.state === 'answered' && isObject(reply.json) ? reply.json : undefined;
}

function documentFinding(path: string, reply: Reply, either: boolean, hasDocumented: boolean): Finding {
  const line = { subject: path, documented: path.startsWith('.') ? 'there (SMART)' : 'there (payer’s page)' };
  const trouble = troubleOf(reply)?.words;
  const slow = slowness(reply);
  if (trouble === undefined && slow !== undefined) return { ...line, found: `there, ${slow}`, verdict: 'differs', advice: 'Every sign-in begins so late; the property endpoints spares the question.' };
  if (trouble === undefined) return { ...line, found: 'there', verdict: 'ok' };
  if (either) return { ...line, found: trouble, verdict: 'differs', advice: 'The other address serves; nothing is to be set.' };
  if (hasDocumented) return { ...line, found: trouble, verdict: 'differs', advice: 'The documented sign-in addresses are used; the property endpoints sets others.' };
  return { ...line, found: trouble, verdict: 'breaks', advice: 'Set the property endpoints: { authorize, token, revoke }.' };
}

function pkceFindings(metadata: Readonly<Record<string, unknown>>): readonly Finding[] {
  const methods = listed(metadata['code_challenge_methods_supported']).map(String);
  const line = { subject: 'PKCE methods', documented: 'S256', found: methods.join(', ') || 'not said' };
  if (methods.length === 0) return [{ ...line, verdict: 'differs', advice: 'The widgets send S256 all the same.' }];
  if (!methods.includes('S256')) return [{ ...line, verdict: 'breaks', advice: 'Without S256 nobody is sent there (discovery_pkce_unsupported).' }];
  return [methods.includes('plain') ? { ...line, verdict: 'differs', advice: 'The server would take plain too, which protects nothing; the widgets send S256 alone.' } : { ...line, verdict: 'ok' }];
}

const ADVICE: Readonly<Partial<Record<UhcError['code'], string>>> = {
  discovery_foreign_endpoint: 'Another host would get the code and the tokens, so it is refused. If that host is right, set the property endpoints.',
};

/** What the widgets say; of the rest the lines above tell. */
function verdict(endpoints: Endpoints | UhcError, isThere: boolean): readonly Finding[] {
  if (!(endpoints instanceof Error) || !isThere) return [];
  const { code, facts } = endpoints;
  return [{ subject: 'what the widgets make of it', documented: 'a sign-in', found: `${code}${facts['host'] ? ` (${facts['host']})` : ''}`, verdict: 'breaks', advice: ADVICE[code] ?? 'docs/errors.md says what the code means.' }];
}
