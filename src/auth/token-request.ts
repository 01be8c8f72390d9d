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
import { tokenResponse } from './token-response.js';
import type { TokenResponse } from './token-response.js';

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
    return tokensFrom(await tokenResponse(response, flow.endpoints.token), { scopes: flow.scopes }, around.now());
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

async function refreshAnswer(server: oauth.AuthorizationServer, client: oauth.Client, refreshToken: string, source: TokenSource, around: AuthSurroundings, signal?: AbortSignal): Promise<TokenResponse> {
  try {
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options(around, source.endpoints.token, signal));
    return await tokenResponse(response, source.endpoints.token);
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

/** The library's error is read, never kept as `cause`: it may hold the code or a token. */
function tokenError(thrown: unknown, endpoint: string, signal?: AbortSignal): unknown {
  return thrown instanceof UhcError || signal?.aborted ? thrown : new UhcError('auth_answer_invalid', { host: new URL(endpoint).host });
}
