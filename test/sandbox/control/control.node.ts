import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
});
after(() => sandbox.close());

/** With headers that `fetch` does not let one write. */
function raw(path: string, headers: Record<string, string>, body = '{}'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${sandbox.origin}${path}`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end(body);
  });
}

async function patientStatus(payer: string, tokens: Record<string, string>): Promise<number> {
  return (await fetch(`${sandbox.origin}/${payer}/R4/Patient/${tokens['patient'] ?? ''}`, { headers: { authorization: `Bearer ${tokens['access_token'] ?? ''}` } })).status;
}

describe('a token for curl and tests', () => {
  it('is as good as one of a sign-in, at each payer', async () => {
    for (const payer of ['rmhp', 'sierra', 'hsid', 'healthx', 'sandbox']) {
      const tokens = await givenToken(sandbox.origin, { payer, member: 'sandbox1@testoptum.com', scope: 'patient/Patient.read' });
      assert.equal(tokens['patient'], 'ana');
      assert.equal(tokens['scope'], 'patient/Patient.read');
      assert.equal(tokens['expires_in'], 300);
      assert.equal(await patientStatus(payer, tokens), 200);
    }
  });

  it('can be renewed', async () => {
    const tokens = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    const response = await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '', client_id: 'demo' }) });
    const renewed = await response.json();
    assert.equal(renewed.patient, 'ana');
    assert.equal(await patientStatus('hsid', renewed), 200);
  });

  it('is for whom one says among those that the member sees', async () => {
    assert.equal((await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox2@testoptum.com', patient: 'mia' }))['patient'], 'mia');
    await assert.rejects(givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox2@testoptum.com', patient: 'ana' }), /does not see a patient/);
  });

  it('says what it does not know', async () => {
    await assert.rejects(givenToken(sandbox.origin, { payer: 'aetna', member: 'sandbox1@testoptum.com' }), /no payer/);
    await assert.rejects(givenToken(sandbox.origin, { payer: 'hsid', member: 'nobody' }), /no member/);
    await assert.rejects(givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com', scope: 'openid' }), /No scope/);
    assert.equal(await raw('/_sandbox/token', {}, '{'), 400);
    assert.equal(await raw('/_sandbox/token', {}, '[]'), 400);
  });

  it('may be asked for as curl sends JSON when nothing is said of it', async () => {
    assert.equal(await raw('/_sandbox/token', { 'content-type': 'application/x-www-form-urlencoded' }, '{"payer":"hsid","member":"sandbox1@testoptum.com"}'), 200);
  });

  it('is not for pages of elsewhere, nor for a name that was made to point here', async () => {
    const body = '{"payer":"hsid","member":"sandbox1@testoptum.com"}';
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost.evil.example' }, { host: 'evil.example' }, { host: `evil.example:${sandbox.port}`, origin: `http://evil.example:${sandbox.port}` }]) {
      assert.equal(await raw('/_sandbox/token', headers as Record<string, string>, body), 403, JSON.stringify(headers));
    }
    assert.equal(await raw('/_sandbox/token', { origin: 'http://localhost:8000' }, body), 200);
  });
});

describe('taking back', () => {
  it('ends the grants of one member, and leaves the others', async () => {
    const ana = await givenToken(sandbox.origin, { payer: 'healthx', member: 'sandbox1@testoptum.com' });
    const luis = await givenToken(sandbox.origin, { payer: 'healthx', member: 'sandbox2@testoptum.com' });
    assert.equal(await raw('/_sandbox/revoke', { 'content-type': 'application/json' }, '{"member":"sandbox1@testoptum.com"}'), 200);
    assert.equal(await patientStatus('healthx', ana), 401);
    assert.equal(await patientStatus('healthx', luis), 200);
    assert.equal(await raw('/_sandbox/revoke', {}), 200);
    assert.equal(await patientStatus('healthx', luis), 401);
  });
});

describe('the dashboard', () => {
  it('is where the bare address leads, and lists addresses, members, grants and requests', async () => {
    await givenToken(sandbox.origin, { payer: 'sierra', member: 'sandbox2@testoptum.com', patient: 'mia' });
    await fetch(`${sandbox.origin}/hsid/R4/Practitioner?fingers=ten`);
    const page = await (await fetch(sandbox.origin)).text();
    assert.match(page, /Local sandbox\. Nobody here is real\./);
    assert.ok(page.includes(`/hsid/R4`));
    assert.match(page, /sandbox1@testoptum\.com/);
    assert.match(page, /Mia Prado, demo at sierra/);
    assert.match(page, /fingers=ten/);
    assert.match(page, /is no search parameter of Practitioner/);
  });

  it('shows no token and no code', async () => {
    const tokens = await givenToken(sandbox.origin, { payer: 'sierra', member: 'sandbox1@testoptum.com' });
    await fetch(`${sandbox.origin}/hsid/oauth/authorize?state=secret-state`);
    const page = await (await fetch(`${sandbox.origin}/_sandbox`)).text();
    for (const secret of [tokens['access_token'] ?? '', tokens['refresh_token'] ?? '', 'secret-state']) assert.ok(!page.includes(secret));
  });
});
