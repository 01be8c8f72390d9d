import { AMOUNT_NAMES } from './claim.js';
import type { Amount, AmountName, Amounts, Claim } from './claim.js';
import { fromCents, toCents } from '../money.js';

/** What a claim says in its total or header, against the sum of its lines. `differs` is what the claim says more; 0: they agree. */
export interface TotalAgainstLines {
  readonly name: AmountName;
  readonly total: Amount;
  readonly lines: number;
  readonly differs: number;
}

/** The parts of what was billed: together they come to it, where all of them are stated. */
export const PARTS_OF_BILLED = ['discount', 'not-covered', 'plan-paid', 'other-plan-paid', 'you-owe'] as const satisfies readonly AmountName[];

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

/** The stated parts of what was billed, and how much they come to; none where one of them is in doubt, or in another currency. */
export function partsOfBilled(amounts: Amounts): { readonly count: number; readonly open: number } | undefined {
  const billed = only(amounts.billed);
  const stated = PARTS_OF_BILLED.filter((name) => amounts[name] !== undefined);
  const parts = stated.map((name) => only(amounts[name]));
  if (!billed || parts.length === 0 || parts.some((part) => part?.currency !== billed.currency)) return undefined;
  const cents = parts.reduce((sum, part) => sum + toCents(part?.value ?? 0), 0);
  return { count: parts.length, open: fromCents(toCents(billed.value) - cents) };
}

function only(amounts: readonly Amount[] | undefined): Amount | undefined {
  return amounts?.length === 1 ? amounts[0] : undefined;
}
