import type { CodeableConcept, ExplanationOfBenefit } from 'fhir/r4';
import { amount, amountCalled } from '../claims/amount.js';
import { diagnoses } from '../claims/diagnosis.js';
import { SERVICES } from '../claims/services.js';
import { REFUSALS } from '../claims/refusals.js';
import { coding, concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { money } from '../cents.js';
import { clinicVisit } from './hard-member.js';
import { told } from './told.js';

function own(code: string, words: string): CodeableConcept {
  return { coding: [coding(SYSTEM.payersOwn, code, words)], text: words };
}

/** Claims whose money has names of the payer's own, goes both ways, or is nothing and says so. */
export function wordyClaims(): ExplanationOfBenefit[] {
  return [paidBothWays(), otherPlanFirst(), payersWords(), statedZero(), takenBack()];
}

/** Some to the clinic, some back to the member. */
function paidBothWays(): ExplanationOfBenefit {
  return {
    ...told({
      ...clinicVisit('odd-paid-both-ways', '0301', '2025-06-17'),
      lines: [{ code: SERVICES.visit.code, date: '2025-06-17' }],
      total: [
        amount('submitted', 15_000),
        amount('eligible', 10_000),
        amount('paidtoprovider', 8000),
        amount('paidtopatient', 2000),
        amount('memberliability', 0),
      ],
    }),
    payee: { type: concept(SYSTEM.payeeType, 'subscriber', 'Subscriber') },
  };
}

function otherPlanFirst(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-other-plan-first', '0302', '2025-07-01'),
    lines: [{ code: SERVICES.longVisit.code, date: '2025-07-01' }],
    total: [
      amount('submitted', 50_000),
      amount('eligible', 32_000),
      amount('priorpayerpaid', 21_000),
      amount('paidtoprovider', 7000),
      amount('memberliability', 4000),
      amount('paidbypatient', 4000),
    ],
  });
}

/** One discount under two names is one discount; two categories are nobody’s but the payer’s. */
function payersWords(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-payers-words', '0303', '2025-07-15'),
    lines: [{ code: SERVICES.unwordedVisit.code, date: '2025-07-15' }],
    total: [
      amountCalled('submitted', 20_000, 'SUB', 'Charge as sent in'),
      amountCalled('discount', 6000, 'DSC', 'Contract reduction'),
      amountCalled('discount', 6000, 'DSC-2', 'Provider write-off'),
      amount('eligible', 14_000),
      amount('paidtoprovider', 12_000),
      amount('memberliability', 2000),
      { category: own('SHS', 'State health surcharge'), amount: money(410) },
      { category: own('POOL', 'Held back for the risk pool'), amount: money(1200) },
    ],
  });
}

/** Refused, and every amount is stated: nothing is a statement too. */
function statedZero(): ExplanationOfBenefit {
  return {
    ...told({
      ...clinicVisit('odd-stated-zero', '0304', '2025-07-29'),
      lines: [
        {
          code: SERVICES.visit.code,
          date: '2025-07-29',
          adjudication: [amount('submitted', 12_000), { category: concept(SYSTEM.discriminator, 'adjustmentreason'), reason: REFUSALS.duplicate.reason }],
        },
      ],
      total: [
        amount('submitted', 12_000),
        amount('noncovered', 12_000),
        amount('deductible', 0),
        amount('copay', 0),
        amount('paidtoprovider', 0),
        amount('memberliability', 0),
      ],
    }),
    processNote: [{ number: 1, type: 'display', text: REFUSALS.duplicate.note }],
    diagnosis: diagnoses(['backPain']),
  };
}

/** Billed, taken back, and billed again, all in one claim. */
function takenBack(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-taken-back', '0305', '2025-08-12'),
    lines: [
      { code: SERVICES.handsOnTherapy.code, date: '2025-08-12', adjudication: [amount('submitted', 6880), amount('paidtoprovider', 3480)] },
      { code: SERVICES.handsOnTherapy.code, date: '2025-08-12', adjudication: [amount('submitted', -6880), amount('paidtoprovider', -3480)] },
      { code: SERVICES.handsOnTherapy.code, date: '2025-08-12', adjudication: [amount('submitted', 6000), amount('paidtoprovider', 3000)] },
    ],
  });
}
