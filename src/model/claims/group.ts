import type { ClaimSummary } from '../claim/claim.js';
import { headsOf, monthOf } from './heads.js';
import { staysAmong, type Stay } from './stay.js';

export const GROUPINGS = ['month', 'year', 'person', 'provider', 'stay', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Claims that stand under one head. */
export interface ClaimGroup {
  /** The month, year, connection or provider; absent where it is not stated, or where claims are around no stay. */
  readonly key?: string;
  readonly stay?: Stay;
  readonly claims: readonly ClaimSummary[];
}

const KEYS: { readonly [G in Exclude<Grouping, 'stay' | 'none'>]: (claim: ClaimSummary) => string | undefined } = {
  month: monthOf,
  year: ({ serviceStart }) => serviceStart?.slice(0, 4),
  person: ({ connection }) => connection,
  provider: ({ provider }) => provider,
};

/**
 * Claims under heads, in the order in which the first of each comes; what has no head stands at the end.
 * @param all where stays are looked for: a filter may hide the hospital's own claim
 */
export function grouped(claims: readonly ClaimSummary[], grouping: Grouping, all: readonly ClaimSummary[] = claims): readonly ClaimGroup[] {
  if (grouping === 'none') return claims.length > 0 ? [{ claims }] : [];
  if (grouping !== 'stay') return headsOf(claims, KEYS[grouping]).map(({ key, claims: some }) => ({ ...(key !== undefined && { key }), claims: some }));
  const stayOf = staysAmong(all);
  return headsOf(claims, (claim) => stayOf.get(claim)).map(({ key, claims: some }) => ({ ...(key && { stay: key }), claims: some }));
}
