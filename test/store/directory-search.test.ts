import { expect, waitUntil } from '@open-wc/testing';
import type { FhirSurroundings } from '../../src/fhir/surroundings.js';
import { serversOf } from '../../src/payers/servers.js';
import type { ProviderQuery } from '../../src/store/client.js';
import { DirectorySearch } from '../../src/store/directory-search.js';

const BASE = 'https://payer.example/R4/';
const servers = serversOf({ fhirBase: BASE });
const NOBODY = { resourceType: 'Bundle', type: 'searchset', entry: [] };
const ROLE = { resourceType: 'PractitionerRole', id: 'r', practitioner: { display: 'Dr. Rosa Lind' } };
const FOUND = { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: ROLE, search: { mode: 'match' } }] };

interface Asked {
  readonly url: URL;
  readonly bearer: string | null;
}

function directory(answer: (asked: Asked) => { readonly status: number; readonly body?: object }): { readonly around: FhirSurroundings; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const fetching = async (url: URL | RequestInfo, init: RequestInit = {}): Promise<Response> => {
    const one = { url: new URL(url instanceof Request ? url.url : url), bearer: new Headers(init.headers).get('authorization') };
    asked.push(one);
    const { status, body = {} } = answer(one);
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/fhir+json' } });
  };
  return { around: { fetch: fetching, offline: () => false, now: () => 0 }, asked };
}

async function rested(search: DirectorySearch): Promise<DirectorySearch['view']['value']> {
  await waitUntil(() => {
    const { value } = search.view;
    return value.state !== 'loading' && !(value.state === 'data' && value.loading);
  });
  return search.view.value;
}

const query: ProviderQuery = { specialty: '207N00000X' };

describe('a directory that does not answer everybody', () => {
  it('is read as a connected member who may see it, and by nobody else', async () => {
    const { around, asked } = directory(({ bearer }) => (bearer ? { status: 200, body: FOUND } : { status: 401 }));
    const member = { ...around, bearer: async () => 'of-the-member' };
    const value = await rested(new DirectorySearch(query, servers, around, (base) => (base.href === servers[0]?.fhirBase.href ? member : undefined)));
    expect(value.state).to.equal('data');
    expect(asked[0]?.bearer).to.equal(null);
    expect(asked.slice(1).every(({ bearer }) => bearer === 'Bearer of-the-member')).to.equal(true);
  });

  it('says which access is missing where nobody connected may see it', async () => {
    for (const [status, code] of [[401, 'grant_ended'], [403, 'scope_missing']] as const) {
      const { around, asked } = directory(() => ({ status }));
      const value = await rested(new DirectorySearch(query, servers, around, () => undefined));
      expect(value.state === 'error' && value.error.code).to.equal(code);
      expect(asked, 'asked once').to.have.length(1);
    }
  });

  it('is not asked with a bearer where it answers without', async () => {
    const { around, asked } = directory(() => ({ status: 200, body: FOUND }));
    await rested(new DirectorySearch(query, servers, around, () => ({ ...around, bearer: async () => 'of-the-member' })));
    expect(asked.every(({ bearer }) => bearer === null)).to.equal(true);
  });
});

describe('a directory that takes no _include', () => {
  it('is asked without from then on', async () => {
    const { around, asked } = directory(({ url }) => (url.searchParams.has('_include') ? { status: 400 } : { status: 200, body: url.pathname.endsWith('PractitionerRole') ? FOUND : NOBODY }));
    const value = await rested(new DirectorySearch(query, servers, around));
    expect(value.state).to.equal('data');
    expect(asked.filter(({ url }) => url.searchParams.has('_include'))).to.have.length(1);
  });
});

describe('around a ZIP code', () => {
  it('shows who has a place in one of the ZIP codes, that place first', async () => {
    const place = (id: string, postalCode: string): object => ({ resourceType: 'Location', id, name: id, address: { line: ['1 Elm St'], city: 'Town', state: 'OR', postalCode } });
    const role = { ...ROLE, location: [{ reference: 'Location/far' }, { reference: 'Location/here' }] };
    const away = { ...ROLE, id: 'away', practitioner: { display: 'Dr. Away' }, location: [{ reference: 'Location/far' }] };
    const entry = [...[role, away].map((resource) => ({ resource, search: { mode: 'match' } })), ...[place('far', '10001'), place('here', '972011234')].map((resource) => ({ resource, search: { mode: 'include' } }))];
    const { around, asked } = directory(({ url }) => ({ status: 200, body: url.pathname.endsWith('PractitionerRole') ? { ...NOBODY, entry } : NOBODY }));
    const value = await rested(new DirectorySearch({ around: ['97201', '97202'] }, servers, around));
    expect(value.state === 'data' && value.items.map(({ name, places: [first] }) => [name, first?.name])).to.deep.equal([['Dr. Rosa Lind', 'here']]);
    expect(asked[0]?.url.searchParams.get('location.address')).to.equal('97201,97202');
  });
});
