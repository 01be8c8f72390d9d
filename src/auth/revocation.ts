import { boundedFetch } from './bounded-fetch.js';
import type { AuthSurroundings } from './surroundings.js';
import type { Tokens } from './token-answer.js';
import type { TokenSource } from './token-request.js';

const PATIENCE_MS = 5_000;

/**
 * Takes access back at the payer (RFC 7009): the refresh token, whose grant goes with it, else the access token.
 * Whether the payer confirmed is a value: what is kept here is wiped either way.
 */
export async function revoke(tokens: Tokens, source: TokenSource, around: AuthSurroundings): Promise<'confirmed' | 'unconfirmed'> {
  const { clientId, endpoints } = source;
  if (!endpoints.revoke) return 'unconfirmed';
  const { accessToken, refreshToken } = tokens;
  const form = { token: refreshToken ?? accessToken, token_type_hint: refreshToken ? 'refresh_token' : 'access_token', client_id: clientId };
  try {
    const response = await boundedFetch(around, endpoints.revoke, { method: 'POST', body: new URLSearchParams(form), signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.status === 200 ? 'confirmed' : 'unconfirmed';
  } catch {
    return 'unconfirmed'; // an outcome, said to the member: offline, no such endpoint, refused, too slow
  }
}
