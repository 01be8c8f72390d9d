import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Bundle, OperationOutcome } from 'fhir/r4';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';

let sandbox: RunningSandbox;

let token = '';

before(async () => {
  const treated = sampleData.resources.map((resource) => (resource.id === 'a1' || resource.id === 'l1' ? { ...resource, provider: { reference: 'Practitioner/doctor' } } : resource));
  sandbox = await startSandbox({ port: 0, data: { ...sampleData, resources: [...treated, { resourceType: 'Practitioner', id: 'doctor' }] } });
  token = await tokenFor({ payer: 'hsid', member: 'sandbox1@testoptum.com' });
});
after(() => sandbox.close());

async function tokenFor(asked: Record<string, string>): Promise<string> {
  return (await givenToken(sandbox.origin, asked))['access_token'] ?? '';
}

function get(path: string, bearer: string | undefined = token): Promise<Response> {
  return fetch(`${sandbox.origin}/hsid/R4/${path}`, bearer === '' ? {} : { headers: { authorization: `Bearer ${bearer}` } });
}

async function ids(path: string): Promise<readonly string[]> {
  const bundle = (await (await get(path)).json()) as Bundle;
  return (bundle.entry ?? []).map(({ resource }) => resource?.id ?? '');
}

function finds(lines: readonly (readonly [query: string, ...found: readonly string[]])[]): void {
  for (const [query, ...found] of lines) it(query, async () => assert.deepEqual(await ids(query), found));
}

describe('a member\'s claims', () => {
  finds([
    ['ExplanationOfBenefit?patient=ana', 'a1', 'a2', 'a3'],
    ['ExplanationOfBenefit?patient=Patient/ana', 'a1', 'a2', 'a3'],
    ['ExplanationOfBenefit?patient=ana&type=|pharmacy', 'a2'],
    ['ExplanationOfBenefit?patient=ana&type=http://terminology.hl7.org/CodeSystem/claim-type|professional', 'a1', 'a3'],
    ['ExplanationOfBenefit?patient=ana&_id=a1,l1', 'a1'],
    ['ExplanationOfBenefit?patient=ana&identifier=N-a3', 'a3'],
    ['ExplanationOfBenefit?patient=ana&identifier=https://plan.example/claims|N-a3', 'a3'],
    ['ExplanationOfBenefit?patient=ana&service-date=2024', 'a1', 'a2'],
    ['ExplanationOfBenefit?patient=ana&service-date=ge2024-06-30', 'a2', 'a3'],
    ['ExplanationOfBenefit?patient=ana&service-date=gt2024-06-30', 'a3'],
    ['ExplanationOfBenefit?patient=ana&service-date=lt2024-06', 'a1'],
    ['ExplanationOfBenefit?patient=ana&service-date=ge2024-06&service-date=le2024-12', 'a2'],
    ['ExplanationOfBenefit?patient=ana&_lastUpdated=gt2019', 'a1', 'a2', 'a3'],
    ['Procedure?patient=ana&date=ge2019-01-14', 'p1'],
    ['Procedure?patient=ana&date=ge2020'],
    ['Patient?_id=ana', 'ana'],
    ['Patient', 'ana'],
    ['Coverage', 'card-ana'],
    ['Coverage?_id=card-ana', 'card-ana'],
    ['ExplanationOfBenefit?patient=ana&_id=a1&_include=ExplanationOfBenefit:patient', 'a1', 'ana'],
  ]);

  it('are read one by one, as are the member and the card', async () => {
    for (const path of ['ExplanationOfBenefit/a1', 'Patient/ana', 'Coverage/card-ana', 'Procedure/p1']) assert.equal((await get(path)).status, 200, path);
  });

  it('are searched by form, so that nothing of them stands in an address', async () => {
    const response = await fetch(`${sandbox.origin}/hsid/R4/ExplanationOfBenefit/_search`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: new URLSearchParams({ patient: 'ana' }) });
    assert.equal(((await response.json()) as Bundle).total, 3);
  });

  it('are not to be had without a patient', async () => {
    for (const type of ['ExplanationOfBenefit', 'Procedure']) assert.equal((await get(type)).status, 400);
  });
});

