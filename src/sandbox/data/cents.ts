import type { Money } from 'fhir/r4';

/** Whole cents: sums of sample money are exact, and dollars are made only where a resource is written. */
export type Cents = number;

export function money(cents: Cents): Money {
  return { value: cents / 100, currency: 'USD' };
}

/** That many percent of it, rounded half up to the cent. */
export function percentOf(cents: Cents, percent: number): Cents {
  return Math.round((cents * percent) / 100);
}

export function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, each) => total + each, 0);
}
