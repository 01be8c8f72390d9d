import { UhcError } from '../errors.js';
import { checkAnswer } from './authorization.js';
import { boundedFetch } from './bounded-fetch.js';
import type { Endpoints } from './discovery.js';
import type { Flow } from './flow.js';
import type { AuthSurroundings } from './surroundings.js';
import { tokensFrom } from './token-answer.js';
import type { Tokens } from './token-answer.js';
import { tokenResponse } from './token-response.js';

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
  const [code, ...more] = checkAnswer(answer, flow).getAll('code');
  if (!code || more.length > 0) throw new UhcError('auth_answer_invalid', { host: new URL(flow.endpoints.authorize).host });
  const form = { grant_type: 'authorization_code', code, redirect_uri: flow.redirectUri, code_verifier: flow.verifier };
  return tokensFrom(await tokenRequest(form, flow, around, signal), { scopes: flow.scopes }, around.now());
}

/**
 * Asks for a new access token (RFC 6749 §6). The payer issues no new refresh token: the one at hand stays.
 * @throws UhcError `grant_ended` where the server says `invalid_grant`; `patient_changed`; else why it did not answer
 */
export async function refresh(tokens: Tokens, source: TokenSource, around: AuthSurroundings, signal?: AbortSignal): Promise<Tokens> {
  const { scopes, refreshToken, patient } = tokens;
  if (!refreshToken) throw new UhcError('grant_ended');
  const renewed = await tokenRequest({ grant_type: 'refresh_token', refresh_token: refreshToken }, source, around, signal).catch(ended);
  const answer = tokensFrom(renewed, { scopes, refreshToken, ...(patient !== undefined && { patient }) }, around.now());
  if (answer.patient !== patient) throw new UhcError('patient_changed');
  return answer;
}

function ended(thrown: unknown): never {
  throw thrown instanceof UhcError && thrown.facts['error'] === 'invalid_grant' ? new UhcError('grant_ended', thrown.facts) : thrown;
}

/** A public client's request (RFC 6749 §3.2): a form with its client id, and no secret. Discovery has seen to it that the address is https, or this machine's. */
async function tokenRequest(form: Readonly<Record<string, string>>, { endpoints, clientId }: TokenSource, around: AuthSurroundings, signal?: AbortSignal): ReturnType<typeof tokenResponse> {
  const body = new URLSearchParams({ ...form, client_id: clientId });
  const response = await boundedFetch(around, endpoints.token, { method: 'POST', headers: { accept: 'application/json' }, body, ...(signal && { signal }) });
  return tokenResponse(response, endpoints.token);
}
