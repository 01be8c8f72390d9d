import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateRange, dateTest } from '../../../src/sandbox/fhir/search/date-range.js';

function covers(stated: string): readonly string[] | undefined {
  const range = dateRange(stated);
  return range && [new Date(range.low).toISOString(), new Date(range.high).toISOString()];
}

function meets(asked: string, stated: string): boolean {
  const range = dateRange(stated);
  return range !== undefined && dateTest(asked)?.(range) === true;
}

describe('a date covers all of what it names', () => {
  for (const [stated, first, last] of [
    ['2024', '2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2024-02-29T10:30', '2024-02-29T10:30:00.000Z', '2024-02-29T10:30:59.999Z'],
    ['2024-02-29T10:30:15Z', '2024-02-29T10:30:15.000Z', '2024-02-29T10:30:15.999Z'],
    ['2024-02-29T10:30:15.250-05:00', '2024-02-29T15:30:15.250Z', '2024-02-29T15:30:15.250Z'],
    ['2024-03-01T01:00:00+05:30', '2024-02-29T19:30:00.000Z', '2024-02-29T19:30:00.999Z'],
  ] as const) {
    it(stated, () => assert.deepEqual(covers(stated), [first, last]));
  }
});

describe('what is no date', () => {
  for (const stated of ['', '24', '2023-02-29', '2024-13', '2024-00-10', '2024-01-01T25:00', '01/02/2024', 'yesterday', '2024-1-1']) {
    it(`"${stated}" covers nothing`, () => assert.equal(dateRange(stated), undefined));
  }

  for (const asked of ['xx2024', 'ge', 'ge2023-02-29', '2024-01-01,']) it(`"${asked}" cannot be asked for`, () => assert.equal(dateTest(asked), undefined));
});

describe('a prefix says how the two stand to each other', () => {
  for (const [asked, stated, met] of [
    ['2024', '2024-06-30', true],
    ['eq2024-06', '2024', false],
    ['ne2024', '2024-06-30', false],
    ['ne2024', '2025-01-01', true],
    ['gt2019', '2019-12-31', false],
    ['gt2019', '2020-01-01', true],
    ['gt2024-01-14T10:00', '2024-01-14', true],
    ['lt2024-01-14T10:00', '2024-01-14', true],
    ['ge2024-03-14', '2024-03-14', true],
    ['ge2024-03-14', '2024-03-13', false],
    ['le2024-03-14', '2024-03-14', true],
    ['le2024-03-14', '2024-03-15', false],
    ['sa2024-03', '2024-03-31', false],
    ['sa2024-03', '2024-04-01', true],
    ['eb2024-03', '2024-02-29', true],
    ['ap2024-03-14', '2024-03', true],
    ['ge2024-03-14T00:00:00 05:00', '2024-03-13T20:00:00Z', true],
  ] as const) {
    it(`${asked} ${met ? 'meets' : 'does not meet'} ${stated}`, () => assert.equal(meets(asked, stated), met));
  }
});
