import type { AdapterPayload, KoaContextWithOIDC } from 'oidc-provider';

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

/** What introspection says of a token's life is in the sandbox's time, as everything else that it says. */
export function sayTimes(now: () => number): (ctx: KoaContextWithOIDC, next: () => Promise<void>) => Promise<void> {
  return async (ctx, next) => {
    await next();
    const oidc = ctx.oidc as KoaContextWithOIDC['oidc'] | undefined;
    if (oidc?.route === 'introspection' && ctx.status === 200) ctx.body = movedBy(ctx.body as AdapterPayload, aheadOfProvider(now()));
  };
}

/** The moment by which a cookie is taken away again. */
const LONG_AGO = 'Thu, 01 Jan 1970';

/**
 * A browser reckons a cookie's end by the answer's `Date`, which is the sandbox's own: what the provider lets last for an hour would be gone
 * as it comes when the clock is a day ahead. So they last as long as the browser; what they lead to ends by itself.
 */
export async function withoutCookieEnds(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  const cookies = [ctx.response.headers['set-cookie'] ?? []].flat();
  if (cookies.length > 0) ctx.set('set-cookie', cookies.map((cookie) => (cookie.includes(LONG_AGO) ? cookie : cookie.replace(/; *expires=[^;]+/i, ''))));
}
