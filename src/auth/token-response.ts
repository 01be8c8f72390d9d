import { UhcError } from '../errors.js';

/** A token endpoint's answer, its members of the kinds that RFC 6749 §5.1 names; the others are as sent. */
export interface TokenResponse {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_in?: unknown;
  readonly refresh_token?: string;
  readonly scope?: string;
  readonly [further: string]: unknown;
}

/** Errors of a token endpoint (RFC 6749 §5.2) that are the site owner's to mend. */
const REGISTRATION = new Set(['invalid_client', 'unauthorized_client', 'unsupported_grant_type', 'invalid_scope', 'invalid_request']);

/**
 * Reads what a token endpoint answered (RFC 6749 §5.1, §5.2). Read here, and not by oauth4webapi: that would bring along all that checks
 * an ID token, which nothing asks for and nobody keeps. An `error` counts with each 4xx, also beside a `WWW-Authenticate`.
 * @throws UhcError `auth_refused`, `auth_registration_wrong`, `auth_answer_invalid`, `payer_busy`, `payer_down`; never what was answered
 */
export async function tokenResponse(response: Response, endpoint: string): Promise<TokenResponse> {
  const json: unknown = await response.json().catch(() => undefined);
  const facts = { host: new URL(endpoint).host, status: response.status };
  const answer = typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Readonly<Record<string, unknown>>) : {};
  if (response.status !== 200) throw refusal(answer['error'], facts);
  if (!isTokenResponse(answer)) throw new UhcError('auth_answer_invalid', facts);
  return answer;
}

function isTokenResponse(answer: Readonly<Record<string, unknown>>): answer is TokenResponse {
  const { access_token, token_type, refresh_token = 'none', scope = '' } = answer;
  return [access_token, token_type, refresh_token].every((text) => typeof text === 'string' && text !== '') && typeof scope === 'string';
}

function refusal(error: unknown, facts: { readonly host: string; readonly status: number }): UhcError {
  const { status } = facts;
  if (status >= 500) return new UhcError('payer_down', facts);
  if (status === 429) return new UhcError('payer_busy', facts);
  if (status >= 400 && typeof error === 'string' && error !== '') {
    const known = /^[a-z_]{1,40}$/.test(error) ? error : 'unknown';
    return new UhcError(REGISTRATION.has(known) ? 'auth_registration_wrong' : 'auth_refused', { ...facts, error: known });
  }
  return new UhcError('auth_answer_invalid', facts);
}
