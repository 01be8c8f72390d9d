import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as oauth from 'oauth4webapi';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { sampleData } from '../support/sample-data.js';
import { answerOn, signIn, SignInBrowser } from '../support/sign-in-browser.js';

const INSECURE = { [oauth.allowInsecureRequests]: true } as const;
const REDIRECT = 'http://localhost:5173/callback.html?payer=hsid';
const MEMBER = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };
const FAMILY = { username: 'sandbox2@testoptum.com', password: 'Sandbox#2' };
const SCOPE = 'patient/Patient.read patient/ExplanationOfBenefit.read patient/Procedure.read';
const client: oauth.Client = { client_id: 'demo' };

let sandbox: RunningSandbox;
let server: oauth.AuthorizationServer;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
  const issuer = new URL(`${sandbox.origin}/hsid`);
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...INSECURE }));
});
after(() => sandbox.close());

async function request(changes: Record<string, string> = {}): Promise<{ url: URL; verifier: string; state: string }> {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(server.authorization_endpoint ?? '');
  const parameters = {
    response_type: 'code',
    client_id: 'demo',
    redirect_uri: REDIRECT,
    scope: SCOPE,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    aud: `${sandbox.origin}/hsid/R4`,
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) if (value !== '') url.searchParams.set(name, value);
  return { url, verifier, state };
}

async function exchange(answer: URL, verifier: string, state: string): Promise<oauth.TokenEndpointResponse> {
  const parameters = oauth.validateAuthResponse(server, client, answer, state);
  const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, REDIRECT, verifier, INSECURE);
  return oauth.processAuthorizationCodeResponse(server, client, response);
}

async function connected(who: Parameters<typeof signIn>[2] = MEMBER): Promise<oauth.TokenEndpointResponse> {
  const { url, verifier, state } = await request();
  return exchange(await signIn(new SignInBrowser(), url, who), verifier, state);
}

