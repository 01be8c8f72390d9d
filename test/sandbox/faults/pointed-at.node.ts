import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { fetchByHost } from '../support/fetch-by-host.js';
import { directory } from '../support/directory-data.js';
import { sampleData } from '../support/sample-data.js';
import { signIn, SignInBrowser } from '../support/sign-in-browser.js';
import { steered } from '../support/steered.js';
import { givenToken } from '../support/given-token.js';

type Json = Record<string, unknown>;

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: { ...sampleData, resources: [...sampleData.resources, ...directory] } });
});
afterEach(() => steered(sandbox.origin, 'POST', 'reset'));
after(() => sandbox.close());

async function json(address: string, options: RequestInit = {}): Promise<Json> {
  const response = await fetch(address, options);
  assert.equal(response.status, 200, address);
  return (await response.json()) as Json;
}

/** All that a page is told is a FHIR base. */
describe('a page that is pointed at a broken payer by its FHIR base alone', () => {
  it('signs in, and finds the payer just as broken at the end of the way', async () => {
    const base = `${sandbox.origin}/_fault/token:no-patient,fhir:total-lies=5/hsid/R4`;
    const smart = await json(`${base}/.well-known/smart-configuration`);
    const authorize = new URL(String(smart['authorization_endpoint']));
    const redirect = 'http://localhost:5173/callback.html';
    authorize.search = new URLSearchParams({ response_type: 'code', client_id: 'demo', redirect_uri: redirect, scope: 'patient/Patient.read patient/ExplanationOfBenefit.read', state: 's', code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256', aud: base }).toString();
    const back = await signIn(new SignInBrowser(), authorize, { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' });
    assert.equal(back.searchParams.get('iss'), smart['issuer']);
    const form = { grant_type: 'authorization_code', code: back.searchParams.get('code') ?? '', redirect_uri: redirect, client_id: 'demo', code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' };
    const tokens = await json(String(smart['token_endpoint']), { method: 'POST', body: new URLSearchParams(form) });
    assert.ok(!('patient' in tokens));
    const claims = await json(`${base}/ExplanationOfBenefit?patient=ana`, { headers: { authorization: `Bearer ${String(tokens['access_token'])}` } });
    assert.equal(claims['total'], 5);
  });

  it('stays there from page to page', async () => {
    const base = `${sandbox.origin}/_fault/fhir:page-n-fails=3/hsid/R4`;
    const seen: number[] = [];
    let address: string | undefined = `${base}/PractitionerRole?_count=1`;
    while (address !== undefined) {
      const response: Response = await fetch(address);
      seen.push(response.status);
      assert.ok(address.startsWith(`${base}/`), address);
      const bundle = (await response.json()) as { link?: { relation: string; url: string }[]; entry?: { fullUrl: string }[] };
      assert.ok(bundle.entry?.every(({ fullUrl }) => fullUrl.startsWith(`${base}/`)) ?? true);
      address = bundle.link?.find(({ relation }) => relation === 'next')?.url;
    }
    assert.deepEqual(seen, [200, 200, 500]);
  });

  it('names what it means with addresses of that base, and is understood', async () => {
    const base = `${sandbox.origin}/_fault/fhir:slow=0.01/hsid/R4`;
    const bundle = await json(`${base}/PractitionerRole?practitioner=${encodeURIComponent(`${base}/Practitioner/smith`)}`);
    assert.equal(bundle['total'], 2);
  });

  it('meets several switches at once, what pages may read decided last', async () => {
    const response = await fetch(`${sandbox.origin}/_fault/cors:none-on-errors,fhir:429=date/hsid/R4/Practitioner`);
    assert.deepEqual([response.status, response.headers.get('access-control-allow-origin')], [429, null]);
    assert.match(response.headers.get('retry-after') ?? '', /GMT$/);
  });

  it('meets what is switched on for everybody besides', async () => {
    await steered(sandbox.origin, 'PUT', 'faults/cors:none');
    const response = await fetch(`${sandbox.origin}/_fault/fhir:404/hsid/R4/Practitioner`);
    assert.deepEqual([response.status, response.headers.get('access-control-allow-origin')], [404, null]);
  });

  it('meets them at the payer\'s own addresses as well', async () => {
    const byHost = fetchByHost(sandbox.port);
    assert.equal((await byHost('https://hsid.fhir.flex.optum.com/_fault/fhir:410/R4/Practitioner')).status, 410);
    const smart = (await (await byHost('https://hsid.fhir.flex.optum.com/_fault/fhir:410/R4/.well-known/smart-configuration')).json()) as Json;
    assert.equal(smart['token_endpoint'], 'https://hsid.fhir.flex.optum.com/_fault/fhir:410/oauth/token');
    await steered(sandbox.origin, 'PUT', 'faults/authorize:mix-up', { value: 'rmhp' });
    const sent = await byHost('https://hsid.fhir.flex.optum.com/oauth/authorize?state=s&aud=x', { redirect: 'manual' });
    assert.equal(sent.headers.get('location'), `${sandbox.origin}/rmhp/oauth/authorize?state=s`);
  });

  it('jumps in time as it asks', async () => {
    await json(`${sandbox.origin}/_fault/clock:step=600/hsid/R4/Practitioner?_count=1`);
    assert.equal((await steered(sandbox.origin, 'GET', 'clock'))['ahead'], 600);
  });

  it('ends only its own grant', async () => {
    const [mine, other] = [await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' }), await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' })];
    const status = async (path: string, token: string | undefined): Promise<number> => (await fetch(`${sandbox.origin}${path}/hsid/R4/Patient/ana`, { headers: { authorization: `Bearer ${token ?? ''}` } })).status;
    assert.equal(await status('/_fault/grant:revoke-now', mine['access_token']), 401);
    assert.equal(await status('', other['access_token']), 200);
  });
});

describe('a switch that concerns some requests', () => {
  it('counts those that it did something to, and no preflight', async () => {
    await steered(sandbox.origin, 'PUT', 'faults/authorize:no-state', { times: 1 });
    await fetch(`${sandbox.origin}/hsid/oauth/authorize`);
    await steered(sandbox.origin, 'PUT', 'faults/fhir:503', { times: 1 });
    await fetch(`${sandbox.origin}/hsid/R4/Practitioner`, { method: 'OPTIONS' });
    const { faults } = (await steered(sandbox.origin, 'GET', 'faults')) as { faults: { name: string; on?: { times: number } }[] };
    assert.deepEqual(faults.filter(({ on }) => on).map(({ name, on }) => [name, on?.times]), [['authorize:no-state', 1], ['fhir:503', 1]]);
  });

  it('concerns exactly so many of those that come at once', async () => {
    await steered(sandbox.origin, 'PUT', 'faults/fhir:503', { times: 3 });
    const all = await Promise.all(Array.from({ length: 12 }, () => fetch(`${sandbox.origin}/hsid/R4/Practitioner`)));
    assert.equal(all.filter(({ status }) => status === 503).length, 3);
    await steered(sandbox.origin, 'PUT', 'faults/fhir:slow', { value: '0.05', times: 2 });
    await Promise.all(Array.from({ length: 6 }, () => fetch(`${sandbox.origin}/hsid/R4/Practitioner`)));
    const { requests } = (await steered(sandbox.origin, 'GET', 'requests')) as { requests: { faults: string[] }[] };
    assert.equal(requests.filter(({ faults }) => faults.includes('fhir:slow=0.05')).length, 2);
  });
});
