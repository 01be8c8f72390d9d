import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';
import { answerOn, signIn, SignInBrowser } from '../support/sign-in-browser.js';

const PAYERS = ['rmhp', 'sierra', 'hsid', 'healthx', 'sandbox'];
const MEMBER = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };
const VERIFIER = 'eae64b84b53f479d92ab81dce7c8bbe608492951def502d84b4f0cd7';
const CHALLENGE = 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU';
const REDIRECT = 'http://localhost:5173/callback.html';
const MEMBER_SCOPES = ['patient/Patient.read', 'patient/ExplanationOfBenefit.read', 'patient/Procedure.read'];
const DIRECTORY_SCOPES = [
  ...['Practitioner', 'PractitionerRole', 'Organization', 'OrganizationAffiliation', 'Network', 'Location', 'InsurancePlan', 'HealthcareService'].map((type) => `user/${type}.read`),
  'public/*.read',
];
const SERVER = { client_id: 'demo-server', client_secret: 'demo-secret' };

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
});
after(() => sandbox.close());

function authorize(payer: string, changes: Record<string, string> = {}): URL {
  const url = new URL(`${sandbox.origin}/${payer}/oauth/authorize`);
  const asked = { response_type: 'code', client_id: 'demo', redirect_uri: REDIRECT, scope: MEMBER_SCOPES.join(' '), state: 'a state', code_challenge: CHALLENGE, code_challenge_method: 'S256' };
  for (const [name, value] of Object.entries({ ...asked, ...changes })) if (value !== '') url.searchParams.set(name, value);
  return url;
}

