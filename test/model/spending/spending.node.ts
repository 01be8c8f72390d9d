import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Amount, ClaimSummary } from '../../../src/model/claim/claim.js';
import { sumOf, type AmountSum } from '../../../src/model/claim/sum.js';
import { barsOf, greatestFirst, leftOutOf } from '../../../src/model/spending/bars.js';
import { COST_SHARES, costShareOf } from '../../../src/model/spending/cost-share.js';
import { monthsOf } from '../../../src/model/spending/months.js';
import { SPENDING_NAMES, groupsBy, spendingOf, yearOf, type Dimension } from '../../../src/model/spending/spending.js';

const DIMENSIONS: readonly Dimension[] = ['year', 'month', 'provider', 'kind', 'person'];

function claim(fields: Partial<ClaimSummary> = {}): ClaimSummary {
  return { connection: 'k1', page: 0, entry: 0, identifiers: [], related: [], amounts: {}, standing: 'current', ...fields };
}

function owing(value: number, fields: Partial<ClaimSummary> = {}, currency = 'USD'): ClaimSummary {
  return claim({ ...fields, amounts: { 'you-owe': [{ value, currency, from: 'total' }] } });
}

const amount: fc.Arbitrary<Amount> = fc.record({
  value: fc.oneof(fc.integer({ min: -9_000_000, max: 90_000_000 }).map((cents) => cents / 100), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
  currency: fc.constantFrom('USD', 'EUR'), from: fc.constant('total'),
});
const anyClaim: fc.Arbitrary<ClaimSummary> = fc.record({
  serviceStart: fc.constantFrom(undefined, '2024', '2024-03', '2024-03-10', '2024-12-31', '2025-01-01'),
  provider: fc.constantFrom(undefined, 'Elm Street Clinic', 'constructor', '__proto__'),
  kind: fc.constantFrom(undefined, 'pharmacy', 'oral'),
  connection: fc.constantFrom('k1', 'k2'),
  standing: fc.constantFrom('current', 'current', 'current', 'replaced', 'cancelled'),
  unreadable: fc.constantFrom(undefined, undefined, undefined, true),
  amounts: fc.dictionary(fc.constantFrom(...SPENDING_NAMES, ...COST_SHARES), fc.array(amount, { minLength: 1, maxLength: 2 })),
}).map((fields) => claim(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))));

/** Cents by currency, those of zero left out: a currency that comes to nothing in one group is none. */
function cents(sums: readonly AmountSum[]): Readonly<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const { sums: each } of sums) for (const { value, currency = '' } of each) all[currency] = (all[currency] ?? 0) + Math.round(value * 100);
  return Object.fromEntries(Object.entries(all).filter(([, sum]) => sum !== 0));
}

describe('a year of spending', () => {
  it('adds up to the same as the list of claims, however it is parted', () => {
    fc.assert(fc.property(fc.array(anyClaim, { maxLength: 40 }), fc.constantFrom(...DIMENSIONS), fc.constantFrom(...SPENDING_NAMES), (claims, dimension, name) => {
      const whole = sumOf(claims, name);
      const groups = groupsBy(claims, dimension).map(({ sums }) => sums[name]);
      assert.deepEqual(cents(groups), cents([whole]));
      for (const count of ['of', 'stated', 'notStated', 'several', 'left'] as const) assert.equal(groups.reduce((sum, group) => sum + group[count], 0), whole[count], count);
    }), { numRuns: 2000 });
  });

  it('has each claim in one group, and none twice', () => {
    fc.assert(fc.property(fc.array(anyClaim, { maxLength: 40 }), fc.constantFrom(...DIMENSIONS), (claims, dimension) => {
      const grouped = groupsBy(claims, dimension).flatMap((group) => group.claims);
      assert.equal(grouped.length, claims.length);
      assert.deepEqual(new Set(grouped), new Set(claims));
    }));
  });

  it('names the claims that a sum leaves out: as many as it counts', () => {
    fc.assert(fc.property(fc.array(anyClaim, { maxLength: 40 }), fc.constantFrom(...SPENDING_NAMES), (claims, name) => {
      const { notStated, several } = sumOf(claims, name);
      const { silent, several: twice } = leftOutOf(claims, name);
      assert.deepEqual([silent.length, twice.length], [notStated, several]);
    }));
  });

  it('counts a claim in the year of its first day of service, and in none where no day is stated', () => {
    assert.equal(yearOf(claim({ serviceStart: '2024-12-31', serviceEnd: '2025-01-02', created: '2025-02-01' })), '2024');
    assert.equal(yearOf(claim({ created: '2025-02-01' })), undefined);
  });

  it('never adds dollars and euros', () => {
    const { sums } = spendingOf([owing(10), owing(5, {}, 'EUR'), owing(2.5)]);
    assert.deepEqual(sums['you-owe'].sums, [{ value: 12.5, currency: 'USD' }, { value: 5, currency: 'EUR' }]);
  });

  it('is exact to the cent over ten thousand claims', () => {
    assert.deepEqual(spendingOf(Array.from({ length: 10_000 }, () => owing(0.1))).sums['you-owe'].sums, [{ value: 1000, currency: 'USD' }]);
  });
});

