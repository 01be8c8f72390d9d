import type { AmountName, ClaimSummary } from '../claim/claim.js';

export const ORDERS = ['newest', 'oldest', 'you-owe', 'billed'] as const;
/** By day of service, or by an amount, the largest first. */
export type Order = (typeof ORDERS)[number];

/** @param newest claims as the store gives them: the newest first, those without a date at the end */
export function inOrder(newest: readonly ClaimSummary[], order: Order): readonly ClaimSummary[] {
  if (order === 'newest') return newest;
  if (order === 'oldest') {
    const undated = newest.filter(({ serviceStart }) => serviceStart === undefined);
    return [...newest.slice(0, newest.length - undated.length).reverse(), ...undated];
  }
  const largest = new Map(newest.map((claim) => [claim, largestOf(claim, order)]));
  return [...newest].sort((a, b) => (largest.get(b) ?? 0) - (largest.get(a) ?? 0));
}

/** Of two amounts the larger one; what is not stated stands at the end. */
function largestOf({ amounts }: ClaimSummary, name: AmountName): number {
  return (amounts[name] ?? []).reduce((most, { value }) => Math.max(most, value), Number.MIN_SAFE_INTEGER);
}