async function post(payer: string, endpoint: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(`${sandbox.origin}/${payer}/oauth/${endpoint}`, { method: 'POST', body: new URLSearchParams(form), headers });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

async function connected(payer: string, scopes?: readonly string[], scope = MEMBER_SCOPES.join(' ')): Promise<Record<string, string>> {
  const answer = await signIn(new SignInBrowser(), authorize(payer, { scope }), { ...MEMBER, ...(scopes && { scopes }) });
  const { status, body } = await post(payer, 'token', { grant_type: 'authorization_code', code: answer.searchParams.get('code') ?? '', redirect_uri: REDIRECT, client_id: 'demo', code_verifier: VERIFIER });
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

for (const payer of PAYERS) {
  describe(`the OAuth server of ${payer}`, () => {
    it('gives a token for five minutes at most, with the patient, and no second refresh token', async () => {
      const tokens = await connected(payer);
      assert.ok(Number(tokens['expires_in']) <= 300);
      assert.equal(tokens['patient'], 'ana');
      const renewed = await post(payer, 'token', { grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '', client_id: 'demo' });
      assert.deepEqual([renewed.status, renewed.body['patient'], renewed.body['refresh_token']], [200, 'ana', undefined]);
    });

    it('says what is wrong in its redirect, with the state and its own name', async () => {
      const wrongs = [
        [{ code_challenge_method: 'plain' }, 'invalid_request'],
        [{ code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
        [{ scope: 'photos' }, 'invalid_scope'],
        [{ response_type: 'token' }, 'unsupported_response_type'],
        [{ aud: 'https://elsewhere.example/R4' }, 'invalid_request'],
      ] as const;
      for (const [changes, error] of wrongs) {
        const answer = await new SignInBrowser().open(authorize(payer, changes));
        const told = new URLSearchParams(answer.search || answer.hash.slice(1));
        assert.deepEqual([told.get('error'), told.get('state'), told.get('iss')], [error, 'a state', `${sandbox.origin}/${payer}`]);
      }
    });

    it('comes back with access_denied from a member who cancels or shares nothing', async () => {
      const browser = new SignInBrowser();
      await browser.open(authorize(payer));
      const cancelled = await browser.submit({ action: 'cancel' });
      assert.deepEqual([cancelled.searchParams.get('error'), cancelled.searchParams.get('iss')], ['access_denied', `${sandbox.origin}/${payer}`]);
      await browser.open(authorize(payer));
      await browser.submit({ action: 'sign-in', ...MEMBER });
      await browser.submit({ action: 'continue', answer: answerOn(browser.page) });
      assert.equal((await browser.submit({ action: 'nothing' })).searchParams.get('error'), 'access_denied');
    });

    it('tells a server with a secret what a token is good for, until it is revoked', async () => {
      const tokens = await connected(payer);
      const about = async (token = ''): Promise<Record<string, unknown>> => (await post(payer, 'introspect', { ...SERVER, token })).body;
      const told = await about(tokens['access_token']);
      assert.deepEqual([told['active'], told['client_id'], told['patient'], String(told['scope']).split(' ').sort()], [true, 'demo', 'ana', [...MEMBER_SCOPES].sort()]);
      assert.equal((await about(tokens['refresh_token']))['active'], true);
      assert.equal((await about('nonsense'))['active'], false);
      assert.equal((await post(payer, 'introspect', { token: tokens['access_token'] ?? '' })).status, 400);
      assert.equal((await post(payer, 'revoke', { client_id: 'demo', token: tokens['refresh_token'] ?? '' })).status, 200);
      assert.equal((await about(tokens['access_token']))['active'], false);
      assert.equal((await post(payer, 'token', { grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '', client_id: 'demo' })).body['error'], 'invalid_grant');
    });
  });
}

describe('a member', () => {
  it('may decline any of the scopes that there are, and the token holds the others', async () => {
    const all = [...MEMBER_SCOPES, ...DIRECTORY_SCOPES];
    for (const declined of all) {
      const tokens = await connected('hsid', all.filter((scope) => scope !== declined), all.join(' '));
      assert.deepEqual(tokens['scope']?.split(' ').sort(), all.filter((scope) => scope !== declined).sort());
    }
  });

  it('names no patient where nothing about one was shared', async () => {
    const tokens = await connected('hsid', ['user/Network.read'], 'patient/Patient.read user/Network.read');
    assert.deepEqual([tokens['scope'], tokens['patient']], ['user/Network.read', undefined]);
  });

  it('whose plan is not covered signs in well, and hears so; the app hears it when they go back', async () => {
    const browser = new SignInBrowser();
    await browser.open(authorize('rmhp'));
    await browser.submit({ action: 'sign-in', username: 'commercial@testoptum.com', password: 'Commercial#1' });
    await browser.submit({ action: 'continue', answer: answerOn(browser.page) });
    assert.match(browser.page, /Your plan is not eligible/);
    const answer = await browser.submit({ action: 'leave' });
    assert.equal(answer.searchParams.get('error'), 'access_denied');
    assert.match(answer.searchParams.get('error_description') ?? '', /not eligible/);
    await assert.rejects(givenToken(sandbox.origin, { payer: 'rmhp', member: 'commercial@testoptum.com' }), /not served/);
  });
});

describe('client credentials', () => {
  const credentials = { grant_type: 'client_credentials', ...SERVER };

  it('open the directory for five minutes at most, and nobody\'s records', async () => {
    const { status, body } = await post('sierra', 'token', credentials);
    assert.equal(status, 200);
    assert.ok(Number(body['expires_in']) <= 300);
    assert.deepEqual(body['scope']?.split(' '), DIRECTORY_SCOPES);
    assert.equal(body['refresh_token'], undefined);
    const headers = { authorization: `Bearer ${body['access_token'] ?? ''}` };
    assert.equal((await fetch(`${sandbox.origin}/sierra/R4/Practitioner`, { headers })).status, 200);
    assert.equal((await fetch(`${sandbox.origin}/sierra/R4/ExplanationOfBenefit?patient=ana`, { headers })).status, 403);
  });

  it('may name the scopes that they need, and get no member\'s', async () => {
    assert.equal((await post('sierra', 'token', { ...credentials, scope: 'user/Location.read' })).body['scope'], 'user/Location.read');
    assert.equal((await post('sierra', 'token', { ...credentials, scope: 'patient/Patient.read' })).body['error'], 'invalid_scope');
  });

  it('may stand in the header, and must be right', async () => {
    const basic = (secret: string): Record<string, string> => ({ authorization: `Basic ${Buffer.from(`demo-server:${secret}`).toString('base64')}` });
    assert.equal((await post('hsid', 'token', { grant_type: 'client_credentials' }, basic('demo-secret'))).status, 200);
    for (const wrong of [await post('hsid', 'token', { grant_type: 'client_credentials' }, basic('guess')), await post('hsid', 'token', { ...credentials, client_secret: 'guess' })]) {
      assert.deepEqual([wrong.status, wrong.body['error']], [401, 'invalid_client']);
    }
    assert.equal((await post('hsid', 'token', { grant_type: 'client_credentials', client_id: 'demo' })).status, 400);
  });
});

describe('what the payer\'s page shows as it stands', () => {
  it('is answered in words where the example leaves something out', async () => {
    const { status, body } = await post('hsid', 'token', { code: 'AUTH_CODE_HERE', redirect_uri: 'REDIRECT_URI', client_id: 'CLIENT_ID', code_verifier: 'CODE_VERIFIER' });
    assert.ok(status >= 400 && status < 500);
    assert.ok(body['error_description']);
    const renewal = await post('hsid', 'token', { grant_type: 'refresh_token', refresh_token: 'xxxxxxxxxxx' });
    assert.deepEqual([renewal.status, renewal.body['error']], [400, 'invalid_grant']);
  });

  it('says to a developer which Client ID or redirect address it does not know, and what to do', async () => {
    const browser = new SignInBrowser();
    await browser.open(authorize('hsid', { client_id: 'CLIENT_ID' }));
    assert.equal(browser.status, 400);
    assert.match(browser.page, /No app has the Client ID &quot;CLIENT_ID&quot; here/);
    await browser.open(authorize('hsid', { redirect_uri: 'https://elsewhere.example/back' }));
    assert.match(browser.page, /https:\/\/elsewhere\.example\/back&quot; is not among the redirect addresses/);
  });
});
