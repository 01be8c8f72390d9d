import * as oauth from 'oauth4webapi';
import { authorizationServer } from './authorization.js';
import type { AuthSurroundings } from './surroundings.js';
import type { Tokens } from './token-answer.js';
import { options } from './token-request.js';
import type { TokenSource } from './token-request.js';

const PATIENCE_MS = 5_000;

/**
 * Takes access back at the payer (RFC 7009): the refresh token, whose grant goes with it, else the access token.
 * Whether the payer confirmed is a value: what is kept here is wiped either way.
 */
export async function revoke(tokens: Tokens, source: TokenSource, around: AuthSurroundings): Promise<'confirmed' | 'unconfirmed'> {
  if (!source.endpoints.revoke) return 'unconfirmed';
  const server = authorizationServer(source);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const token = tokens.refreshToken ?? tokens.accessToken;
    const response = await oauth.revocationRequest(server, { client_id: source.clientId }, oauth.None(), token, {
      ...options(around, source.endpoints.revoke, signal),
      additionalParameters: { token_type_hint: tokens.refreshToken ? 'refresh_token' : 'access_token' },
    });
    return response.status === 200 ? 'confirmed' : 'unconfirmed';
  } catch {
    return 'unconfirmed'; // an outcome, said to the member: offline, no such endpoint, refused, too slow
  }
}
