import type { Finding } from '../finding.js';
import type { Ground } from '../ground.js';

/** A minute is what clocks of servers differ by without anybody minding. */
const TOLERATED_S = 60;

/** Whether the server's clock and this machine's agree. */
export function clock({ metadata }: Ground): Promise<readonly Finding[]> {
  return Promise.resolve([finding(metadata.headers.get('date'), metadata.at)]);
}

function finding(header: string | null, now: number): Finding {
  const line = { subject: 'its clock', documented: 'as here' };
  const skew = header === null ? Number.NaN : Math.round((Date.parse(header) - now) / 1000);
  if (!Number.isFinite(skew)) return { ...line, found: 'not said', verdict: 'untried' };
  if (Math.abs(skew) <= TOLERATED_S) return { ...line, found: 'as here', verdict: 'ok' };
  return {
    ...line,
    found: `${Math.abs(skew)} s ${skew > 0 ? 'ahead' : 'behind'}`,
    verdict: 'differs',
    advice: 'The widgets count a token’s life from when it came, so nothing is to be set. Look whether this machine’s clock is right.',
  };
}
