import type { Amount, AmountSource } from './claim.js';
import type { Money } from '../money.js';
import { fromCents, toCents } from '../money.js';

/** An amount on its way to being shown: not yet rounded, so that nothing is rounded twice. */
export interface Figure extends Money {
  readonly label: string | undefined;
  /** Set where the doubt is in one of several lines. */
  readonly line?: number;
}

/**
 * The different ones among figures that stand for one thing: those that differ in cents, or in a currency that both state.
 * The same amount twice is no contradiction.
 */
export function distinct(figures: readonly Figure[]): readonly Figure[] {
  if (figures.length < 2) return figures;
  const kept: Figure[] = [];
  for (const figure of figures) {
    const at = kept.findIndex((other) => isSame(other, figure));
    const other = kept[at];
    if (!other) kept.push(figure);
    else if (other.currency === undefined && figure.currency !== undefined) kept[at] = { ...other, currency: figure.currency };
  }
  return kept;
}

/** Sums, one a currency, in the order in which the currencies appear; a name stays where all have it. */
export function sumsOf(figures: readonly Figure[]): readonly Figure[] {
  if (figures.length < 2) return figures;
  const sums: Figure[] = [];
  for (const figure of figures) {
    const at = sums.findIndex((sum) => sum.currency === figure.currency);
    const sum = sums[at];
    if (!sum) sums.push(figure);
    else sums[at] = { ...sum, value: sum.value + figure.value, label: sum.label === figure.label ? sum.label : undefined };
  }
  return sums;
}

/** A figure as it is shown: rounded, and only now. */
export function amountOf({ value, currency, label, line }: Figure, from: AmountSource): Amount {
  const amount: { -readonly [K in keyof Amount]: Amount[K] } = { value: fromCents(toCents(value)), from };
  if (currency !== undefined) amount.currency = currency;
  if (label !== undefined) amount.label = label;
  if (line !== undefined) amount.line = line;
  return amount;
}

function isSame(one: Figure, other: Figure): boolean {
  const sameCurrency = one.currency === other.currency || one.currency === undefined || other.currency === undefined;
  return sameCurrency && toCents(one.value) === toCents(other.value);
}
