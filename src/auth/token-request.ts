import * as oauth from 'oauth4webapi';
import { UhcError } from '../errors.js';
import { isLoopback } from '../payers/checked-base.js';
import { authorizationServer, checkAnswer } from './authorization.js';
import { boundedFetch } from './bounded-fetch.js';
import type { Endpoints } from './discovery.js';
import type { Flow } from './flow.js';
import type { AuthSurroundings } from './surroundings.js';
import { tokensFrom } from './token-answer.js';
import type { Tokens } from './token-answer.js';

/** Whom to ask for tokens: pinned when the flow began, and kept with the connection. */
export interface TokenSource {
  readonly endpoints: Endpoints;
  readonly fhirBase: string;
  readonly clientId: string;
}

/**
 * Checks an answer and exchanges its code (RFC 6749 §4.1.3).
 * @throws UhcError as `checkAnswer`; `auth_refused`, `auth_registration_wrong`, `auth_answer_invalid`, or why the server cannot be reached
 */
export async function exchange(answer: URL, flow: Flow, around: AuthSurroundings, signal?: AbortSignal): Promise<Tokens> {
  const parameters = checkAnswer(answer, flow);
  const server = authorizationServer(flow, parameters);
  const client = { client_id: flow.clientId };
  try {
    const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, flow.redirectUri, flow.verifier, options(around, flow.endpoints.token, signal));
    return tokensFrom(await oauth.processAuthorizationCodeResponse(server, client, response), { scopes: flow.scopes }, around.now());
  } catch (thrown) {
    throw tokenError(thrown, flow.endpoints.token, signal);
  }
}

/**
 * Asks for a new access token (RFC 6749 §6). The payer issues no new refresh token: the one at hand stays.
 * @throws UhcError `grant_ended` where the server says `invalid_grant`; `patient_changed`; else why it did not answer
 */
export async function refresh(tokens: Tokens, source: TokenSource, around: AuthSurroundings, signal?: AbortSignal): Promise<Tokens> {
  if (!tokens.refreshToken) throw new UhcError('grant_ended');
  const server = authorizationServer(source);
  const client = { client_id: source.clientId };
  const renewed = await refreshAnswer(server, client, tokens.refreshToken, source, around, signal);
  const { scopes, refreshToken, patient } = tokens;
  const answer = tokensFrom(renewed, { scopes, refreshToken, ...(patient !== undefined && { patient }) }, around.now());
  if (answer.patient !== patient) throw new UhcError('patient_changed');
  return answer;
}

async function refreshAnswer(server: oauth.AuthorizationServer, client: oauth.Client, refreshToken: string, source: TokenSource, around: AuthSurroundings, signal?: AbortSignal): Promise<oauth.TokenEndpointResponse> {
  try {
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options(around, source.endpoints.token, signal));
    return await oauth.processRefreshTokenResponse(server, client, response);
  } catch (thrown) {
    const error = tokenError(thrown, source.endpoints.token, signal);
    throw error instanceof UhcError && error.facts['error'] === 'invalid_grant' ? new UhcError('grant_ended', error.facts) : error;
  }
}

/** What every request to a token or revocation endpoint is made with. */
export function options(around: AuthSurroundings, endpoint: string, signal?: AbortSignal): oauth.TokenEndpointRequestOptions {
  return {
    [oauth.customFetch]: (url: string, init: oauth.CustomFetchOptions<string, URLSearchParams | undefined>) => boundedFetch(around, url, init as RequestInit),
    [oauth.allowInsecureRequests]: isLoopback(new URL(endpoint)),
    ...(signal && { signal }),
  };
}

/** Errors of a token endpoint (RFC 6749 §5.2) that are the site owner's to mend. */
const REGISTRATION = new Set(['invalid_client', 'unauthorized_client', 'unsupported_grant_type', 'invalid_scope', 'invalid_request']);

function tokenError(thrown: unknown, endpoint: string, signal?: AbortSignal): unknown {
  if (thrown instanceof UhcError || signal?.aborted) return thrown;
  const host = new URL(endpoint).host;
  // Read, never kept as `cause`: oauth4webapi puts the answer's body, with the tokens, in there.
  if (thrown instanceof oauth.ResponseBodyError) {
    const error = /^[a-z_]{1,40}$/.test(thrown.error) ? thrown.error : 'unknown';
    return new UhcError(REGISTRATION.has(error) ? 'auth_registration_wrong' : 'auth_refused', { host, status: thrown.status, error });
  }
  const status = thrown instanceof oauth.OperationProcessingError && thrown.cause instanceof Response ? thrown.cause.status : undefined;
  if (status === 429) return new UhcError('payer_busy', { host, status });
  if (status !== undefined && status >= 500) return new UhcError('payer_down', { host, status });
  return new UhcError('auth_answer_invalid', { host, ...(status !== undefined && { status }) });
}
