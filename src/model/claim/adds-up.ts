import { AMOUNT_NAMES } from './claim.js';
import type { Amount, AmountName, Claim } from './claim.js';
import { fromCents, toCents } from '../money.js';

/** What a claim says in its total or header, against the sum of its lines. `differs` is what the claim says more; 0: they agree. */
export interface TotalAgainstLines {
  readonly name: AmountName;
  readonly total: Amount;
  readonly lines: number;
  readonly differs: number;
}

/**
 * Amounts that stand in the claim's total or header and in every one of its lines. What a line is silent of, or gives twice, is not
 * checked: its share would have to be guessed.
 */
export function totalsAgainstLines({ amounts, lines }: Pick<Claim, 'amounts' | 'lines'>): readonly TotalAgainstLines[] {
  return AMOUNT_NAMES.flatMap((name) => {
    const total = only(amounts[name]);
    if (!total || (total.from !== 'total' && total.from !== 'header') || lines.length === 0) return [];
    const own = lines.map((line) => only(line.amounts[name])).filter((amount) => amount?.currency === total.currency).filter((amount) => amount !== undefined);
    if (own.length < lines.length) return [];
    const cents = own.reduce((sum, { value }) => sum + toCents(value), 0);
    return [{ name, total, lines: fromCents(cents), differs: fromCents(toCents(total.value) - cents) }];
  });
}

function only(amounts: readonly Amount[] | undefined): Amount | undefined {
  return amounts?.length === 1 ? amounts[0] : undefined;
}
