import type { AmountName } from './claim.js';
import { codingsOf } from '../concept.js';
import type { Fields } from '../fields.js';

/** What an adjudication's category says of money. What the plan paid is put together from three of them, see `planPaidOf`. */
export type Category = Exclude<AmountName, 'plan-paid'> | 'to-provider' | 'to-patient' | 'benefit';

const BASE = 'http://terminology.hl7.org/CodeSystem/adjudication';
const C4BB = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication';
/** Network and payment status, and no money, even where an amount stands beside it. */
export const ADJUDICATION_STATUS = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBPayerAdjudicationStatus';
/** What an adjudication without money is about: a denial reason, a network status, units. */
export const DISCRIMINATOR = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator';

/**
 * @see https://terminology.hl7.org/CodeSystem-adjudication.html
 * @see https://hl7.org/fhir/us/carin-bb/CodeSystem-C4BBAdjudication.html
 */
const CATEGORIES: ReadonlyMap<unknown, ReadonlyMap<unknown, Category>> = new Map([
  [BASE, new Map<unknown, Category>([
    ['submitted', 'billed'],
    ['eligible', 'allowed'],
    ['benefit', 'benefit'],
    ['deductible', 'deductible'],
    ['copay', 'copay'],
  ])],
  [C4BB, new Map<unknown, Category>([
    ['discount', 'discount'],
    ['noncovered', 'not-covered'],
    ['coinsurance', 'coinsurance'],
    ['paidtoprovider', 'to-provider'],
    ['paidtopatient', 'to-patient'],
    ['priorpayerpaid', 'other-plan-paid'],
    ['memberliability', 'you-owe'],
    ['paidbypatient', 'paid-by-you'],
  ])],
]);

/** The category of one coding, by system and code, never by display: each payer words the display as it likes. */
export function categoryOfCoding(coding: Fields): Category | undefined {
  return CATEGORIES.get(coding.system)?.get(coding.code);
}

/** Whether a category is a status (network, payment) and so no money. */
export function isStatus(concept: unknown): boolean {
  return codingsOf(concept).some((coding) => coding.system === ADJUDICATION_STATUS);
}
