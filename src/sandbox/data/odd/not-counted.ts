import type { ExplanationOfBenefit, Organization } from 'fhir/r4';
import { amount } from '../claims/amount.js';
import { SERVICES } from '../claims/services.js';
import { npiIdentifier, npiOf } from '../npi.js';
import { clinicVisit } from './hard-member.js';
import { told } from './told.js';

const HOUSE: Organization = { resourceType: 'Organization', id: 'house', active: true, name: 'Tall Grass Surgery House' };

/** Claims that are an error, no claim at all, or not decided; and providers who are named in unusual ways. */
export function uncountedClaims(): ExplanationOfBenefit[] {
  return [enteredInError(), estimate(), approval(), undecided(), providerByReference(), undated(), monthOnly()];
}

function enteredInError(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-entered-in-error', '0501', '2026-01-13'),
    status: 'entered-in-error',
    lines: [{ code: SERVICES.visit.code, date: '2026-01-13' }],
    total: [amount('submitted', 99_900), amount('memberliability', 99_900)],
  });
}

/** An estimate ahead of the treatment, from a house that stands inside the claim. */
function estimate(): ExplanationOfBenefit {
  return {
    ...told({
      ...clinicVisit('odd-estimate', '0502', '2026-02-10'),
      use: 'predetermination',
      provider: { reference: '#house' },
      lines: [{ code: SERVICES.kneeSurgery.code, date: '2026-02-10' }],
      total: [amount('submitted', 384_000), amount('eligible', 151_200), amount('memberliability', 90_240)],
    }),
    contained: [HOUSE],
  };
}

function approval(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-approval', '0503', '2026-02-24'),
    use: 'preauthorization',
    lines: [{ code: SERVICES.kneeMri.code, date: '2026-02-24' }],
    total: [amount('submitted', 168_000)],
  });
}

/** Not decided; of the provider there is a number and no name. */
function undecided(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-pending', '0504', '2026-11-10'),
    outcome: 'queued',
    processed: '2026-11-13',
    provider: { identifier: npiIdentifier(npiOf(8801)) },
    lines: [{ code: SERVICES.heartUltrasound.code, date: '2026-11-10', adjudication: [amount('submitted', 64_000)] }],
    total: [amount('submitted', 64_000)],
  });
}

/** By reference only: whoever reads it has to look the name up. */
function providerByReference(): ExplanationOfBenefit {
  return told({
    ...clinicVisit('odd-provider-by-reference', '0505', '2026-03-10'),
    provider: { reference: 'Organization/terrebelle-hospital' },
    lines: [{ code: SERVICES.heartTracing.code, date: '2026-03-10' }],
    total: [amount('submitted', 9500), amount('paidtoprovider', 3700), amount('memberliability', 0)],
  });
}

/** No day of service anywhere: `created` is the payer's own day, and no service took place on it. */
function undated(): ExplanationOfBenefit {
  const { billablePeriod: _unsaid, ...claim } = told({
    ...clinicVisit('odd-undated', '0506', '2026-03-24'),
    lines: [{ code: SERVICES.visit.code }],
    total: [amount('submitted', 18_500), amount('paidtoprovider', 8700), amount('memberliability', 2500)],
  });
  return claim;
}

/** A month and no day; the name turns the direction of writing. */
function monthOnly(): ExplanationOfBenefit {
  const claim = told({
    ...clinicVisit('odd-month-only', '0507', '2026-04-07'),
    provider: { display: 'Clinic \u202Eof the Delta\u202C, מרפאת הדלתא' },
    lines: [{ code: SERVICES.visit.code }],
    total: [amount('submitted', 18_500), amount('paidtoprovider', 8700), amount('memberliability', 2500)],
  });
  return { ...claim, billablePeriod: { start: '2026-04' } };
}