function read(path: string, token: string | undefined): Promise<Response> {
  return fetch(`${sandbox.origin}${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
}

describe('a member who connects an app', () => {
  it('signs in, answers a question, shares, and the app reads their claims', async () => {
    const tokens = await connected();
    assert.equal(tokens['patient'], 'ana');
    assert.equal(tokens.expires_in, 300);
    assert.deepEqual(new Set(tokens.scope?.split(' ')), new Set(SCOPE.split(' ')));
    assert.ok(tokens.refresh_token);
    const claims = await (await read('/hsid/R4/ExplanationOfBenefit?patient=ana', tokens.access_token)).json();
    assert.equal(claims.total, 3);
  });

  it('comes back to the page that asked, with its own query kept and the issuer said', async () => {
    const { url, state } = await request();
    const answer = await signIn(new SignInBrowser(), url, MEMBER);
    assert.equal(answer.origin + answer.pathname, 'http://localhost:5173/callback.html');
    assert.equal(answer.searchParams.get('payer'), 'hsid');
    assert.equal(answer.searchParams.get('state'), state);
    assert.equal(answer.searchParams.get('iss'), `${sandbox.origin}/hsid`);
  });

  it('chooses whose records are shared, and only that person is', async () => {
    const tokens = await connected({ ...FAMILY, patient: 'mia' });
    assert.equal(tokens['patient'], 'mia');
    assert.equal((await read('/hsid/R4/Patient/mia', tokens.access_token)).status, 200);
    assert.equal((await read('/hsid/R4/Patient/luis', tokens.access_token)).status, 403);
  });

  it('may leave out what they do not want to share', async () => {
    const tokens = await connected({ ...MEMBER, scopes: ['patient/Patient.read'] });
    assert.equal(tokens.scope, 'patient/Patient.read');
    const refused = await read('/hsid/R4/ExplanationOfBenefit?patient=ana', tokens.access_token);
    assert.equal(refused.status, 403);
    assert.match(refused.headers.get('www-authenticate') ?? '', /insufficient_scope/);
  });

  it('signs in anew each time, and another person at the same browser is another person', async () => {
    const browser = new SignInBrowser();
    const first = await request();
    await signIn(browser, first.url, MEMBER);
    const second = await request();
    const tokens = await exchange(await signIn(browser, second.url, FAMILY), second.verifier, second.state);
    assert.equal(tokens['patient'], 'luis');
  });

  it('may have two windows open at once', async () => {
    const browser = new SignInBrowser();
    const one = await request();
    await browser.open(one.url);
    await browser.submit({ action: 'sign-in', ...MEMBER });
    const waiting = browser.url;
    const two = await request();
    await signIn(browser, two.url, FAMILY);
    await browser.open(waiting);
    await browser.submit({ action: 'continue', answer: answerOn(browser.page) });
    const tokens = await exchange(await browser.submit({ action: 'share', scope: SCOPE.split(' ') }), one.verifier, one.state);
    assert.equal(tokens['patient'], 'ana');
  });
});

describe('a browser that looks at the address before the member does', () => {
  it('uses nothing up: Firefox asks once by itself', async () => {
    const { url, verifier, state } = await request();
    await fetch(url, { redirect: 'manual' });
    await fetch(url);
    const tokens = await exchange(await signIn(new SignInBrowser(), url, MEMBER), verifier, state);
    assert.equal(tokens['patient'], 'ana');
  });
});

describe('a member who does not share', () => {
  for (const [words, last] of [['cancels at the sign-in', 'cancel'], ['shares nothing', 'nothing']] as const) {
    it(`${words}: the app is told so, with its state`, async () => {
      const { url, state } = await request();
      const browser = new SignInBrowser();
      await browser.open(url);
      let answer = browser.url;
      if (last === 'cancel') answer = await browser.submit({ action: 'cancel' });
      else {
        await browser.submit({ action: 'sign-in', ...MEMBER });
        await browser.submit({ action: 'continue', answer: answerOn(browser.page) });
        answer = await browser.submit({ action: 'nothing' });
      }
      assert.throws(
        () => oauth.validateAuthResponse(server, client, answer, state),
        (error: unknown) => error instanceof oauth.AuthorizationResponseError && error.error === 'access_denied',
      );
    });
  }
});

describe('an app that renews', () => {
  it('gets a new access token with the same patient, and no new refresh token', async () => {
    const tokens = await connected();
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), tokens.refresh_token ?? '', INSECURE);
    const renewed = await oauth.processRefreshTokenResponse(server, client, response);
    assert.equal(renewed['patient'], 'ana');
    assert.equal(renewed.refresh_token, undefined);
    assert.notEqual(renewed.access_token, tokens.access_token);
    assert.equal((await read('/hsid/R4/Patient/ana', renewed.access_token)).status, 200);
  });

  it('can do so again and again with the one that it has', async () => {
    const tokens = await connected();
    for (let time = 0; time < 3; time += 1) {
      const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), tokens.refresh_token ?? '', INSECURE);
      assert.ok((await oauth.processRefreshTokenResponse(server, client, response)).access_token);
    }
  });

  it('is told invalid_grant once the member took it back, and the access token is dead too', async () => {
    const tokens = await connected();
    const revoked = await fetch(`${sandbox.origin}/_sandbox/revoke`, { method: 'POST', body: JSON.stringify({ member: MEMBER.username }) });
    assert.ok((await revoked.json()).revoked >= 1);
    assert.equal((await read('/hsid/R4/Patient/ana', tokens.access_token)).status, 401);
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), tokens.refresh_token ?? '', INSECURE);
    await assert.rejects(
      oauth.processRefreshTokenResponse(server, client, response),
      (error: unknown) => error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant' && error.status === 400,
    );
  });
});

describe('an app that disconnects', () => {
  it('revokes the refresh token, and the access token goes with it', async () => {
    const tokens = await connected();
    await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, oauth.None(), tokens.refresh_token ?? '', INSECURE));
    assert.equal((await read('/hsid/R4/Patient/ana', tokens.access_token)).status, 401);
    const again = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), tokens.refresh_token ?? '', INSECURE);
    await assert.rejects(oauth.processRefreshTokenResponse(server, client, again), oauth.ResponseBodyError);
  });
});

describe('a request that is not as it should be', () => {
  it('is refused without PKCE, and with the plain method', async () => {
    for (const changes of [{ code_challenge_method: 'plain' }, { code_challenge: '', code_challenge_method: '' }]) {
      const { url, state } = await request(changes);
      const answer = await new SignInBrowser().open(url);
      assert.throws(
        () => oauth.validateAuthResponse(server, client, answer, state),
        (error: unknown) => error instanceof oauth.AuthorizationResponseError && error.error === 'invalid_request',
      );
    }
  });

  it('is refused with another request\'s verifier', async () => {
    const { url, state } = await request();
    const answer = await signIn(new SignInBrowser(), url, MEMBER);
    await assert.rejects(
      exchange(answer, oauth.generateRandomCodeVerifier(), state),
      (error: unknown) => error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant',
    );
  });

  it('is refused when the code is sent a second time, and the first grant ends', async () => {
    const { url, verifier, state } = await request();
    const answer = await signIn(new SignInBrowser(), url, MEMBER);
    const tokens = await exchange(answer, verifier, state);
    await assert.rejects(exchange(answer, verifier, state), oauth.ResponseBodyError);
    assert.equal((await read('/hsid/R4/Patient/ana', tokens.access_token)).status, 401);
  });

  it('never leaves for an address that is not this machine or our extension', async () => {
    for (const redirect of ['https://evil.example/callback', 'http://localhost.evil.example/', 'http://127.0.0.1@evil.example/', 'javascript:alert(1)', 'http://localhost:5173/#x']) {
      const { url } = await request({ redirect_uri: redirect });
      const browser = new SignInBrowser();
      await browser.open(url);
      assert.equal(browser.status, 400, redirect);
      assert.match(browser.page, /This request cannot go on/);
    }
  });

  it('is refused for another audience, and where no scope is known', async () => {
    for (const [changes, code] of [[{ aud: 'https://other.example/R4' }, 'invalid_request'], [{ scope: 'openid profile' }, 'invalid_scope']] as const) {
      const { url, state } = await request(changes);
      const answer = await new SignInBrowser().open(url);
      assert.throws(
        () => oauth.validateAuthResponse(server, client, answer, state),
        (error: unknown) => error instanceof oauth.AuthorizationResponseError && error.error === code,
      );
    }
  });
});

describe('the page\'s own PKCE example', () => {
  it('is accepted', async () => {
    const { url, state } = await request({ code_challenge: 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU' });
    const tokens = await exchange(await signIn(new SignInBrowser(), url, MEMBER), 'eae64b84b53f479d92ab81dce7c8bbe608492951def502d84b4f0cd7', state);
    assert.equal(tokens['patient'], 'ana');
  });
});
