import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';
import { signIn, SignInBrowser } from '../support/sign-in-browser.js';
import { steered } from '../support/steered.js';

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
});
afterEach(() => steered(sandbox.origin, 'POST', 'reset'));
after(() => sandbox.close());

function read(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${sandbox.origin}${path}`, { headers });
}

function steer(method: string, path: string, body?: Record<string, unknown>): Promise<Record<string, unknown>> {
  return steered(sandbox.origin, method, path, body);
}

async function statuses(path: string, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < times; at += 1) found.push((await read(path)).status);
  return found;
}

describe('a switch', () => {
  it('stays on for every payer until it is turned off', async () => {
    await steer('PUT', 'faults/fhir:503');
    assert.deepEqual(await statuses('/hsid/R4/Practitioner', 2), [503, 503]);
    assert.equal((await read('/rmhp/R4/Location')).status, 503);
    await steer('DELETE', 'faults/fhir:503');
    assert.equal((await read('/hsid/R4/Practitioner')).status, 200);
  });

  it('concerns one payer where one is said', async () => {
    await steer('PUT', 'faults/fhir:503', { payer: 'rmhp' });
    assert.equal((await read('/hsid/R4/Practitioner')).status, 200);
    assert.equal((await read('/rmhp/R4/Practitioner')).status, 503);
  });

  it('concerns as many requests as are said, and goes off by itself', async () => {
    await steer('PUT', 'faults/fhir:503', { times: 2 });
    assert.deepEqual(await statuses('/hsid/R4/Practitioner', 3), [503, 503, 200]);
    const { faults } = (await steer('GET', 'faults')) as { faults: { name: string; on?: object }[] };
    assert.equal(faults.find(({ name }) => name === 'fhir:503')?.on, undefined);
  });

  it('is listed with its words, and with how it is set while it is on', async () => {
    await steer('PUT', 'faults/fhir:503', { payer: 'hsid', times: 3 });
    await read('/hsid/R4/Practitioner');
    const { faults } = (await steer('GET', 'faults')) as { faults: { name: string; area: string; words: string; on?: object }[] };
    const listed = faults.find(({ name }) => name === 'fhir:503');
    assert.equal(listed?.area, 'fhir');
    assert.ok(listed.words.length > 10);
    assert.deepEqual(listed.on, { name: 'fhir:503', value: '5', payer: 'hsid', times: 2, applied: 1 });
  });

  it('goes off with all others at once', async () => {
    await steer('PUT', 'faults/fhir:503');
    await steer('PUT', 'faults/fhir:404');
    await steer('DELETE', 'faults');
    assert.equal((await read('/hsid/R4/Practitioner')).status, 200);
  });

  it('says what there is to somebody who asks for another, or sets it wrongly', async () => {
    await assert.rejects(steer('PUT', 'faults/fhir:such'), /400 There is no switch "fhir:such"\. \/_sandbox\/faults lists all of them\./);
    await assert.rejects(steer('PUT', 'faults/503'), /400 There is no switch "503"; near to it are token:503, revoke:503, fhir:503\./);
    await assert.rejects(steer('PUT', 'faults/fhir:invalid-grant'), /near to it is token:400-invalid_grant\./);
    await assert.rejects(steer('PUT', 'faults/fhir:503', { payer: 'aetna' }), /400 There is no payer "aetna": it is one of/);
    await assert.rejects(steer('PUT', 'faults/fhir:503', { times: 0 }), /400 "times" is how many/);
    await assert.rejects(steer('PUT', 'faults/fhir:503', { times: 'often' }), /400 "times" is how many/);
    await assert.rejects(steer('PUT', 'faults/fhir:503', { value: { seconds: 5 } }), /400 fhir:503 takes/);
    await assert.rejects(steer('PUT', 'faults/fhir:503', { value: 'soon' }), /400 fhir:503 takes/);
    await assert.rejects(steer('PUT', 'faults/fhir:404', { value: 'soon' }), /400 fhir:404 takes no value/);
    await assert.rejects(steer('PUT', 'faults/fhir:503', { payers: 'hsid' }), /400 "payers" is nothing that a switch takes/);
    await assert.rejects(steer('DELETE', 'faults/fhir:no-such'), /400 There is no switch/);
  });
});

describe('a page of another port of this machine', () => {
  it('may steer, and one of elsewhere may not', async () => {
    const asked = { 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' };
    const preflight = await fetch(`${sandbox.origin}/_sandbox/faults/fhir:503`, { method: 'OPTIONS', headers: { ...asked, origin: 'http://localhost:8000' } });
    assert.equal(preflight.headers.get('access-control-allow-origin'), 'http://localhost:8000');
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /PUT, DELETE/);
    for (const method of ['PUT', 'DELETE']) assert.equal((await fetch(`${sandbox.origin}/_sandbox/faults/fhir:503`, { method, headers: { origin: 'https://evil.example' } })).status, 403);
    assert.equal((await read('/hsid/R4/Practitioner')).status, 200);
  });
});

describe('a request that names a switch for itself', () => {
  it('does so in a header, and nobody else notices', async () => {
    assert.equal((await read('/hsid/R4/Practitioner', { 'X-Sandbox-Fault': 'fhir:503' })).status, 503);
    assert.equal((await read('/hsid/R4/Practitioner')).status, 200);
  });

  it('does so in the path, and every address given out keeps it', async () => {
    const base = `${sandbox.origin}/_fault/fhir:503/hsid/R4`;
    assert.equal((await fetch(`${base}/Practitioner`)).status, 503);
    const smart = (await (await fetch(`${base}/.well-known/smart-configuration`)).json()) as Record<string, string>;
    assert.equal(smart['token_endpoint'], `${sandbox.origin}/_fault/fhir:503/hsid/oauth/token`);
  });

  it('is told what there is where it names something else', async () => {
    const refused = await read('/_fault/fhir:none/hsid/R4/Practitioner');
    assert.equal(refused.status, 400);
    assert.equal(refused.headers.get('access-control-allow-origin'), '*');
    assert.match(await refused.text(), /There is no switch \\"fhir:none\\"/);
    assert.equal((await read('/hsid/R4/Practitioner', { 'x-sandbox-fault': 'fhir:404=x' })).status, 400);
  });

  it('may come from a page: the preflight allows the header', async () => {
    const preflight = await fetch(`${sandbox.origin}/hsid/R4/Practitioner`, { method: 'OPTIONS', headers: { 'origin': 'http://localhost:8000', 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-sandbox-fault' } });
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /x-sandbox-fault/i);
  });
});

describe('the clock', () => {
  const MEMBER = { payer: 'hsid', member: 'sandbox1@testoptum.com' };

  it('is this machine\'s until it is moved, and goes on from where it was put', async () => {
    const clock = await steer('GET', 'clock');
    assert.ok(Math.abs(Number(clock['milliseconds']) - Date.now()) < 5_000);
    const set = await steer('POST', 'clock', { set: '2027-03-01T08:00:00Z' });
    assert.match(String(set['now']), /^2027-03-01T08:00:0/);
    const stepped = await steer('POST', 'clock', { step: -86_400 });
    assert.match(String(stepped['now']), /^2027-02-28T08:00:0/);
    await assert.rejects(steer('POST', 'clock', {}), /400 The clock is moved by/);
    await assert.rejects(steer('POST', 'clock', { set: 'tomorrow' }), /400 "tomorrow" is no instant/);
    await assert.rejects(steer('POST', 'clock', { step: 'far' }), /400 "far" is no number of seconds/);
  });

  it('keeps no member from signing in, however far it was moved', async () => {
    const query = new URLSearchParams({ response_type: 'code', client_id: 'demo', redirect_uri: 'http://127.0.0.1:1/back', scope: 'patient/Patient.read', state: 's', code_challenge: 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU', code_challenge_method: 'S256' });
    for (const step of [86_400, -30 * 86_400]) {
      await steer('POST', 'clock', { step });
      const back = await signIn(new SignInBrowser(), new URL(`${sandbox.origin}/hsid/oauth/authorize?${query}`), { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' });
      assert.ok(back.searchParams.get('code'), back.href);
    }
  });

  it('lets tokens run out, and they can be renewed then', async () => {
    const tokens = await givenToken(sandbox.origin, MEMBER);
    const patient = (token: string): Promise<Response> => read('/hsid/R4/Patient/ana', { authorization: `Bearer ${token}` });
    assert.equal((await patient(tokens['access_token'] ?? '')).status, 200);
    await steer('POST', 'clock', { step: 270 });
    assert.equal((await patient(tokens['access_token'] ?? '')).status, 200);
    await steer('POST', 'clock', { step: 31 });
    const late = await patient(tokens['access_token'] ?? '');
    assert.equal(late.status, 401);
    assert.match(late.headers.get('www-authenticate') ?? '', /run out/);
    const renewal = await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '', client_id: 'demo' }) });
    const renewed = (await renewal.json()) as Record<string, string>;
    assert.equal(renewed['expires_in'], 300);
    assert.equal((await patient(renewed['access_token'] ?? '')).status, 200);
    await steer('POST', 'clock', { step: 301 });
    assert.equal((await patient(renewed['access_token'] ?? '')).status, 401);
  });
});

describe('the stranger', () => {
  it('counts who comes, and whether they brought a token, which it does not tell', async () => {
    const { origin } = (await steer('GET', 'evil')) as { origin: string };
    await fetch(`${origin}/hsid/R4/Patient?name=x`, { headers: { authorization: 'Bearer secret-token' } });
    await fetch(`${origin}/elsewhere`, { method: 'POST' });
    const counts = await steer('GET', 'evil');
    assert.equal(counts['total'], 2);
    assert.equal(counts['withAuthorization'], 1);
    assert.deepEqual((counts['requests'] as Record<string, unknown>[]).map(({ method, path, authorization }) => [method, path, authorization]), [['GET', '/hsid/R4/Patient', true], ['POST', '/elsewhere', false]]);
    assert.ok(!JSON.stringify(counts).includes('secret-token'));
  });
});

describe('a reset', () => {
  it('brings everything back to how it was', async () => {
    const tokens = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    const { origin } = (await steer('GET', 'evil')) as { origin: string };
    await fetch(origin);
    await steer('PUT', 'faults/fhir:503');
    await steer('POST', 'clock', { step: 1_000 });
    await steer('POST', 'reset');
    assert.deepEqual(((await steer('GET', 'faults')) as { faults: { on?: object }[] }).faults.filter(({ on }) => on), []);
    assert.equal((await steer('GET', 'clock'))['ahead'], 0);
    assert.equal((await steer('GET', 'evil'))['total'], 0);
    assert.deepEqual((await steer('GET', 'requests'))['requests'], []);
    assert.equal((await read('/hsid/R4/Patient/ana', { authorization: `Bearer ${tokens['access_token'] ?? ''}` })).status, 401);
  });
});
