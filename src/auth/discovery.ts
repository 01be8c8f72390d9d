import { UhcError, asUhcError } from '../errors.js';
import { isLoopback } from '../payers/checked-base.js';
import { PAYER_HOSTS } from '../payers/payers.js';
import type { Server } from '../payers/servers.js';
import { boundedFetch } from './bounded-fetch.js';
import type { AuthSurroundings } from './surroundings.js';

/** Where a connection's sign-in, tokens and revocation are. Pinned in the flow's record and with the connection. */
export interface Endpoints {
  readonly issuer?: string;
  /** Whether the server announces `iss` in its answers (RFC 9207). */
  readonly sendsIssuer: boolean;
  readonly authorize: string;
  readonly token: string;
  readonly revoke?: string;
}

export interface EndpointOverrides {
  readonly authorize?: string;
  readonly token?: string;
  readonly revoke?: string;
}

type Metadata = Readonly<Record<string, unknown>>;

/** The standard address has a dot, the payer's page has none (SMART App Launch 2.2, "Using Well-Known"). */
export const WELL_KNOWN = ['.well-known/smart-configuration', 'well-known/smart-configuration'];

/**
 * An address that is given beats one that discovery finds, which beats a documented one.
 * @throws UhcError `discovery_foreign_endpoint`, `discovery_pkce_unsupported`, `discovery_not_fhir`; or why the server cannot be reached
 */
export async function discover(server: Server, given: EndpointOverrides, around: AuthSurroundings, signal?: AbortSignal): Promise<Endpoints> {
  const found = await smartConfiguration(server.fhirBase, around, signal);
  if (found instanceof UhcError && !server.documented && !(given.authorize && given.token)) throw found;
  const metadata = found instanceof UhcError ? {} : found;
  checkPkce(metadata);
  const authorize = given.authorize ?? text(metadata['authorization_endpoint']) ?? server.documented?.authorize;
  const token = given.token ?? text(metadata['token_endpoint']) ?? server.documented?.token;
  const revoke = given.revoke ?? text(metadata['revocation_endpoint']);
  if (!authorize || !token) throw new UhcError('discovery_not_fhir', { host: server.fhirBase.host });
  for (const address of [authorize, token, revoke]) if (address) checkEndpoint(address, server, given);
  const issuer = text(metadata['issuer']);
  return { authorize, token, ...(revoke && { revoke }), ...(issuer && { issuer }), sendsIssuer: metadata['authorization_response_iss_parameter_supported'] === true };
}

async function smartConfiguration(base: URL, around: AuthSurroundings, signal?: AbortSignal): Promise<Metadata | UhcError> {
  let why = new UhcError('discovery_not_fhir', { host: base.host });
  for (const path of WELL_KNOWN) {
    try {
      const response = await boundedFetch(around, new URL(path, base.href.replace(/\/?$/, '/')), { headers: { accept: 'application/json' }, ...(signal && { signal }) });
      if (response.status >= 500) why = new UhcError('payer_down', { host: base.host, status: response.status });
      const metadata: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
      if (typeof metadata === 'object' && metadata !== null) return metadata as Metadata;
    } catch (thrown) {
      if (signal?.aborted) throw thrown;
      why = asUhcError(thrown);
    }
  }
  return why;
}

function checkPkce(metadata: Metadata): void {
  const methods: unknown = metadata['code_challenge_methods_supported'];
  if (Array.isArray(methods) && methods.length > 0 && !methods.includes('S256')) throw new UhcError('discovery_pkce_unsupported');
}

/**
 * A poisoned configuration must not send a code, a verifier or a refresh token elsewhere: an endpoint stands on the base's own
 * host, on one of the payer's, or is one that the site owner gave.
 */
function checkEndpoint(address: string, server: Server, given: EndpointOverrides): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const facts = { host: url?.host ?? '', base: server.fhirBase.host };
  if (!url || url.username || url.password) throw new UhcError('discovery_foreign_endpoint', facts);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) throw new UhcError('discovery_foreign_endpoint', facts);
  const wasGiven = Object.values(given).includes(address);
  const ofPayer = server.documented !== undefined && PAYER_HOSTS.has(url.host) && PAYER_HOSTS.has(server.fhirBase.host);
  if (!wasGiven && !ofPayer && url.host !== server.fhirBase.host) throw new UhcError('discovery_foreign_endpoint', facts);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
