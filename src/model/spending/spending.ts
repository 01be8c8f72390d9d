import type { AmountName, ClaimSummary } from '../claim/claim.js';
import { sumOf, type AmountSum } from '../claim/sum.js';

/** What a year of spending adds up. What is owed comes first: it is what is asked most. */
export const SPENDING_NAMES = ['you-owe', 'plan-paid', 'billed', 'discount', 'paid-by-you'] as const satisfies readonly AmountName[];
export type SpendingName = (typeof SPENDING_NAMES)[number];

/** Some claims, and the sum of each amount over those among them that count. */
export interface Spending {
  readonly claims: readonly ClaimSummary[];
  readonly sums: Readonly<Record<SpendingName, AmountSum>>;
}

/** The claims of one month, year, provider, kind or person; `key` is absent where the payer does not state it. */
export interface SpendingGroup extends Spending {
  readonly key?: string;
}

/** What claims may be parted by. */
export type Dimension = 'year' | 'month' | 'provider' | 'kind' | 'person';

const KEY: Readonly<Record<Dimension, (claim: ClaimSummary) => string | undefined>> = {
  year: yearOf,
  // A date that is only a year says no month.
  month: ({ serviceStart = '' }) => (serviceStart.length >= 7 ? serviceStart.slice(0, 7) : undefined),
  provider: ({ provider }) => provider,
  kind: ({ kind }) => kind,
  person: ({ connection }) => connection,
};

/** The year of the first day of service; absent where no date is stated: `created` is no day of service. */
export function yearOf({ serviceStart }: ClaimSummary): string | undefined {
  return serviceStart?.slice(0, 4);
}

/** Claims carry their standing among all claims (`withStandings`) before some of them are chosen. */
export function spendingOf(claims: readonly ClaimSummary[]): Spending {
  const sum = (name: SpendingName): AmountSum => sumOf(claims, name);
  return {
    claims,
    sums: { 'you-owe': sum('you-owe'), 'plan-paid': sum('plan-paid'), 'billed': sum('billed'), 'discount': sum('discount'), 'paid-by-you': sum('paid-by-you') },
  };
}

/** Each claim stands in exactly one group: the sums of the groups come to the sum of all. Groups in the order in which their claims come. */
export function groupsBy(claims: readonly ClaimSummary[], dimension: Dimension): readonly SpendingGroup[] {
  const groups = new Map<string | undefined, ClaimSummary[]>();
  for (const claim of claims) {
    const key = KEY[dimension](claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups].map(([key, group]) => ({ ...(key !== undefined && { key }), ...spendingOf(group) }));
}
