import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Bundle, FhirResource } from 'fhir/r4';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { directory } from '../support/directory-data.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';

let sandbox: RunningSandbox;

before(async () => {
  const resources: readonly FhirResource[] = [...directory, { resourceType: 'Endpoint', id: 'door', status: 'active', connectionType: { code: 'x' }, payloadType: [{}], address: 'https://door.example' }];
  sandbox = await startSandbox({ port: 0, data: { members: sampleData.members, resources: [...sampleData.resources.filter(({ resourceType }) => resourceType === 'Patient'), ...resources] } });
});
after(() => sandbox.close());

function get(path: string, bearer?: string): Promise<Response> {
  return fetch(`${sandbox.origin}/hsid/R4/${path}`, { headers: { 'x-sandbox-fault': 'fhir:directory-needs-token', ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }) } });
}

async function tokenOf(scope: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'demo-server', client_secret: 'demo-secret', scope });
  const response = await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', body });
  return ((await response.json()) as Record<string, string>)['access_token'] ?? '';
}

async function found(path: string, bearer: string): Promise<readonly string[]> {
  const response = await get(path, bearer);
  const page = (await response.json()) as Bundle;
  assert.equal(response.status, 200, JSON.stringify(page));
  return (page.entry ?? []).map(({ resource }) => `${resource?.resourceType ?? ''}/${resource?.id ?? ''}`);
}

describe('a directory that answers nobody without a token', () => {
  it('asks for one, and takes none that it does not know', async () => {
    for (const path of ['Practitioner', 'Practitioner/nunez', 'Practitioner?name=nunez&_include=x', 'Endpoint/door', 'formulary']) {
      for (const bearer of [undefined, 'nonsense']) {
        const response = await get(path, bearer);
        assert.equal(response.status, 401, path);
        assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer realm=/);
      }
    }
    assert.equal((await get('metadata')).status, 200);
  });

  it('opens what the scope names, and nothing else', async () => {
    const people = await tokenOf('user/Practitioner.read');
    assert.deepEqual(await found('Practitioner?name=nunez', people), ['Practitioner/nunez']);
    assert.equal((await get('Practitioner/nunez', people)).status, 200);
    for (const path of ['Location', 'Location/ny', 'Organization/net', 'PractitionerRole?practitioner=nunez']) {
      const response = await get(path, people);
      assert.equal(response.status, 403, path);
      assert.match(response.headers.get('www-authenticate') ?? '', /error="insufficient_scope"/);
    }
  });

  it('includes nothing that the scope does not open', async () => {
    const roles = await tokenOf('user/PractitionerRole.read user/Location.read');
    assert.deepEqual(await found('PractitionerRole?_id=r1&_include=PractitionerRole:*', roles), ['PractitionerRole/r1', 'Location/ny']);
  });

  it('opens networks by their own scope, and all organizations by theirs', async () => {
    const networks = await tokenOf('user/Network.read');
    assert.deepEqual(await found('Organization', networks), ['Organization/net', 'Organization/net2']);
    assert.equal((await get('Organization/net', networks)).status, 200);
    assert.equal((await get('Organization/clinic', networks)).status, 403);
    assert.equal((await found('Organization', await tokenOf('user/Organization.read'))).length, 4);
  });

  it('opens what has no scope of its own with any of the directory', async () => {
    assert.deepEqual(await found('Endpoint', await tokenOf('user/Location.read')), ['Endpoint/door']);
    assert.deepEqual(await found('MedicationKnowledge', await tokenOf('user/Location.read')), []);
  });

  it('opens to no member\'s token that was given for records alone, and keeps records closed to a directory\'s', async () => {
    const member = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com', scope: 'patient/Patient.read' });
    assert.equal((await get('Practitioner', member['access_token'])).status, 403);
    assert.equal((await get('Patient/ana', member['access_token'])).status, 200);
    assert.equal((await get('Patient/ana', await tokenOf('user/Practitioner.read'))).status, 403);
  });
});

describe('a directory as it usually is', () => {
  it('answers without a token, and does not mind one that means nothing', async () => {
    for (const headers of [{}, { authorization: 'Bearer nonsense' }]) assert.equal((await fetch(`${sandbox.origin}/hsid/R4/Practitioner/nunez`, { headers })).status, 200);
  });
});
