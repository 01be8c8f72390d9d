import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Bundle, ExplanationOfBenefit, PractitionerRole } from 'fhir/r4';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { SignInBrowser, signIn } from '../../sandbox/support/sign-in-browser.js';
import { FhirclientApp, fhirclient } from './support/fhirclient-app.js';
import type { Smart } from './support/fhirclient-app.js';

let smart: Smart;
let sandbox: RunningSandbox;

before(async () => {
  smart = await fhirclient();
  sandbox = await startSandbox({ port: 0 });
});
after(() => sandbox.close());

describe('fhirclient', () => {
  it('launches, signs a member in, reads who they are and pages through all their claims', async () => {
    const app = await FhirclientApp.start(`${sandbox.origin}/hsid/R4`);
    try {
      const authorize = await app.launch();
      assert.ok(authorize);
      const answer = await signIn(new SignInBrowser(), authorize, { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' });
      assert.equal(await app.comesBack(answer), true);
      const { client } = app;
      assert.ok(client);
      assert.equal(client.patient.id, 'dana-whitlock');
      assert.equal((await client.patient.read()).name?.[0]?.family, 'Whitlock');
      const claims = await client.request<ExplanationOfBenefit[]>(`ExplanationOfBenefit?patient=${client.patient.id}&_count=10`, { pageLimit: 0, flat: true });
      const { total } = await client.request<Bundle>(`ExplanationOfBenefit?patient=${client.patient.id}&_count=0`);
      assert.equal(claims.length, total);
      assert.equal(new Set(claims.map(({ id }) => id)).size, total);
    } finally {
      app.close();
    }
  });

  it('searches the directory without a token, with what is included', async () => {
    const open = new smart.FhirClient(`${sandbox.origin}/hsid/R4`);
    const bundle = await open.fhirRequest<Bundle<PractitionerRole>>('PractitionerRole?specialty=http://nucc.org/provider-taxonomy|207Q00000X&_include=PractitionerRole:practitioner&_count=5');
    assert.ok(bundle.entry);
    assert.equal(bundle.entry.filter(({ search }) => search?.mode === 'match').length, 5);
    assert.ok(bundle.entry.some(({ search }) => search?.mode === 'include'));
  });
});
