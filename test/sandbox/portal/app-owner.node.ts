import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { sampleData } from '../support/sample-data.js';
import { signIn, SignInBrowser } from '../support/sign-in-browser.js';
import { Owner } from './owner.js';

const PAYERS = ['rmhp', 'sierra', 'hsid', 'healthx', 'sandbox'];
const MEMBER = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };
const VERIFIER = 'eae64b84b53f479d92ab81dce7c8bbe608492951def502d84b4f0cd7';
const CHALLENGE = 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU';

let sandbox: RunningSandbox;
let owner: Owner;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
});
after(() => sandbox.close());
beforeEach(async () => {
  await fetch(`${sandbox.origin}/_sandbox/reset`, { method: 'POST' });
  owner = new Owner(sandbox.origin);
});

function authorize(payer: string, client: string, redirect: string, scope = 'patient/Patient.read'): URL {
  const url = new URL(`${sandbox.origin}/${payer}/oauth/authorize`);
  const asked = { response_type: 'code', client_id: client, redirect_uri: redirect, scope, state: 's', code_challenge: CHALLENGE, code_challenge_method: 'S256' };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url;
}

async function token(payer: string, form: Record<string, string>): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(`${sandbox.origin}/${payer}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, body: await response.json() };
}

describe('the way to a first app', () => {
  it('has the payer\'s six steps, and says how far one is', async () => {
    await owner.open('');
    for (const step of ['Go to the App Owner portal', 'Create an Optum ID', 'Create your profile', 'Register your organization', 'Hear that it is approved', 'Register an app']) assert.ok(owner.page.includes(step), step);
    assert.equal(owner.page.split('>done<').length - 1, 1);
    await owner.open('profile', [['name', 'Ada Park'], ['optum-id', 'ada']]);
    assert.equal(owner.url.pathname, '/_sandbox/portal/organization');
    await owner.open('organization', [['name', 'Broker Example'], ['website', ''], ['privacy-policy', 'https://broker.example/privacy']]);
    assert.match(owner.page, /Broker Example is approved/);
  });

  it('leads to an organization before any app', async () => {
    await owner.open('apps/new');
    assert.equal(owner.url.pathname, '/_sandbox/portal');
    assert.equal(await owner.register(), '');
    assert.match(owner.page, /Register your organization/);
    await owner.introduce();
    assert.notEqual(await owner.register(), '');
  });

  it('asks for a privacy policy that can be opened, and keeps what was typed', async () => {
    await owner.open('organization', [['name', 'Broker "Example"'], ['website', 'broker'], ['privacy-policy', 'javascript:alert(1)']]);
    assert.equal(owner.status, 422);
    assert.match(owner.page, /value="Broker &quot;Example&quot;"/);
    assert.match(owner.page, /id="privacy-policy"[^>]*value="javascript:alert\(1\)" aria-invalid="true" aria-describedby="privacy-policy-help/);
    await owner.open('organization', [['name', 'Broker'], ['website', ''], ['privacy-policy', '']]);
    assert.match(owner.page, /The payer asks for one/);
  });
});

describe('an app that is registered', () => {
  beforeEach(() => owner.introduce());

  it('signs members in at every payer at once, with its own redirect address and no other', async () => {
    const client = await owner.register();
    assert.match(client, /^[0-9a-f]{32}$/);
    assert.ok(owner.page.includes(client));
    assert.equal(owner.secret, undefined);
    for (const payer of PAYERS) {
      const answer = await signIn(new SignInBrowser(), authorize(payer, client, 'https://app.example/callback'), MEMBER);
      assert.equal(answer.origin + answer.pathname, 'https://app.example/callback');
      const form = { grant_type: 'authorization_code', code: answer.searchParams.get('code') ?? '', redirect_uri: 'https://app.example/callback', client_id: client };
      const { status, body } = await token(payer, { ...form, code_verifier: VERIFIER });
      assert.deepEqual([status, body['patient']], [200, 'ana'], JSON.stringify(body));
      const elsewhere = new SignInBrowser();
      await elsewhere.open(authorize(payer, client, 'https://app.example/other'));
      assert.equal(elsewhere.status, 400);
    }
  });

  it('comes back by a scheme of its own, as an app on a phone does', async () => {
    const client = await owner.register({ redirects: 'com.example.app:/callback\nhttps://localhost:5173/back' });
    const answer = await signIn(new SignInBrowser(), authorize('hsid', client, 'com.example.app:/callback'), MEMBER);
    assert.equal(answer.protocol, 'com.example.app:');
    assert.ok(answer.searchParams.get('code'));
  });

  it('gets no scope beyond the access that it was registered for', async () => {
    const client = await owner.register();
    const answer = await new SignInBrowser().open(authorize('hsid', client, 'https://app.example/callback', 'patient/Patient.read user/Location.read'));
    assert.equal(answer.searchParams.get('error'), 'invalid_scope');
  });

  it('with a confidential one, has a secret that is shown once, and must be sent', async () => {
    const client = await owner.register({ kind: 'confidential', redirects: 'https://server.example/back' });
    const { secret } = owner;
    assert.ok(secret && secret.length >= 40);
    await owner.open(`apps/${client}`);
    assert.equal(owner.secret, undefined);
    assert.ok(!owner.page.includes(secret));
    const exchange = async (more: Record<string, string>): Promise<number> => {
      const answer = await signIn(new SignInBrowser(), authorize('rmhp', client, 'https://server.example/back'), MEMBER);
      return (await token('rmhp', { grant_type: 'authorization_code', code: answer.searchParams.get('code') ?? '', redirect_uri: 'https://server.example/back', code_verifier: VERIFIER, client_id: client, ...more })).status;
    };
    assert.equal(await exchange({ client_secret: secret }), 200);
    assert.equal(await exchange({ client_secret: 'guess' }), 401);
    assert.equal(await exchange({}), 401);
  });

  it('gets a new secret, and the old one is worth nothing', async () => {
    const client = await owner.register({ kind: 'confidential', environment: 'production', access: ['public'], redirects: '' });
    const old = owner.secret ?? '';
    const ask = async (secret: string): Promise<number> => (await token('sierra', { grant_type: 'client_credentials', client_id: client, client_secret: secret })).status;
    assert.equal(await ask(old), 200);
    await owner.open(`apps/${client}/rotate`, []);
    const fresh = owner.secret ?? '';
    assert.notEqual(fresh, old);
    assert.equal(await ask(old), 401);
    assert.equal(await ask(fresh), 200);
  });

  it('waits for review where it reads members\' records in production, and is nobody until it is approved', async () => {
    const client = await owner.register({ environment: 'production' });
    assert.match(owner.page, /Waits for review/);
    const browser = new SignInBrowser();
    await browser.open(authorize('healthx', client, 'https://app.example/callback'));
    assert.equal(browser.status, 400);
    assert.match(browser.page, /Claims helper waits for approval/);
    await owner.open(`apps/${client}/approve`, []);
    assert.ok(!owner.page.includes('Waits for review'));
    assert.ok((await signIn(new SignInBrowser(), authorize('healthx', client, 'https://app.example/callback'), MEMBER)).searchParams.get('code'));
  });

  it('is approved at once with public access in production', async () => {
    await owner.register({ environment: 'production', access: ['public'] });
    assert.ok(!owner.page.includes('Waits for review'));
  });

  it('is gone once it is deleted, with every connection of its members', async () => {
    const client = await owner.register();
    const answer = await signIn(new SignInBrowser(), authorize('hsid', client, 'https://app.example/callback'), MEMBER);
    const { body } = await token('hsid', { grant_type: 'authorization_code', code: answer.searchParams.get('code') ?? '', redirect_uri: 'https://app.example/callback', client_id: client, code_verifier: VERIFIER });
    await owner.open(`apps/${client}`);
    assert.match(owner.page, /1 connection ends with it/);
    await owner.open(`apps/${client}/delete`, []);
    assert.ok(!owner.page.includes('Claims helper'));
    const read = await fetch(`${sandbox.origin}/hsid/R4/Patient/ana`, { headers: { authorization: `Bearer ${body['access_token'] ?? ''}` } });
    assert.equal(read.status, 401);
    const browser = new SignInBrowser();
    await browser.open(authorize('hsid', client, 'https://app.example/callback'));
    assert.match(browser.page, /No app has the Client ID/);
  });
});

describe('a form that is not right', () => {
  beforeEach(() => owner.introduce());

  it('says so beside the field, and loses nothing that was typed', async () => {
    await owner.register({ name: 'My <app>', environment: 'production', kind: 'confidential', access: ['patient', 'public'], redirects: 'http://app.example/back\nhttps://fine.example/back', 'privacy-policy': '' });
    assert.equal(owner.status, 422);
    assert.match(owner.page, /id="redirects"[^>]*aria-invalid="true" aria-describedby="redirects-help redirects-hint"/);
    assert.match(owner.page, /In production an address is https:/);
    assert.match(owner.page, />http:\/\/app\.example\/back\nhttps:\/\/fine\.example\/back<\/textarea>/);
    assert.match(owner.page, /value="My &lt;app&gt;"/);
    for (const chosen of ['production', 'confidential', 'patient', 'public']) assert.match(owner.page, new RegExp(`value="${chosen}" checked`));
    await owner.open('');
    assert.ok(!owner.page.includes('My &lt;app&gt;'));
  });

  it('asks for a name, for what is read, and for an address to come back to', async () => {
    await owner.register({ name: ' ', access: [], redirects: '' });
    for (const words of [/Type the name that members will read/, /Choose what the app reads/, /Type at least one/]) assert.match(owner.page, words);
    await owner.register({ access: ['public'] });
    assert.match(owner.page, /choose Production: it is approved at once/);
  });
});

describe('the portal', () => {
  const post = (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request(`${sandbox.origin}/_sandbox/portal/profile`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject).end('name=Mallory&optum-id=mallory');
    });

  it('takes forms from its own pages alone', async () => {
    const strangers = [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:1' }, { origin: `http://127.0.0.1:${sandbox.port}` }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { host: 'evil.example' }];
    for (const headers of strangers) assert.equal(await post(headers as Record<string, string>), 403, JSON.stringify(headers));
    await owner.open('profile');
    assert.ok(!owner.page.includes('Mallory'));
    assert.equal(await post({ origin: sandbox.origin, 'sec-fetch-site': 'same-origin' }), 303);
  });

  it('can be read by no page of another port, and stands in no frame', async () => {
    const response = await fetch(`${sandbox.origin}/_sandbox/portal`, { headers: { origin: 'http://localhost:1' } });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });
});
