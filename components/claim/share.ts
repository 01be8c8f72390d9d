import type { Amount, AmountName, Amounts } from '../../src/model/claim/claim.js';
import { toCents } from '../../src/model/money.js';

const PARTS = ['deductible', 'copay', 'coinsurance', 'not-covered'] as const satisfies readonly AmountName[];

/** A stated part of what a member owes. */
export interface SharePart {
  readonly name: (typeof PARTS)[number];
  readonly amount: Amount;
}

/** What a member's share is made of, where the stated parts come to it and leave no doubt: with what is not covered, or without it. */
export function shareOf(amounts: Amounts): readonly SharePart[] {
  const [owe, another] = amounts['you-owe'] ?? [];
  if (!owe || another || toCents(owe.value) <= 0) return [];
  const parts = PARTS.flatMap((name) => (amounts[name] ?? []).map((amount) => ({ name, amount }))).filter(({ amount }) => amount.value !== 0);
  const sound = new Set(parts.map(({ name }) => name)).size === parts.length && parts.every(({ amount }) => amount.value > 0 && amount.currency === owe.currency);
  if (!sound) return [];
  return [parts.filter(({ name }) => name !== 'not-covered'), parts].find((some) => toCents(owe.value) === some.reduce((sum, { amount }) => sum + toCents(amount.value), 0)) ?? [];
}