describe('somebody else\'s records', () => {
  for (const path of ['ExplanationOfBenefit?patient=luis', 'ExplanationOfBenefit?patient=ana,luis', 'ExplanationOfBenefit?patient=ana&patient=Patient/luis', 'Procedure?patient=luis', 'ExplanationOfBenefit/l1', 'Patient/luis', 'Coverage/card-luis', 'Procedure/p2']) {
    it(`${path} is forbidden`, async () => {
      const response = await get(path);
      assert.equal(response.status, 403);
      assert.equal(((await response.json()) as OperationOutcome).issue[0]?.code, 'forbidden');
    });
  }

  describe('are found by no search', () => {
    finds([
      ['Patient?_id=luis'],
      ['Patient?_id:not=ana'],
      ['Patient?identifier:missing=true', 'ana'],
      ['Coverage?patient=ana', 'card-ana'],
      ['Coverage?_id=card-luis'],
      ['Coverage?_sort=-_id', 'card-ana'],
      ['ExplanationOfBenefit?patient:missing=true'],
      ['ExplanationOfBenefit?patient:missing=false', 'a1', 'a2', 'a3'],
      ['ExplanationOfBenefit?patient=ana&_id=l1,m1'],
      ['ExplanationOfBenefit?patient=https://evil.example/R4/Patient/ana'],
      ['ExplanationOfBenefit?patient:identifier=N-1'],
    ]);
  });

  for (const path of ['ExplanationOfBenefit?patient:Patient=luis', 'ExplanationOfBenefit?patient=ana&patient:Patient=luis', 'Procedure?patient=Organization/ana', 'RelatedPerson?patient=luis']) {
    it(`${path} is forbidden`, async () => assert.equal((await get(path)).status, 403));
  }

  it('come along with nothing: not with a plan\'s directory, and not with the member\'s own', async () => {
    const named = async (path: string, bearer?: string): Promise<readonly string[]> => {
      const bundle = (await (await get(path, bearer)).json()) as Bundle;
      return (bundle.entry ?? []).map(({ resource }) => `${resource?.resourceType ?? ''}/${resource?.id ?? ''}`).sort();
    };
    const treated = 'Practitioner?_id=doctor&_revinclude=ExplanationOfBenefit:provider';
    assert.deepEqual(await named(treated), ['ExplanationOfBenefit/a1', 'Practitioner/doctor']);
    assert.deepEqual(await named(treated, ''), ['Practitioner/doctor']);
    assert.deepEqual(await named(`${treated}&_include:iterate=ExplanationOfBenefit:patient&_include:iterate=ExplanationOfBenefit:coverage`, ''), ['Practitioner/doctor']);
    assert.deepEqual(await named('Patient?_id=ana&_revinclude=Coverage:payor&_revinclude=ExplanationOfBenefit:payee'), ['Patient/ana']);
    assert.deepEqual(await named('Patient?_revinclude=ExplanationOfBenefit:patient&_revinclude:iterate=ExplanationOfBenefit:provider&_include:iterate=ExplanationOfBenefit:provider'), [
      'ExplanationOfBenefit/a1', 'ExplanationOfBenefit/a2', 'ExplanationOfBenefit/a3', 'Patient/ana', 'Practitioner/doctor',
    ]);
  });

  it('are not included where the scope for them was left out', async () => {
    const claimsAlone = await tokenFor({ payer: 'hsid', member: 'sandbox1@testoptum.com', scope: 'patient/ExplanationOfBenefit.read' });
    const bundle = (await (await get('ExplanationOfBenefit?patient=ana&_include=ExplanationOfBenefit:patient', claimsAlone)).json()) as Bundle;
    assert.deepEqual([...new Set(bundle.entry?.map(({ resource }) => resource?.resourceType))], ['ExplanationOfBenefit']);
    assert.equal((await get('Patient/ana', claimsAlone)).status, 403);
  });
});

describe('a request that opens nothing', () => {
  it('has no token: 401, and the answer says that one is needed', async () => {
    const response = await get('ExplanationOfBenefit?patient=ana', '');
    assert.equal(response.status, 401);
    assert.equal(response.headers.get('www-authenticate'), `Bearer realm="${sandbox.origin}/hsid/R4"`);
    assert.match(response.headers.get('access-control-expose-headers') ?? '', /www-authenticate/i);
  });

  it('has a token that nobody gave, or another payer did: 401', async () => {
    for (const bearer of ['nonsense', await tokenFor({ payer: 'rmhp', member: 'sandbox1@testoptum.com' })]) {
      const response = await get('ExplanationOfBenefit?patient=ana', bearer);
      assert.equal(response.status, 401);
      assert.match(response.headers.get('www-authenticate') ?? '', /error="invalid_token"/);
    }
  });

  it('is told apart: a claim that is not there is not found, and not before the token was looked at', async () => {
    assert.equal((await get('ExplanationOfBenefit/nothing')).status, 404);
    assert.equal((await get('ExplanationOfBenefit/nothing', '')).status, 401);
  });
});

describe('a server\'s own token', () => {
  it('is given for the secret, opens no member\'s records, and is not needed for the directory', async () => {
    const response = await fetch(`${sandbox.origin}/hsid/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'demo-server', client_secret: 'demo-secret', scope: 'user/Practitioner.read' }),
    });
    const tokens = (await response.json()) as Record<string, string>;
    assert.equal(tokens['scope'], 'user/Practitioner.read');
    assert.equal((await get('Practitioner', tokens['access_token'])).status, 200);
    assert.equal((await get('Patient/ana', tokens['access_token'])).status, 403);
    assert.equal((await get('Practitioner', '')).status, 200);
  });

  it('lets a server ask what another token is, and whether it still stands', async () => {
    const ask = async (bearer: string, secret: Record<string, string>): Promise<Record<string, unknown>> =>
      (await (await fetch(`${sandbox.origin}/hsid/oauth/introspect`, { method: 'POST', body: new URLSearchParams({ token: bearer, ...secret }) })).json()) as Record<string, unknown>;
    const server = { client_id: 'demo-server', client_secret: 'demo-secret' };
    const said = await ask(token, server);
    assert.equal(said['active'], true);
    assert.equal(said['patient'], 'ana');
    assert.match(String(said['scope']), /patient\/Patient\.read/);
    assert.equal((await ask('nonsense', server))['active'], false);
  });

  it('is refused for a wrong secret', async () => {
    const response = await fetch(`${sandbox.origin}/hsid/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'demo-server', client_secret: 'guess' }),
    });
    assert.equal(response.status, 401);
  });
});

