import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SERVED_TYPES } from '../../../src/sandbox/fhir/parameters/served.js';
import { ResourceStore } from '../../../src/sandbox/fhir/resource-store.js';
import { searchQuery } from '../../../src/sandbox/fhir/search/query.js';
import { search } from '../../../src/sandbox/fhir/search/search.js';
import { StoredResource } from '../../../src/sandbox/fhir/stored-resource.js';

const FAMILIES = ['Ash', 'Birch', 'Elm', 'Fern', ''];

function row(id: string, family: number): StoredResource {
  const name = FAMILIES[family] ?? '';
  return new StoredResource({ resourceType: 'Practitioner', id, ...(name !== '' && { name: [{ family: name }] }) }, '2025-01-01T00:00:00Z');
}

const families = fc.array(fc.nat(4), { minLength: 1, maxLength: 30 });
/** After how many pages rows come, and where in the list; whether one of them replaces a row that stands there. */
const news = fc.array(fc.record({ at: fc.nat(40), family: fc.nat(4) }), { maxLength: 12 });
const orders = fc.constantFrom('', '_sort=family&', '_sort=-family&', '_sort=family,-_id&');

describe('whoever pages while rows come, in any order and at any place', () => {
  it('reads each row that was there from the beginning once, and no row twice', () => {
    const type = SERVED_TYPES.get('Practitioner');
    assert.ok(type);
    fc.assert(
      fc.property(families, news, orders, fc.integer({ min: 1, max: 7 }), (standing, coming, order, count) => {
        let rows = standing.map((family, at) => row(`old-${at}`, family));
        const read: string[] = [];
        let place = '';
        for (let page = 0; page < 60; page += 1) {
          const store = new ResourceStore();
          store.replace('Practitioner', rows);
          const query = searchQuery(type, new URLSearchParams(`${order}_count=${count}${place}`), false);
          const found = search(type, query, { store, isOwn: () => false, strictToken: false }, () => true);
          read.push(...found.matches.map(({ id }) => id));
          if (!found.after) break;
          place = `&page=after:${found.matches.at(-1)?.id ?? ''}`;
          const next = coming[page];
          if (next) rows = rows.toSpliced(Math.min(next.at, rows.length), 0, row(`new-${page}`, next.family));
        }
        assert.equal(new Set(read).size, read.length);
        for (const [at] of standing.entries()) assert.ok(read.includes(`old-${at}`), `old-${at}`);
      }),
    );
  });
});
