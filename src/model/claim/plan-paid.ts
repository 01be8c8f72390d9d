import type { Amount } from './claim.js';
import { firstOf } from './level.js';
import type { Level } from './level.js';
import { fromCents, toCents } from '../money.js';
import { stated } from '../stated.js';

/**
 * What the plan paid: the parts to the provider and to the patient, read at the first level where either stands, and added there;
 * where neither stands at any level, `benefit`; else the payment's amount.
 */
export function planPaidOf(levels: readonly Level[], payment: Amount[]): Amount[] {
  const parts = firstOf(levels, (level) => together(level('to-provider'), level('to-patient')));
  if (parts.length > 0) return parts;
  const benefit = firstOf(levels, (level) => level('benefit'));
  return benefit.length > 0 ? benefit : payment;
}

/** Nothing is added where a part has two values, or where the parts are in different currencies: each then stands under its own name. */
function together(toProvider: Amount[], toPatient: Amount[]): Amount[] {
  const [provider] = toProvider;
  const [patient] = toPatient;
  if (!provider) return toPatient;
  if (!patient) return toProvider;
  if (toProvider.length === 1 && toPatient.length === 1 && provider.currency === patient.currency) return [sumOf(provider, patient)];
  return [
    ...toProvider.map((amount): Amount => ({ ...amount, part: 'to-provider' })),
    ...toPatient.map((amount): Amount => ({ ...amount, part: 'to-patient' })),
  ];
}

function sumOf({ value, currency, from }: Amount, other: Amount): Amount {
  return stated({ value: fromCents(toCents(value) + toCents(other.value)), currency, from });
}
