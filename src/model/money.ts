import { fieldsOf, numberOf } from './fields.js';

/** A Money as stated; `value` in units of its currency, not yet rounded. */
export interface Money {
  readonly value: number;
  readonly currency: string | undefined;
}

/** Beyond this a double no longer holds cents, and what it shows would not be what the payer wrote. */
const MOST = Number.MAX_SAFE_INTEGER / 100;
/** A double may stand this far below the half cent that was meant: 1.005 is held as 1.00499…; in cents. */
const NOISE = 1e-7;

/**
 * Value and currency of a Money; none where no readable value stands.
 * @see https://hl7.org/fhir/R4/datatypes.html#Money
 */
export function moneyOf(value: unknown): Money | undefined {
  const money = fieldsOf(value);
  const number = numberOf(money?.value);
  if (number === undefined || Math.abs(number) > MOST) return undefined;
  return { value: number, currency: currencyOf(money?.currency) };
}

/** Whole cents, half a cent away from zero. */
export function toCents(value: number): number {
  const cents = Math.floor(Math.abs(value) * 100 + 0.5 + NOISE);
  return value < 0 && cents > 0 ? -cents : cents;
}

/** Units of the currency, exact to the cent. */
export function fromCents(cents: number): number {
  return cents / 100;
}

/** An ISO 4217 code. Other words for a currency are no currency: no formatter could write them. */
function currencyOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length === 3 && /^[A-Za-z]{3}$/.test(value) ? value.toUpperCase() : undefined;
}
