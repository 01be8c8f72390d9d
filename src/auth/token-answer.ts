import { UhcError } from '../errors.js';
import type { TokenResponse } from './token-response.js';

/** What a token endpoint gave. Never leaves `auth`, `store` and the sealed database. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Milliseconds since 1970, by this device's clock. */
  readonly receivedAt: number;
  /** Seconds that the access token lives, kept between 30 s and a day. */
  readonly lifetime: number;
  readonly scopes: readonly string[];
  readonly patient?: string;
  /** Members of the answer that we have no use for, as sent. */
  readonly further: Readonly<Record<string, unknown>>;
}

const SHORTEST = 30;
const LONGEST = 86_400;
const USUAL = 300;

/**
 * Takes from a token endpoint's answer what is kept of it.
 * A scope that is not told is the one that was asked; a refresh token that is not given anew is the one at hand.
 * @throws UhcError `auth_answer_invalid`
 */
export function tokensFrom(answer: TokenResponse, before: { scopes: readonly string[]; refreshToken?: string; patient?: string }, now: number): Tokens {
  const { access_token, refresh_token, expires_in, scope, patient, token_type, id_token: _, ...further } = answer;
  if (token_type.toLowerCase() !== 'bearer') throw new UhcError('auth_answer_invalid');
  const refreshToken = refresh_token ?? before.refreshToken;
  const whose = typeof patient === 'string' && patient !== '' ? patient : before.patient;
  return {
    accessToken: access_token,
    receivedAt: now,
    lifetime: lifetimeOf(expires_in),
    scopes: typeof scope === 'string' && scope.trim() !== '' ? scope.trim().split(/\s+/) : before.scopes,
    further,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(whose !== undefined && { patient: whose }),
  };
}

function lifetimeOf(stated: unknown): number {
  const seconds = Number(stated);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.max(seconds, SHORTEST), LONGEST) : USUAL;
}

/** Due at 80 % of its life, and when the clock went back behind its beginning. */
export function isDue(tokens: Pick<Tokens, 'receivedAt' | 'lifetime'>, now: number): boolean {
  const age = now - tokens.receivedAt;
  return age < 0 || age >= tokens.lifetime * 800;
}

export function isExpired(tokens: Pick<Tokens, 'receivedAt' | 'lifetime'>, now: number): boolean {
  const age = now - tokens.receivedAt;
  return age < 0 || age >= tokens.lifetime * 1000;
}