describe('months', () => {
  it('are there without a claim too, up to today', () => {
    const months = monthsOf([owing(5, { serviceStart: '2025-02-03' })], '2025', '2025-04-15');
    assert.deepEqual(months.map(({ key, claims }) => [key, claims.length]), [['2025-01', 0], ['2025-02', 1], ['2025-03', 0], ['2025-04', 0]]);
  });

  it('of a year that is over are twelve, and what is dated by its year alone stands at their end', () => {
    const months = monthsOf([owing(5, { serviceStart: '2024' }), owing(7, { serviceStart: '2024-12-31' })], '2024', '2025-04-15');
    assert.equal(months.length, 13);
    assert.deepEqual(months.slice(-2).map(({ key, claims }) => [key, claims.length]), [['2024-12', 1], [undefined, 1]]);
  });

  it('to come stand there where a claim is dated in one', () => {
    assert.deepEqual(monthsOf([owing(5, { serviceStart: '2025-12-01' })], '2025', '2025-01-15').map(({ key }) => key), ['2025-01', '2025-12']);
  });
});

describe('the picture', () => {
  it('has the greatest amount as its whole length, and a stated zero as none', () => {
    const groups = groupsBy([owing(50, { provider: 'A' }), owing(200, { provider: 'B' }), owing(0, { provider: 'C' }), claim({ provider: 'D' })], 'provider');
    const bars = barsOf(groups, 'you-owe');
    assert.deepEqual(groups.map((group) => bars?.shares.get(group)), [0.25, 1, 0, undefined]);
    assert.equal(bars?.greatest[0]?.key, 'B');
  });

  it('is not drawn from two currencies, from less than nothing, or from nothing', () => {
    assert.equal(barsOf(groupsBy([owing(5), owing(5, { connection: 'k2' }, 'EUR')], 'person'), 'you-owe'), undefined);
    assert.equal(barsOf(groupsBy([owing(-5), owing(10, { connection: 'k2' })], 'person'), 'you-owe'), undefined);
    assert.equal(barsOf(groupsBy([owing(0)], 'person'), 'you-owe'), undefined);
    assert.equal(barsOf([], 'you-owe'), undefined);
  });

  it('stands in the order of the amounts, what is not stated last', () => {
    const groups = groupsBy([claim({ provider: 'silent' }), owing(900), owing(1, { provider: 'A' }), owing(3, { provider: 'B' }), owing(-1, { provider: 'C' })], 'provider');
    assert.deepEqual(greatestFirst(groups, 'you-owe').map(({ key }) => key), ['B', 'A', 'C', 'silent', undefined]);
  });
});

describe('the member’s own cost', () => {
  it('is what the claims state as deductible, copay and coinsurance, each apart and together', () => {
    const one = claim({ amounts: { deductible: [{ value: 200, currency: 'USD', from: 'total' }], coinsurance: [{ value: 65.1, currency: 'USD', from: 'total' }] } });
    const other = claim({ amounts: { copay: [{ value: 20, currency: 'USD', from: 'total' }] } });
    const share = costShareOf([one, other, claim()]);
    assert.deepEqual(share.parts.deductible, { sums: [{ value: 200, currency: 'USD' }], of: 3, stated: 1, notStated: 2, several: 0, left: 0 });
    assert.deepEqual(share.together, [{ value: 285.1, currency: 'USD' }]);
  });

  it('is nothing, and not zero, where no claim states any', () => {
    assert.deepEqual(costShareOf([claim()]).together, []);
  });
});
