import type { ClaimSummary } from '../claim/claim.js';
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

type KeyOf<K> = (claim: ClaimSummary) => K | undefined;

const KEYS: { readonly [G in Exclude<Grouping, 'stay' | 'none'>]: KeyOf<string> } = {
  month: ({ serviceStart }) => serviceStart?.slice(0, 7),
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
  if (grouping !== 'stay') return heads(claims, KEYS[grouping]).map(({ key, claims: some }) => ({ ...(key !== undefined && { key }), claims: some }));
  const stayOf = staysAmong(all);
  return heads(claims, (claim) => stayOf.get(claim)).map(({ key, claims: some }) => ({ ...(key && { stay: key }), claims: some }));
}

function heads<K>(claims: readonly ClaimSummary[], keyOf: KeyOf<K>): readonly { readonly key: K | undefined; readonly claims: readonly ClaimSummary[] }[] {
  const groups = new Map<K | undefined, ClaimSummary[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const headed = [...groups].map(([key, some]) => ({ key, claims: some }));
  return [...headed.filter(({ key }) => key !== undefined), ...headed.filter(({ key }) => key === undefined)];
}
