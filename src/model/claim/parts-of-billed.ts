import type { Amount, AmountName, Amounts } from './claim.js';
import { fromCents, toCents } from '../money.js';

/** The parts of what was billed: together they come to it, where all of them are stated. */
const PARTS = ['discount', 'not-covered', 'plan-paid', 'other-plan-paid', 'you-owe'] as const satisfies readonly AmountName[];
export type BilledPart = (typeof PARTS)[number];

export interface PartsOfBilled {
  readonly billed: Amount;
  /** Those that are stated, in the order in which a bill is worked out. */
  readonly parts: readonly { readonly name: BilledPart; readonly amount: Amount }[];
  /** What is in no part, in units of the currency; below zero where the parts come to more than was billed. */
  readonly open: number;
  /** True where what is not covered is left out of the parts, since the member's share holds it already. */
  readonly within?: true;
}

/**
 * What was billed, part by part; none where an amount is in doubt, or they are not of one currency. Payers count what is not covered beside
 * the member's share or within it: it is taken to be within where the parts come to more than was billed with it, and fit without it.
 */
export function partsOfBilled(amounts: Amounts): PartsOfBilled | undefined {
  const billed = only(amounts.billed);
  const parts = PARTS.flatMap((name) => (amounts[name] ?? []).map((amount) => ({ name, amount })));
  const sound = parts.length > 0 && new Set(parts.map(({ name }) => name)).size === parts.length && parts.every(({ amount }) => amount.currency === billed?.currency);
  if (!billed || !sound) return undefined;
  const open = openOf(billed, parts);
  const [owe, notCovered] = [amounts['you-owe']?.[0]?.value ?? 0, amounts['not-covered']?.[0]?.value ?? 0];
  const others = parts.filter(({ name }) => name !== 'not-covered');
  const within = open < 0 && notCovered > 0 && notCovered <= owe && openOf(billed, others) >= 0;
  return within ? { billed, parts: others, open: openOf(billed, others), within } : { billed, parts, open };
}

function openOf(billed: Amount, parts: PartsOfBilled['parts']): number {
  return fromCents(toCents(billed.value) - parts.reduce((sum, { amount }) => sum + toCents(amount.value), 0));
}

function only(amounts: readonly Amount[] | undefined): Amount | undefined {
  return amounts?.length === 1 ? amounts[0] : undefined;
}
