import type { IncomingMessage } from 'node:http';

/**
 * Whether a form comes from a page of the very origin that it is sent to: a page of elsewhere could send one with a browser's cookies, or
 * from a machine that is let in. Whoever says no origin is no browser.
 */
export function sameOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin') return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
