import type { ClaimSummary } from '../../src/model/claim/claim.js';
import type { UhcClient } from '../../src/store/client.js';

/** What is taken along: what the element around shows, and no more. */
export interface TakeAlongSubject {
  readonly client: UhcClient;
  readonly claims: readonly ClaimSummary[];
  /** `one`: the whole of one claim; `shown`: what a list or a year shows. */
  readonly of: 'one' | 'shown';
  /** The year that is shown, where it is one. */
  readonly year?: string;
  /** Not all claims are in yet. */
  readonly partial?: boolean;
}

/** The years of claims, the newest first. */
export function yearsIn({ claims }: TakeAlongSubject): readonly string[] {
  const years = new Set(claims.flatMap(({ serviceStart }) => (serviceStart === undefined ? [] : [serviceStart.slice(0, 4)])));
  return [...years].sort().reverse();
}
