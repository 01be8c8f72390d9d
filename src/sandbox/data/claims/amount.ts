import type { CodeableConcept, ExplanationOfBenefitItemAdjudication, ExplanationOfBenefitTotal } from 'fhir/r4';
import { coding, concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { money } from '../cents.js';
import type { Cents } from '../cents.js';

/** Categories of money with the word that this payer puts beside the code. */
const CATEGORY = {
  submitted: [SYSTEM.adjudication, 'Billed amount'],
  eligible: [SYSTEM.adjudication, 'Plan’s price'],
  benefit: [SYSTEM.adjudication, 'Benefit amount'],
  deductible: [SYSTEM.adjudication, 'Deductible'],
  copay: [SYSTEM.adjudication, 'Copay'],
  coinsurance: [SYSTEM.carinAdjudication, 'Coinsurance'],
  noncovered: [SYSTEM.carinAdjudication, 'Not covered'],
  discount: [SYSTEM.carinAdjudication, 'Plan discount'],
  memberliability: [SYSTEM.carinAdjudication, 'Member responsibility'],
  paidbypatient: [SYSTEM.carinAdjudication, 'Paid by the patient'],
  paidtoprovider: [SYSTEM.carinAdjudication, 'Paid to the provider'],
  paidtopatient: [SYSTEM.carinAdjudication, 'Paid to the patient'],
  priorpayerpaid: [SYSTEM.carinAdjudication, 'Paid by another plan'],
  drugcost: [SYSTEM.carinAdjudication, 'Drug cost'],
} as const satisfies Readonly<Record<string, readonly [system: string, word: string]>>;

export type MoneyCategory = keyof typeof CATEGORY;

/** An amount as `total` and `adjudication` state it. */
export type StatedAmount = ExplanationOfBenefitTotal & ExplanationOfBenefitItemAdjudication;

export function category(code: MoneyCategory): CodeableConcept {
  const [system, word] = CATEGORY[code];
  return concept(system, code, word);
}

export function amount(code: MoneyCategory, cents: Cents): StatedAmount {
  return { category: category(code), amount: money(cents) };
}

/** Under a name of the payer's own besides: a second coding, with the same word as text. */
export function amountCalled(code: MoneyCategory, cents: Cents, ownCode: string, ownWord: string): StatedAmount {
  const [system] = CATEGORY[code];
  return { category: { coding: [coding(system, code), coding(SYSTEM.payersOwn, ownCode, ownWord)], text: ownWord }, amount: money(cents) };
}

/** A network or payment status: as a reason in the shape of 2.0.0, as the category itself in that of 1.1.0. */
export function status(
  discriminator: 'billingnetworkstatus' | 'renderingnetworkstatus' | 'benefitpaymentstatus',
  code: PayerStatus,
): ExplanationOfBenefitItemAdjudication {
  return { category: concept(SYSTEM.discriminator, discriminator), reason: concept(SYSTEM.payerStatus, code, PAYER_STATUS[code]) };
}

export function statusAsCategory(code: PayerStatus): ExplanationOfBenefitItemAdjudication {
  return { category: concept(SYSTEM.payerStatus, code, PAYER_STATUS[code]) };
}

const PAYER_STATUS = {
  innetwork: 'In network',
  outofnetwork: 'Out of network',
  other: 'Other',
  contracted: 'Contracted',
  noncontracted: 'Not contracted',
  paid: 'Paid',
  denied: 'Denied',
  partiallypaid: 'Partially paid',
} as const;

export type PayerStatus = keyof typeof PAYER_STATUS;

export function payerStatus(code: PayerStatus): CodeableConcept {
  return concept(SYSTEM.payerStatus, code, PAYER_STATUS[code]);
}
