import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { Asking } from './support/asking.js';

const asking = new Asking([
  { resourceType: 'Practitioner', id: 'b', meta: { lastUpdated: '2025-03-01T00:00:00Z' }, name: [{ family: 'Zeta' }, { family: 'Álamo' }] },
  { resourceType: 'Practitioner', id: 'c', meta: { lastUpdated: '2025-01-01T00:00:00Z' }, name: [{ family: 'beta' }] },
  { resourceType: 'Practitioner', id: 'a', meta: { lastUpdated: '2025-02-01T00:00:00Z' }, name: [{ family: 'Beta' }] },
  { resourceType: 'Practitioner', id: 'd', meta: { lastUpdated: '2024-01-01T00:00:00Z' } },
  { resourceType: 'InsurancePlan', id: 'late', period: { start: '2026-01-01' } },
  { resourceType: 'InsurancePlan', id: 'early', period: { start: '2024', end: '2024-06' } },
  { resourceType: 'InsurancePlan', id: 'undated' },
]);

before(() => asking.start());
after(() => asking.stop());

describe('an order that is asked for', () => {
  for (const [query, ...found] of [
    ['Practitioner?_sort=_id', 'a', 'b', 'c', 'd'],
    ['Practitioner?_sort=-_id', 'd', 'c', 'b', 'a'],
    ['Practitioner?_sort=_lastUpdated', 'd', 'c', 'a', 'b'],
    ['Practitioner?_sort=-_lastUpdated', 'b', 'a', 'c', 'd'],
    ['Practitioner?_sort=family', 'b', 'c', 'a', 'd'],
    ['Practitioner?_sort=-family', 'b', 'c', 'a', 'd'],
    ['Practitioner?_sort=family,_id', 'b', 'a', 'c', 'd'],
    ['Practitioner?_sort=family,-_lastUpdated', 'b', 'a', 'c', 'd'],
    ['InsurancePlan?_sort=period', 'early', 'late', 'undated'],
    ['InsurancePlan?_sort=-period', 'late', 'early', 'undated'],
  ] as const) {
    it(query, async () => assert.deepEqual(await asking.ids(query), found));
  }

  asking.refuses(400, ['Practitioner?_sort=shoes', 'PractitionerRole?_sort=specialty', 'PractitionerRole?_sort=location', 'Practitioner?_sort=', 'Practitioner?_sort=family&_sort=given']);

  it('is passed over where the client asked for leniency', async () => {
    assert.deepEqual(await asking.ids('Practitioner?_sort=shoes', { prefer: 'handling=lenient' }), ['b', 'c', 'a', 'd']);
  });
});
