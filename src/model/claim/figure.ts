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
  const byCents = new Map<number, Figure[]>();
  const kept: Figure[] = [];
  for (const figure of figures) {
    const cents = toCents(figure.value);
    const same = byCents.get(cents) ?? [];
    if (same.some(({ currency }) => currency === figure.currency || currency === undefined || figure.currency === undefined)) continue;
    byCents.set(cents, [...same, figure]);
    kept.push(figure);
  }
  return kept;
}

/** Sums, one a currency, in the order in which the currencies appear; a name stays where all have it. */
export function sumsOf(figures: readonly Figure[]): readonly Figure[] {
  if (figures.length < 2) return figures;
  const sums = new Map<string | undefined, Figure>();
  for (const figure of figures) {
    const sum = sums.get(figure.currency);
    const label = !sum || sum.label === figure.label ? figure.label : undefined;
    sums.set(figure.currency, { value: (sum?.value ?? 0) + figure.value, currency: figure.currency, label });
  }
  return [...sums.values()];
}

/** A figure as it is shown: rounded, and only now. */
export function amountOf({ value, currency, label, line }: Figure, from: AmountSource): Amount {
  const amount: { -readonly [K in keyof Amount]: Amount[K] } = { value: fromCents(toCents(value)), from };
  if (currency !== undefined) amount.currency = currency;
  if (label !== undefined) amount.label = label;
  if (line !== undefined) amount.line = line;
  return amount;
}
