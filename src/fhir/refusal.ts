import { UhcError } from '../errors.js';
import type { ErrorCode } from '../errors.js';

/** What a status other than 2xx means for the one who asked. */
const BY_STATUS: ReadonlyMap<number, ErrorCode> = new Map([
  [401, 'grant_ended'],
  [403, 'scope_missing'],
  [404, 'not_found'],
  [410, 'not_found'],
  [429, 'payer_busy'],
]);

const LONGEST_WAIT_S = 3600;

/** `retryAt` is in milliseconds since 1970, where the payer names a time that makes sense. */
export function refusal(response: Response, url: URL, now: number): UhcError {
  const { status } = response;
  const code = BY_STATUS.get(status) ?? (status >= 500 ? 'payer_down' : 'payer_refused');
  const wait = retryAfter(response.headers.get('retry-after'), now);
  return new UhcError(code, { host: url.host, status, ...(wait !== undefined && { retryAt: now + wait * 1000 }) });
}

/** RFC 9110 §10.2.3: seconds, or a date. Absurd values count as none. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) && seconds > 0 && seconds <= LONGEST_WAIT_S ? seconds : undefined;
}
