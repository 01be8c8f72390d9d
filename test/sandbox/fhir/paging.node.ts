import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Bundle, FhirResource } from 'fhir/r4';
import { SERVED_TYPES } from '../../../src/sandbox/fhir/parameters/served.js';
import { ResourceStore } from '../../../src/sandbox/fhir/resource-store.js';
import { searchQuery } from '../../../src/sandbox/fhir/search/query.js';
import { search } from '../../../src/sandbox/fhir/search/search.js';
import { StoredResource } from '../../../src/sandbox/fhir/stored-resource.js';
import { Asking, entriesOf, linkOf } from './support/asking.js';

const NAMES = ['Moss', 'Ash', 'Fern', 'Oak', 'Birch', 'Elm', 'Yew'];
const people: readonly FhirResource[] = NAMES.map((family, at) => ({
  resourceType: 'Practitioner',
  id: `p${at}`,
  meta: { lastUpdated: `2025-01-0${9 - at}T00:00:00Z` },
  name: [{ family }],
}));

const asking = new Asking(people);

before(() => asking.start());
after(() => asking.stop());

async function walk(path: string, relation: 'next' | 'previous'): Promise<readonly (readonly string[])[]> {
  const pages: string[][] = [];
  for (let link: string | undefined = path; link !== undefined && pages.length < 20; ) {
    const page: Bundle<FhirResource> = await asking.page(link);
    pages.push(entriesOf(page, 'match').map(({ id }) => id ?? ''));
    link = linkOf(page, relation);
  }
  return pages;
}

describe('pages', () => {
  it('lead forth to each match once', async () => {
    assert.deepEqual(await walk('Practitioner?_count=3', 'next'), [['p0', 'p1', 'p2'], ['p3', 'p4', 'p5'], ['p6']]);
  });

  it('lead back the same way', async () => {
    const first = await asking.page('Practitioner?_count=3');
    const second = await asking.page(linkOf(first, 'next') ?? '');
    const third = await asking.page(linkOf(second, 'next') ?? '');
    assert.deepEqual(await walk(linkOf(third, 'self') ?? '', 'previous'), [['p6'], ['p3', 'p4', 'p5'], ['p0', 'p1', 'p2']]);
    assert.deepEqual(await asking.ids(linkOf(third, 'first') ?? ''), ['p0', 'p1', 'p2']);
  });

  it('keep an order that was asked for', async () => {
    assert.deepEqual((await walk('Practitioner?_sort=family&_count=2', 'next')).flat().map((id) => NAMES[Number(id.slice(1))]), [...NAMES].sort());
  });

  it('have the total on each, and on none where none is wanted', async () => {
    const first = await asking.page('Practitioner?_count=3');
    assert.equal((await asking.page(linkOf(first, 'next') ?? '')).total, 7);
    const without = await asking.page('Practitioner?_count=3&_total=none');
    assert.ok(!('total' in without));
    assert.ok(!('total' in (await asking.page(linkOf(without, 'next') ?? ''))));
  });

  it('say in self what was done, and not what was asked', async () => {
    assert.match(linkOf(await asking.page('Practitioner?_count=9999'), 'self') ?? '', /_count=200$/);
    assert.match(linkOf(await asking.page('Practitioner?_count=-1&family=a', { prefer: 'handling=lenient' }), 'self') ?? '', /Practitioner\?family=a$/);
  });

  it('that hold nothing have no list of entries, which FHIR forbids to be empty', async () => {
    for (const path of ['Practitioner?family=nobody', 'Practitioner?_count=0', 'Practitioner?_summary=count']) assert.ok(!('entry' in (await asking.page(path))), path);
  });

  it('are not asked for by number: a place of no search is refused, and one that is gone is said to be', async () => {
    for (const [place, status] of [['0', 400], ['2', 400], ['after:', 400], ['beside:p1', 400], ['after:p99', 410]] as const) {
      assert.equal((await asking.get(`Practitioner?page=${place}`)).status, status, place);
    }
  });
});

describe('the number alone', () => {
  for (const query of ['_count=0', '_summary=count', '_summary=count&_total=none']) {
    it(query, async () => {
      const page = await asking.page(`Practitioner?${query}`);
      assert.equal(page.total, 7);
      assert.equal(linkOf(page, 'next'), undefined);
    });
  }
});

describe('what comes and goes while somebody pages', () => {
  const type = SERVED_TYPES.get('Practitioner');
  const stored = people.map((person) => new StoredResource(person, '2025-02-01T00:00:00Z'));

  function pageOf(rows: readonly StoredResource[], query: string): { readonly ids: readonly string[]; readonly after: boolean } {
    assert.ok(type);
    const store = new ResourceStore();
    store.replace('Practitioner', rows);
    const { matches, after: more } = search(type, searchQuery(type, new URLSearchParams(query), false), { store, isOwn: () => false, strictToken: false }, () => true);
    return { ids: matches.map(({ id }) => id), after: more };
  }

  function newcomer(id: string): StoredResource {
    return new StoredResource({ resourceType: 'Practitioner', id, name: [{ family: id }] }, '2025-02-02T00:00:00Z');
  }

  it('doubles no row and loses none: rows that come before the page push nothing', () => {
    assert.deepEqual(pageOf(stored, '_count=3').ids, ['p0', 'p1', 'p2']);
    assert.deepEqual(pageOf([newcomer('early'), ...stored, newcomer('late')], '_count=4&page=after:p2').ids, ['p3', 'p4', 'p5', 'p6']);
  });

  it('doubles no row and loses none: rows that go before the page pull nothing', () => {
    assert.deepEqual(pageOf(stored.slice(1), '_count=3&page=after:p2').ids, ['p3', 'p4', 'p5']);
  });

  it('is seen by whoever asks again', () => {
    assert.ok(type);
    const store = new ResourceStore();
    const found = (): number => search(type, searchQuery(type, new URLSearchParams('family=moss'), false), { store, isOwn: () => false, strictToken: false }, () => true).total;
    assert.equal(found(), 0);
    store.add({ resourceType: 'Practitioner', id: 'one', name: [{ family: 'Moss' }] }, '2025-02-01T00:00:00Z');
    assert.equal(found(), 1);
    store.replace('Practitioner', [...stored, newcomer('Mossley')]);
    assert.equal(found(), 2);
  });

  it('holds in an order of names too', () => {
    const order = '_sort=family&_count=2';
    assert.deepEqual(pageOf(stored, order).ids, ['p1', 'p4']); // Ash, Birch
    assert.deepEqual(pageOf([...stored, newcomer('Aspen')], `${order}&page=after:p4`).ids, ['p5', 'p2']); // Elm, Fern
  });
});
