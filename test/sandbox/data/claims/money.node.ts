import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeableConcept, ExplanationOfBenefit, Money } from 'fhir/r4';
import { PLANS } from '../../../../src/sandbox/data/benefits/plan-rules.js';
import { all, claimsOf } from '../generated.js';

interface Statement {
  readonly category: CodeableConcept;
  readonly amount?: Money | undefined;
}

/** In cents; absent where it is not stated. */
function stated(statements: readonly Statement[] | undefined, code: string): number | undefined {
  const found = statements?.find(({ category }) => category.coding?.some((coding) => coding.code === code));
  return found?.amount?.value === undefined ? undefined : Math.round(found.amount.value * 100);
}

/** The level at which the claim states its money: its totals, else its header, else its lines added. */
function moneyOf(claim: ExplanationOfBenefit): (code: string) => number {
  return (code) => {
    const whole = stated(claim.total, code) ?? stated(claim.adjudication, code);
    return whole ?? (claim.item ?? []).reduce((added, line) => added + (stated(line.adjudication, code) ?? 0), 0);
  };
}

const ORDINARY = all('ExplanationOfBenefit').filter(
  ({ id, outcome, patient }) => patient.reference !== 'Patient/sigridur-oyelaran' && outcome !== 'queued' && id !== 'knee-brace-2026',
);

describe('ordinary claims', () => {
  it('add up: billed is discount, allowed and not covered', () => {
    assert.ok(ORDINARY.length > 900);
    for (const claim of ORDINARY) {
      const of = moneyOf(claim);
      assert.equal(of('discount') + of('eligible') + of('noncovered'), of('submitted'), claim.id);
    }
  });

  it('add up: allowed is the member’s share and what the plan paid', () => {
    for (const claim of ORDINARY) {
      const of = moneyOf(claim);
      assert.equal(of('deductible') + of('copay') + of('coinsurance') + of('paidtoprovider'), of('eligible'), claim.id);
    }
  });

  it('say the same in their lines as in their totals', () => {
    for (const claim of ORDINARY.filter(({ total }) => total)) {
      for (const code of ['submitted', 'eligible', 'paidtoprovider', 'memberliability']) {
        const lines = (claim.item ?? []).map((line) => stated(line.adjudication, code));
        if (lines.every((cents) => cents !== undefined))
          assert.equal(
            lines.reduce((added, cents) => added + cents, 0),
            stated(claim.total, code),
            `${claim.id ?? ''} ${code}`,
          );
      }
    }
  });

  it('pay the provider what they say they paid', () => {
    for (const claim of ORDINARY) {
      const paid = claim.payment?.amount?.value;
      assert.equal(paid === undefined ? 0 : Math.round(paid * 100), moneyOf(claim)('paidtoprovider'), claim.id);
    }
  });

  it('are told at every level and in both shapes', () => {
    assert.ok(
      ORDINARY.some(({ total, item }) => !total && stated(item?.[0]?.adjudication, 'submitted') !== undefined),
      'lines only',
    );
    assert.ok(
      ORDINARY.some(({ adjudication }) => stated(adjudication, 'submitted') !== undefined),
      'header',
    );
    const profiles = new Set(ORDINARY.map(({ meta }) => meta?.profile?.[0]?.split('|')[1]));
    assert.deepEqual(profiles, new Set(['1.1.0', '2.0.0', undefined]));
  });
});

describe('a plan’s year', () => {
  const household = ['dana-whitlock', 'leila-moreau', 'etienne-moreau', 'ines-moreau'];

  /** Cents of one category by person, year and, for medical claims only, in network and in force. */
  function byYear(patient: string, code: string): Map<string, number> {
    const years = new Map<string, number>();
    for (const claim of claimsOf(patient)) {
      const medical = claim.insurance[0]?.coverage.reference?.endsWith('-medical');
      const outside = JSON.stringify(claim.adjudication ?? []).includes('outofnetwork');
      if (!medical || outside || claim.status !== 'active' || claim.outcome === 'queued' || claim.id === 'knee-brace-2026') continue;
      const year = claim.billablePeriod?.start?.slice(0, 4) ?? '';
      years.set(year, (years.get(year) ?? 0) + moneyOf(claim)(code));
    }
    return years;
  }

  it('never takes more deductible than the plan has', () => {
    for (const patient of household) {
      const { deductible } = patient === 'dana-whitlock' ? PLANS.silver : PLANS.gold;
      for (const [year, cents] of byYear(patient, 'deductible')) assert.ok(cents <= deductible, `${patient} ${year}: ${cents}`);
    }
    assert.equal(byYear('dana-whitlock', 'deductible').get('2024'), PLANS.silver.deductible, 'a hospital stay uses it up');
  });

  it('never asks for more than the most that a member pays', () => {
    for (const patient of household) {
      const { pocketMaximum } = patient === 'dana-whitlock' ? PLANS.silver : PLANS.gold;
      const shares = ['deductible', 'copay', 'coinsurance'].map((code) => byYear(patient, code));
      for (const year of shares[0]?.keys() ?? [])
        assert.ok(shares.reduce((added, share) => added + (share.get(year) ?? 0), 0) <= pocketMaximum, `${patient} ${year}`);
    }
  });
});
