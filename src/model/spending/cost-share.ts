import type { ClaimSummary } from '../claim/claim.js';
import { sumOf, type AmountSum } from '../claim/sum.js';
import { fromCents, toCents } from '../money.js';
import { stated } from '../stated.js';

/** The parts of a member's own cost that claims state apart. */
export const COST_SHARES = ['deductible', 'copay', 'coinsurance'] as const;
export type CostShareName = (typeof COST_SHARES)[number];

/**
 * What the payer counted as the member's own cost in the claims at hand. It is not what a plan holds as met: the plan knows of claims that
 * are not here, and of what does not count.
 */
export interface CostShare {
  readonly parts: Readonly<Record<CostShareName, AmountSum>>;
  /** The three together, one a currency. */
  readonly together: AmountSum['sums'];
}

export function costShareOf(claims: readonly ClaimSummary[]): CostShare {
  const parts = { deductible: sumOf(claims, 'deductible'), copay: sumOf(claims, 'copay'), coinsurance: sumOf(claims, 'coinsurance') };
  const cents = new Map<string | undefined, number>();
  for (const name of COST_SHARES) {
    for (const { value, currency } of parts[name].sums) cents.set(currency, (cents.get(currency) ?? 0) + toCents(value));
  }
  return { parts, together: [...cents].map(([currency, sum]) => stated({ value: fromCents(sum), currency })) };
}
