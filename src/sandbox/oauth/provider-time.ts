import type { AdapterPayload } from 'oidc-provider';

/** Of what the provider stores, the moments, in seconds since 1970. */
const MOMENTS = ['iat', 'exp', 'authTime', 'loginTs'] as const;

/**
 * oidc-provider reads the time of this machine, and nobody can hand it another clock. So what it stores is kept in the sandbox's time, and
 * given back to it in its own: when the sandbox's clock is moved on by an hour, a token that it wrote a minute ago seems an hour old to it.
 */
export function movedBy(payload: AdapterPayload, seconds: number): AdapterPayload {
  const moved: AdapterPayload = { ...payload };
  for (const moment of MOMENTS) {
    const value = moved[moment];
    if (typeof value === 'number') moved[moment] = value + seconds;
  }
  return moved;
}

/** By how many seconds the sandbox's clock is ahead of the one that the provider reads. */
export function aheadOfProvider(now: number): number {
  return Math.round((now - Date.now()) / 1000);
}
