import type { Amounts, ClaimSummary } from '../../../src/model/claim/claim.js';

/** One claim in small, current and of one connection unless said otherwise. */
export function summary(said: Partial<Omit<ClaimSummary, 'amounts'>> & { readonly money?: Readonly<Record<string, number | readonly number[]>> } = {}): ClaimSummary {
  const { money = {}, ...rest } = said;
  const amounts: Amounts = Object.fromEntries(
    Object.entries(money).map(([name, values]) => [name, [values].flat().map((value) => ({ value, currency: 'USD', from: 'total' as const }))]),
  );
  return { connection: 'k1', page: 1, entry: 0, identifiers: [], related: [], standing: 'current', amounts, ...rest };
}
