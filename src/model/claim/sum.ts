import type { AmountName, ClaimSummary, Standing } from './claim.js';
import { fromCents, toCents } from '../money.js';
import { stated } from '../stated.js';

/** A total, and how much of what is shown it stands on: "7 of 11 claims say so; 3 do not state it; 1 gives two amounts". */
export interface AmountSum {
  /** One a currency, in the order in which they appear; none where no claim states the amount. Exact to the cent. */
  readonly sums: readonly { readonly value: number; readonly currency?: string }[];
  /** Claims that count: each is in exactly one of the next three. */
  readonly of: number;
  readonly stated: number;
  readonly notStated: number;
  /** Claims that give several amounts; nothing of theirs is in the sum. */
  readonly several: number;
  /** Claims that don't count: cancelled, replaced, entered in error, no claim, or unreadable. */
  readonly left: number;
}

/**
 * Adds one amount over the claims that count. A claim counts by its own standing: claims go through `withStandings` first, all of them
 * together, and may then be filtered.
 * @param known standings that were worked out apart (`standings`), where the claims don't carry them
 */
export function sumOf(summaries: readonly ClaimSummary[], name: AmountName, known?: ReadonlyMap<ClaimSummary, Standing>): AmountSum {
  const cents = new Map<string | undefined, number>();
  let notStated = 0;
  let several = 0;
  let left = 0;
  for (const summary of summaries) {
    const amounts = summary.amounts[name] ?? [];
    const [amount] = amounts;
    if (summary.unreadable || (known?.get(summary) ?? summary.standing) !== 'current') left += 1;
    else if (!amount) notStated += 1;
    else if (amounts.length > 1) several += 1;
    else cents.set(amount.currency, (cents.get(amount.currency) ?? 0) + toCents(amount.value));
  }
  const of = summaries.length - left;
  const sums = [...cents].map(([currency, sum]) => stated({ value: fromCents(sum), currency }));
  return { sums, of, stated: of - notStated - several, notStated, several, left };
}
