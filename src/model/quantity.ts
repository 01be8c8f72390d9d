import { fieldsOf, numberOf } from './fields.js';
import { stated } from './stated.js';
import { textOf } from './text.js';

export interface ReadQuantity {
  readonly value: number;
  readonly unit?: string;
}

/** A Quantity with a number; its unit in words, else by its code. */
export function quantityOf(value: unknown): ReadQuantity | undefined {
  const quantity = fieldsOf(value);
  const number = numberOf(quantity?.value);
  return number === undefined ? undefined : stated({ value: number, unit: textOf(quantity?.unit) ?? textOf(quantity?.code) });
}
