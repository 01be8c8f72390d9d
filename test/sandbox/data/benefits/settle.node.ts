import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PLANS } from '../../../../src/sandbox/data/benefits/plan-rules.js';
import { PlanYears } from '../../../../src/sandbox/data/benefits/plan-year.js';
import { settle } from '../../../../src/sandbox/data/benefits/settle.js';
import type { Charge, Settled } from '../../../../src/sandbox/data/benefits/settle.js';
import { REFUSALS } from '../../../../src/sandbox/data/claims/refusals.js';

const SILVER = PLANS.silver;

function settled(charge: Partial<Charge>, left: { deductibleLeft?: number; pocketLeft?: number } = {}, inNetwork = true): Settled {
  const year = { deductibleLeft: SILVER.deductible, pocketLeft: SILVER.pocketMaximum, ...left };
  return settle({ billed: 20_000, allowed: 12_000, sharing: { kind: 'deductible' }, ...charge }, SILVER, year, inNetwork);
}

describe('a plan’s rules', () => {
  it('take the deductible first', () => {
    const { deductible, coinsurance, paid, owed, discount } = settled({});
    assert.deepEqual({ deductible, coinsurance, paid, owed, discount }, { deductible: 12_000, coinsurance: 0, paid: 0, owed: 12_000, discount: 8000 });
  });

  it('then ask for a percent of the rest', () => {
    const { deductible, coinsurance, paid, owed } = settled({}, { deductibleLeft: 2000 });
    assert.deepEqual({ deductible, coinsurance, paid, owed }, { deductible: 2000, coinsurance: 2000, paid: 8000, owed: 4000 });
  });

  it('ask for a copay that is never more than the price', () => {
    assert.equal(settled({ sharing: { kind: 'copay', copay: 'primary' } }).owed, 2500);
    assert.equal(settled({ allowed: 900, sharing: { kind: 'copay', copay: 'primary' } }).owed, 900);
  });

  it('stop at the most that a member pays in a year', () => {
    const { deductible, coinsurance, paid, owed } = settled({}, { deductibleLeft: 2000, pocketLeft: 2500 });
    assert.deepEqual({ deductible, coinsurance, paid, owed }, { deductible: 2000, coinsurance: 500, paid: 9500, owed: 2500 });
    assert.equal(settled({ sharing: { kind: 'copay', copay: 'specialist' } }, { pocketLeft: 0 }).owed, 0);
  });

  it('leave a member outside the network with all above the plan’s price', () => {
    const { discount, notCovered, coinsurance, paid, owed } = settled({}, {}, false);
    assert.deepEqual({ discount, notCovered, coinsurance, paid, owed }, { discount: 0, notCovered: 8000, coinsurance: 4800, paid: 7200, owed: 12_800 });
  });

  it('pay nothing for what is refused, and say who bears it', () => {
    const theirs = settled({ refusal: REFUSALS.notCovered });
    assert.deepEqual([theirs.notCovered, theirs.paid, theirs.owed], [20_000, 0, 20_000]);
    assert.equal(settled({ refusal: REFUSALS.noAuthorization }).owed, 0);
  });

  it('begin anew each January, and put back what did not count', () => {
    const years = new PlanYears(SILVER);
    settle({ billed: 50_000, allowed: 50_000, sharing: { kind: 'deductible' } }, SILVER, years.at('2025-06-01'), true);
    assert.equal(years.at('2025-12-31').deductibleLeft, 100_000);
    assert.equal(years.at('2026-01-01').deductibleLeft, 150_000);
    const putBack = years.keep();
    years.at('2025-07-01').deductibleLeft = 0;
    putBack();
    assert.equal(years.at('2025-07-01').deductibleLeft, 100_000);
  });
});
