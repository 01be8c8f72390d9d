import { AMOUNT_NAMES } from './claim.js';
import type { Amount, AmountName, Amounts } from './claim.js';
import { amountOf } from './figure.js';
import { firstOf } from './level.js';
import type { Level } from './level.js';
import { planPaidOf } from './plan-paid.js';
import { moneyOf } from '../money.js';

/**
 * The amounts of a claim or of a line, each from the first level that states it; none where no level does: absence is never zero, and
 * no amount is ever computed from other ones.
 * @param payment `payment.amount`, which says what the plan paid where nothing else does
 * @see https://hl7.org/fhir/us/carin-bb/CodeSystem-C4BBAdjudication.html
 */
export function amountsOf(levels: readonly Level[], payment?: unknown): Amounts {
  const amounts: { [N in AmountName]?: readonly Amount[] } = {};
  for (const name of AMOUNT_NAMES) {
    const found = name === 'plan-paid' ? planPaidOf(levels, paymentOf(payment)) : firstOf(levels, (level) => level(name));
    if (found.length > 0) amounts[name] = found;
  }
  return amounts;
}

function paymentOf(payment: unknown): Amount[] {
  const money = moneyOf(payment);
  return money ? [amountOf({ ...money, label: undefined }, 'payment')] : [];
}
