import type { ExplanationOfBenefit } from 'fhir/r4';
import { amount, amountCalled, payerStatus, statusAsCategory } from '../claims/amount.js';
import type { ClaimHeader } from '../claims/frame.js';
import { SERVICES } from '../claims/services.js';
import { anchor } from '../directory/anchors.js';
import { organizationReference } from '../directory/facility.js';
import { clinicVisit } from './hard-member.js';
import { told } from './told.js';

/** What the member owes stands there twice, each time under a name of the payer's own. */
export function kneeBraceTwice(header: Pick<ClaimHeader, 'id' | 'number' | 'patient' | 'start'>): ExplanationOfBenefit {
  return told({
    ...header,
    kind: 'professional',
    provider: organizationReference(anchor('highline-equipment')),
    lines: [{ code: SERVICES.kneeBrace.code, date: header.start }],
    total: [
      amount('submitted', 96_000),
      amount('discount', 48_000),
      amount('eligible', 48_000),
      amount('paidtoprovider', 38_400),
      amountCalled('memberliability', 9600, 'ML-1', 'Member responsibility'),
      amountCalled('memberliability', 4500, 'ML-2', 'Member share after review'),
    ],
  });
}

/** Claims that say two things at once. */
export function contradictoryClaims(): ExplanationOfBenefit[] {
  return [twoLiabilities(), twoOnALine(), paidTwice(), totalAgainstLines(), mixedNetwork()];
}

function twoLiabilities(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-two-liabilities', '0201', '2025-04-08'),
    lines: [{ code: SERVICES.visit.code, date: '2025-04-08' }],
    total: [
      amount('submitted', 16_000),
      amount('discount', 5000),
      amount('eligible', 11_000),
      amount('paidtoprovider', 8000),
      amountCalled('memberliability', 3000, 'ML-1', 'Member responsibility'),
      amountCalled('memberliability', 4500, 'ML-2', 'Patient share, revised'),
    ],
  });
}

/** The doubt is in the second service only. */
function twoOnALine(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-two-on-a-line', '0202', '2025-04-22'),
    lines: [
      {
        code: SERVICES.visit.code,
        date: '2025-04-22',
        adjudication: [amount('submitted', 10_000), amount('paidtoprovider', 8000), amount('memberliability', 2000)],
      },
      {
        code: SERVICES.heartTracing.code,
        date: '2025-04-22',
        adjudication: [
          amount('submitted', 9000),
          amount('paidtoprovider', 6000),
          amount('memberliability', 1500),
          amountCalled('memberliability', 2500, 'ML-2', 'Patient share, revised'),
        ],
      },
    ],
  });
}

/** Paid to the provider is in doubt, paid to the patient is not. */
function paidTwice(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-paid-twice', '0203', '2025-05-06'),
    lines: [{ code: SERVICES.longVisit.code, date: '2025-05-06' }],
    total: [
      amount('submitted', 15_000),
      amountCalled('paidtoprovider', 8000, 'PP-1', 'Check to the clinic'),
      amountCalled('paidtoprovider', 8500, 'PP-2', 'Check to the clinic, corrected'),
      amount('paidtopatient', 2000),
    ],
  });
}

/** The total and the lines do not agree: the total counts. */
function totalAgainstLines(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-total-against-lines', '0204', '2025-05-20'),
    lines: [
      { code: SERVICES.visit.code, date: '2025-05-20', adjudication: [amount('submitted', 18_000), amount('memberliability', 2500)] },
      { code: SERVICES.drawingBlood.code, date: '2025-05-20', adjudication: [amount('submitted', 10_000), amount('memberliability', 500)] },
    ],
    total: [amount('submitted', 30_000), amount('memberliability', 4000)],
  });
}

/** One service in the network, one outside it; the status stands where money should, in the shape of 1.1.0. */
function mixedNetwork(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-mixed-network', '0205', '2025-06-03'),
    version: '1.1.0',
    lines: [
      { code: SERVICES.visit.code, date: '2025-06-03', adjudication: [statusAsCategory('innetwork'), amount('submitted', 18_500)] },
      { code: SERVICES.ankleXray.code, date: '2025-06-03', adjudication: [statusAsCategory('outofnetwork'), amount('submitted', 21_400)] },
    ],
    total: [amount('submitted', 39_900), amount('memberliability', 12_400), { category: payerStatus('innetwork'), amount: { value: 0, currency: 'USD' } }],
  });
}
