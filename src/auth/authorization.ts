import * as oauth from 'oauth4webapi';
import { UhcError } from '../errors.js';
import type { Flow } from './flow.js';

/**
 * A new flow and the address of the payer's page for it (RFC 6749 §4.1.1, RFC 7636 with S256, SMART's `aud`).
 * The verifier and the state have 256 bits each.
 */
export async function beginFlow(pinned: Omit<Flow, 'state' | 'verifier'>): Promise<{ flow: Flow; authorize: URL }> {
  const flow: Flow = { ...pinned, state: oauth.generateRandomState(), verifier: oauth.generateRandomCodeVerifier() };
  const authorize = new URL(flow.endpoints.authorize);
  const parameters = {
    response_type: 'code',
    client_id: flow.clientId,
    redirect_uri: flow.redirectUri,
    scope: flow.scopes.join(' '),
    state: flow.state,
    aud: flow.fhirBase,
    code_challenge: await oauth.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) authorize.searchParams.set(name, value);
  return { flow, authorize };
}

/**
 * Holds an answer against the flow that it says it belongs to: it arrived at the pinned address, its state is the pinned one,
 * its issuer is the pinned server's. What remains may be exchanged.
 * @throws UhcError `auth_mixed_up`, `auth_state_mismatch`, `auth_declined`, `auth_registration_wrong`, `auth_refused`
 */
export function checkAnswer(answer: URL, flow: Flow): URLSearchParams {
  checkArrival(answer, flow.redirectUri);
  const server = authorizationServer(flow, answer.searchParams);
  try {
    return oauth.validateAuthResponse(server, { client_id: flow.clientId }, answer.searchParams, flow.state);
  } catch (thrown) {
    throw answerError(thrown, answer.searchParams, flow);
  }
}

/** RFC 9700 §4.4: an answer that arrives at another payer's redirect URI is another payer's answer. */
function checkArrival(answer: URL, redirectUri: string): void {
  const pinned = new URL(redirectUri);
  const same = answer.origin === pinned.origin && answer.protocol === pinned.protocol && answer.pathname === pinned.pathname;
  const names = new Set([...pinned.searchParams.keys(), 'payer']);
  const told = [...names].every((name) => answer.searchParams.getAll(name).join() === pinned.searchParams.getAll(name).join());
  if (!same || !told) throw new UhcError('auth_mixed_up');
}

/**
 * The pinned server as oauth4webapi wants it. Only an issuer on the sign-in's or the base's own host may answer: the one that discovery
 * named, any where it named none. A server that says it were another's issuer would else get that one's codes.
 */
function authorizationServer(flow: Flow, answer: URLSearchParams): oauth.AuthorizationServer {
  const { issuer, authorize, sendsIssuer } = flow.endpoints;
  const said = answer.get('iss') ?? undefined;
  const origins = [authorize, flow.fhirBase].map((address) => new URL(address).origin);
  const ofOurHost = said !== undefined && URL.canParse(said) && origins.includes(new URL(said).origin);
  return {
    issuer: said === undefined || ofOurHost ? (issuer ?? said ?? flow.fhirBase) : flow.fhirBase,
    authorization_endpoint: authorize,
    ...(sendsIssuer && { authorization_response_iss_parameter_supported: true }),
  };
}

/** Errors that a redirect may carry (RFC 6749 §4.1.2.1), as outcomes of ours. */
const REFUSALS: ReadonlyMap<string, 'auth_declined' | 'auth_registration_wrong' | 'payer_down'> = new Map([
  ['access_denied', 'auth_declined'],
  ['unauthorized_client', 'auth_registration_wrong'],
  ['invalid_client', 'auth_registration_wrong'],
  ['invalid_scope', 'auth_registration_wrong'],
  ['unsupported_response_type', 'auth_registration_wrong'],
  ['server_error', 'payer_down'],
  ['temporarily_unavailable', 'payer_down'],
]);

function answerError(thrown: unknown, answer: URLSearchParams, flow: Flow): UhcError {
  // The library's error is read, never kept: it holds the code.
  if (thrown instanceof oauth.AuthorizationResponseError) {
    // RFC 6749 has no word for a plan that is not covered: those who say so say it in the description.
    if (/eligib/i.test(thrown.error_description ?? '')) return new UhcError('auth_no_patient', { host: new URL(flow.endpoints.authorize).host });
    const known = /^[a-z_]{1,40}$/.test(thrown.error) ? thrown.error : 'unknown';
    return new UhcError(REFUSALS.get(thrown.error) ?? 'auth_refused', { error: known, host: new URL(flow.endpoints.authorize).host });
  }
  const states = answer.getAll('state');
  if (states.length !== 1 || states[0] !== flow.state) return new UhcError('auth_state_mismatch');
  return new UhcError(answer.has('iss') || flow.endpoints.sendsIssuer ? 'auth_mixed_up' : 'auth_refused');
}
