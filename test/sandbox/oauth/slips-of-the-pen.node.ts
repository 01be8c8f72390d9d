import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { Owner } from '../portal/owner.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';
import { signIn, SignInBrowser } from '../support/sign-in-browser.js';
import { steered } from '../support/steered.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, string>>;
}

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
});
after(() => sandbox.close());

async function ask(path: string, form?: Record<string, string>, init: RequestInit = {}): Promise<Answer> {
  const posted = form && { method: 'POST', body: new URLSearchParams(form) };
  const response = await fetch(`${sandbox.origin}/hsid/oauth${path}`, { ...posted, ...init });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function lastNote(): Promise<string> {
  const requests = (await steered(sandbox.origin, 'GET', 'requests?after=0'))['requests'] as readonly { note: string }[];
  return requests.at(-1)?.note ?? '';
}

async function refreshToken(): Promise<string> {
  return (await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' }))['refresh_token'] ?? '';
}

describe('a renewal as the payer\'s page writes it, with no client_id', () => {
  it('is answered: a public client\'s token says whose it is', async () => {
    const { status, body } = await ask('/token', { grant_type: 'refresh_token', refresh_token: await refreshToken() });
    assert.equal(status, 200);
    assert.ok(body['access_token']);
    assert.equal(body['patient'], 'ana');
    assert.equal(body['refresh_token'], undefined);
  });

  it('is refused as a grant that has ended, where nobody knows the token', async () => {
    const { status, body } = await ask('/token', { grant_type: 'refresh_token', refresh_token: 'xxxxxxxxxxx' });
    assert.deepEqual([status, body['error']], [400, 'invalid_grant']);
    assert.match(await lastNote(), /refresh token not found/);
  });

  it('is refused where the client has a secret to show', async () => {
    const owner = new Owner(sandbox.origin);
    await owner.introduce();
    const server = { client_id: await owner.register({ kind: 'confidential' }), client_secret: owner.secret ?? '' };
    const redirect = 'https://app.example/callback';
    const query = new URLSearchParams({ response_type: 'code', client_id: server.client_id, redirect_uri: redirect, scope: 'patient/Patient.read', state: 's' });
    const back = await signIn(new SignInBrowser(), new URL(`${sandbox.origin}/hsid/oauth/authorize?${query}`), { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' });
    const { body: tokens } = await ask('/token', { ...server, grant_type: 'authorization_code', code: back.searchParams.get('code') ?? '', redirect_uri: redirect });
    const renewal = { grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '' };
    const { status, body } = await ask('/token', renewal);
    assert.deepEqual([status, body['error']], [401, 'invalid_client']);
    assert.equal((await ask('/token', { ...renewal, ...server })).status, 200);
  });

  it('is refused where it names another client than the token\'s', async () => {
    const owner = new Owner(sandbox.origin);
    await owner.introduce();
    const { body } = await ask('/token', { grant_type: 'refresh_token', refresh_token: await refreshToken(), client_id: await owner.register() });
    assert.equal(body['error'], 'invalid_grant');
    assert.match(await lastNote(), /client mismatch/);
  });
});

describe('a slip of the pen', () => {
  it('in the address: says by which method it is asked, so that any page may read it', async () => {
    for (const [path, init, allow] of [['/token', {}, 'POST'], ['/revoke', {}, 'POST'], ['/introspect', {}, 'POST'], ['/authorize', { method: 'POST' }, 'GET']] as const) {
      const { status, headers, body } = await ask(path, undefined, init);
      assert.deepEqual([status, headers.get('allow'), headers.get('access-control-allow-origin')], [405, allow, '*'], path);
      assert.match(body['error_description'] ?? '', new RegExp(`asked by ${allow}`));
      assert.match(await lastNote(), new RegExp(`asked by ${allow}`));
    }
    const { status, body } = await ask('/tokens', {});
    assert.deepEqual([status, body['error']], [404, 'not_found']);
  });

  it('leaves the client out, or puts the form into the address: says that client_id is missing', async () => {
    for (const path of ['/token', '/token?grant_type=client_credentials&client_id=demo-server&client_secret=demo-secret', '/revoke', '/introspect']) {
      const { status, body } = await ask(path, {});
      assert.deepEqual([status, body['error']], [400, 'invalid_request'], path);
      assert.match(body['error_description'] ?? '', /client_id is missing/);
      assert.match(await lastNote(), /client_id is missing/);
    }
  });

  it('sends JSON where a form is asked: says so', async () => {
    const { status, body } = await ask('/token', undefined, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    assert.deepEqual([status, body['error']], [400, 'invalid_request']);
    assert.match(body['error_description'] ?? '', /x-www-form-urlencoded/);
  });

  it('in a scope of client credentials: refused, and not answered with everything', async () => {
    const server = { grant_type: 'client_credentials', client_id: 'demo-server', client_secret: 'demo-secret' };
    const { status, body } = await ask('/token', { ...server, scope: 'user/Practitoner.read' });
    assert.deepEqual([status, body['error']], [400, 'invalid_scope']);
    assert.equal((await ask('/token', { ...server, scope: 'user/Practitioner.read user/Nobody.read' })).body['scope'], 'user/Practitioner.read');
  });

  it('in a secret, a code, a redirect address: the log says which, and the answer no more than OAuth allows', async () => {
    const secret = await ask('/token', { grant_type: 'client_credentials', client_id: 'demo-server', client_secret: 'wrong' });
    assert.deepEqual([secret.status, secret.body['error_description']], [401, 'client authentication failed']);
    assert.match(await lastNote(), /invalid secret provided/);
    await ask('/token', { grant_type: 'authorization_code', client_id: 'nobody', code: 'x', redirect_uri: 'http://localhost/', code_verifier: 'x' });
    assert.match(await lastNote(), /client not found/);
    await ask('/token', { grant_type: 'authorization_code', client_id: 'demo', code: 'x', redirect_uri: 'http://localhost/', code_verifier: 'x' });
    assert.match(await lastNote(), /authorization code not found/);
  });

  it('leaves out the state, which the payer requires: the app is told so', async () => {
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: 'demo',
      redirect_uri: 'http://localhost/back',
      scope: 'patient/Patient.read',
      code_challenge: 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU',
      code_challenge_method: 'S256',
    });
    const response = await fetch(`${sandbox.origin}/hsid/oauth/authorize?${query}`, { redirect: 'manual' });
    const { searchParams } = new URL(response.headers.get('location') ?? '');
    assert.equal(searchParams.get('error'), 'invalid_request');
    assert.match(searchParams.get('error_description') ?? '', /state is missing/);
  });
});
