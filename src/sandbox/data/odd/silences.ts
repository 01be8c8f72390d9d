import type { ExplanationOfBenefit } from 'fhir/r4';
import { amount } from '../claims/amount.js';
import { diagnoses } from '../claims/diagnosis.js';
import { SERVICES } from '../claims/services.js';
import { clinicVisit } from './hard-member.js';
import { noisy, told } from './told.js';

/** Claims that state part of their money, or state it at one level only. */
export function silentClaims(): ExplanationOfBenefit[] {
  return [notStated(), nothingStated(), onlyLines(), onlyHeader(), onlyPayment(), benefitOnly(), noCurrency()];
}

/** What was billed and the plan’s price; not a word of who pays. */
function notStated(): ExplanationOfBenefit {
  return {
    ...told({
      ...clinicVisit('odd-not-stated', '0101', '2025-01-14'),
      lines: [{ code: SERVICES.visit.code, date: '2025-01-14' }],
      total: [amount('submitted', 25_000), amount('eligible', 18_000)],
    }),
    diagnosis: diagnoses(['backPain']),
  };
}

/** No services, no totals, no payment. */
function nothingStated(): ExplanationOfBenefit {
  return told(clinicVisit('odd-nothing-stated', '0102', '2025-01-21'));
}

function onlyLines(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-only-lines', '0103', '2025-02-04'),
    lines: [
      {
        code: SERVICES.longBloodSugar.code,
        date: '2025-02-04',
        adjudication: [noisy('submitted', 19.099999999999998), noisy('eligible', 0.1 + 0.2), noisy('paidtoprovider', 10.2 * 3)],
      },
      { code: SERVICES.drawingBlood.code, date: '2025-02-04', adjudication: [noisy('submitted', 18.2), noisy('eligible', 10.2)] },
      {
        code: SERVICES.chemistryPanel.code,
        date: '2025-02-06',
        adjudication: [noisy('submitted', 62.7), noisy('eligible', 40.5), noisy('paidtoprovider', 15.4), noisy('memberliability', 5)],
      },
    ],
  });
}

function onlyHeader(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-only-header', '0104', '2025-02-18'),
    lines: [{ code: SERVICES.specialistVisit.code, date: '2025-02-18' }],
    adjudication: [
      amount('submitted', 42_000),
      amount('eligible', 30_000),
      amount('deductible', 5000),
      amount('coinsurance', 5000),
      amount('paidtoprovider', 20_000),
      amount('memberliability', 10_000),
    ],
  });
}

function onlyPayment(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-only-payment', '0105', '2025-03-03'),
    lines: [{ code: SERVICES.handsOnTherapy.code, date: '2025-03-03' }],
    total: [amount('submitted', 8800)],
    payment: 6160,
  });
}

/** `benefit` in place of what was paid to whom. */
function benefitOnly(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-benefit', '0106', '2025-03-17'),
    lines: [{ code: SERVICES.visit.code, date: '2025-03-17' }],
    total: [amount('submitted', 14_000), amount('eligible', 9500), amount('benefit', 7500), amount('memberliability', 2000)],
    payment: 7500,
  });
}

/** Numbers without a currency: nobody said dollars. */
function noCurrency(): ExplanationOfBenefit {
  const bare = told({
    ...clinicVisit('odd-no-currency', '0107', '2025-03-31'),
    lines: [{ code: SERVICES.visit.code, date: '2025-03-31' }],
    total: [amount('submitted', 7500), amount('eligible', 6000), amount('paidtoprovider', 4500), amount('memberliability', 1500)],
  });
  return { ...bare, total: (bare.total ?? []).map(({ category, amount: { value } }) => ({ category, amount: { ...(value !== undefined && { value }) } })) };
}
