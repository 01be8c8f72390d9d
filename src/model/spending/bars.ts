import type { ClaimSummary } from '../claim/claim.js';
import { toCents } from '../money.js';
import type { SpendingGroup, SpendingName } from './spending.js';

/** How long each group's bar is, from 0 to 1 of the longest; absent where the group states no amount. */
export interface Bars {
  readonly shares: ReadonlyMap<SpendingGroup, number>;
  /** Groups of the greatest amount, the greatest first. */
  readonly greatest: readonly SpendingGroup[];
}

/**
 * A picture of one amount over groups. None where the amounts are of several currencies, which have no common length, or where one is below
 * zero, which has none at all; the table then stands alone.
 */
export function barsOf(groups: readonly SpendingGroup[], name: SpendingName): Bars | undefined {
  const stated = groups.flatMap((group) => group.sums[name].sums.map(({ value, currency }) => ({ group, cents: toCents(value), currency })));
  const currencies = new Set(stated.map(({ currency }) => currency));
  if (currencies.size !== 1 || stated.some(({ cents }) => cents < 0)) return undefined;
  const most = Math.max(...stated.map(({ cents }) => cents));
  if (most === 0) return undefined;
  const greatest = [...stated].sort((a, b) => b.cents - a.cents).map(({ group }) => group);
  return { shares: new Map(stated.map(({ group, cents }) => [group, cents / most])), greatest };
}

/** The greatest amount first; those that state none, or whose name is not stated, at the end. Several currencies: by the greatest of them. */
export function greatestFirst(groups: readonly SpendingGroup[], name: SpendingName): readonly SpendingGroup[] {
  const rank = (group: SpendingGroup): number => Math.max(-Infinity, ...group.sums[name].sums.map(({ value }) => toCents(value)));
  return [...groups].sort((a, b) => Number(a.key === undefined) - Number(b.key === undefined) || descending(rank(a), rank(b)));
}

/** What a sum leaves out of the claims that count: `silent` do not state the amount, `several` state it more than once. */
export interface LeftOut {
  readonly silent: readonly ClaimSummary[];
  readonly several: readonly ClaimSummary[];
}

export function leftOutOf(claims: readonly ClaimSummary[], name: SpendingName): LeftOut {
  const counting = claims.filter(({ standing, unreadable }) => standing === 'current' && !unreadable);
  const stating = ({ amounts }: ClaimSummary): number => amounts[name]?.length ?? 0;
  return { silent: counting.filter((claim) => stating(claim) === 0), several: counting.filter((claim) => stating(claim) > 1) };
}

function descending(a: number, b: number): number {
  return a === b ? 0 : b - a;
}
