import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Bundle } from 'fhir/r4';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { SignInBrowser, signIn } from '../../sandbox/support/sign-in-browser.js';
import { peer } from './support/peer.js';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
  readonly scope?: string;
  readonly patient?: string;
}

interface Configuration {
  serverMetadata(): Readonly<Record<string, unknown>>;
}

/** @see https://github.com/panva/openid-client/blob/main/docs/README.md */
interface OpenidClient {
  readonly allowInsecureRequests: () => void;
  readonly discovery: (server: URL, id: string, metadata: object | undefined, authentication: unknown, options: object) => Promise<Configuration>;
  readonly None: () => unknown;
  readonly ClientSecretPost: (secret: string) => unknown;
  readonly randomPKCECodeVerifier: () => string;
  readonly calculatePKCECodeChallenge: (verifier: string) => Promise<string>;
  readonly randomState: () => string;
  readonly buildAuthorizationUrl: (configuration: Configuration, parameters: Record<string, string>) => URL;
  readonly authorizationCodeGrant: (configuration: Configuration, answer: URL, checks: object) => Promise<Tokens>;
  readonly refreshTokenGrant: (configuration: Configuration, token: string) => Promise<Tokens>;
  readonly clientCredentialsGrant: (configuration: Configuration, parameters?: Record<string, string>) => Promise<Tokens>;
  readonly tokenIntrospection: (configuration: Configuration, token: string) => Promise<{ readonly active: boolean; readonly scope?: string; readonly client_id?: string }>;
  readonly tokenRevocation: (configuration: Configuration, token: string) => Promise<void>;
  readonly fetchProtectedResource: (configuration: Configuration, token: string, url: URL, method: string) => Promise<Response>;
}

const REDIRECT = 'http://localhost:5173/callback';
const SCOPE = 'patient/Patient.read patient/ExplanationOfBenefit.read';

let openid: OpenidClient;
let sandbox: RunningSandbox;

before(async () => {
  openid = await peer<OpenidClient>('openid-client');
  sandbox = await startSandbox({ port: 0 });
});
after(() => sandbox.close());

function configuration(id: string, authentication: unknown): Promise<Configuration> {
  return openid.discovery(new URL(`${sandbox.origin}/hsid`), id, undefined, authentication, { algorithm: 'oauth2', execute: [openid.allowInsecureRequests] });
}

async function connected(demo: Configuration): Promise<Tokens> {
  const pkceCodeVerifier = openid.randomPKCECodeVerifier();
  const expectedState = openid.randomState();
  const address = openid.buildAuthorizationUrl(demo, {
    redirect_uri: REDIRECT,
    scope: SCOPE,
    state: expectedState,
    code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    aud: `${sandbox.origin}/hsid/R4`,
  });
  const answer = await signIn(new SignInBrowser(), address, { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' });
  return openid.authorizationCodeGrant(demo, answer, { pkceCodeVerifier, expectedState });
}

async function claims(demo: Configuration, { access_token: token, patient = '' }: Tokens): Promise<Bundle> {
  const response = await openid.fetchProtectedResource(demo, token, new URL(`${sandbox.origin}/hsid/R4/ExplanationOfBenefit?patient=${patient}`), 'GET');
  return (await response.json()) as Bundle;
}

describe('openid-client, with a member', () => {
  it('connects by code and PKCE, reads their claims, and renews', async () => {
    const demo = await configuration('demo', openid.None());
    const tokens = await connected(demo);
    assert.equal(tokens.patient, 'dana-whitlock');
    assert.ok((tokens.expires_in ?? Infinity) <= 300);
    assert.deepEqual(new Set(tokens.scope?.split(' ')), new Set(SCOPE.split(' ')));
    assert.ok(((await claims(demo, tokens)).total ?? 0) > 30);
    const renewed = await openid.refreshTokenGrant(demo, tokens.refresh_token ?? '');
    assert.notEqual(renewed.access_token, tokens.access_token);
    assert.ok(((await claims(demo, { ...renewed, patient: 'dana-whitlock' })).total ?? 0) > 30);
  });

  it('is let in no more once it gave its grant back', async () => {
    const demo = await configuration('demo', openid.None());
    const tokens = await connected(demo);
    await openid.tokenRevocation(demo, tokens.refresh_token ?? '');
    await assert.rejects(openid.refreshTokenGrant(demo, tokens.refresh_token ?? ''), { error: 'invalid_grant' });
    await assert.rejects(claims(demo, tokens), ({ status }: { readonly status?: number }) => status === 401);
  });

  it('is refused a code that was asked for with another verifier', async () => {
    const demo = await configuration('demo', openid.None());
    const expectedState = openid.randomState();
    const address = openid.buildAuthorizationUrl(demo, {
      redirect_uri: REDIRECT,
      scope: SCOPE,
      state: expectedState,
      code_challenge: await openid.calculatePKCECodeChallenge(openid.randomPKCECodeVerifier()),
      code_challenge_method: 'S256',
    });
    const answer = await signIn(new SignInBrowser(), address, { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' });
    await assert.rejects(openid.authorizationCodeGrant(demo, answer, { pkceCodeVerifier: openid.randomPKCECodeVerifier(), expectedState }), { error: 'invalid_grant' });
  });
});

describe('openid-client, on a server', () => {
  it('gets a token by client credentials, hears that it is good, and gives it back', async () => {
    const server = await configuration('demo-server', openid.ClientSecretPost('demo-secret'));
    const { access_token: token, scope } = await openid.clientCredentialsGrant(server, { scope: 'user/Practitioner.read user/PractitionerRole.read' });
    assert.deepEqual(new Set(scope?.split(' ')), new Set(['user/Practitioner.read', 'user/PractitionerRole.read']));
    const known = await openid.tokenIntrospection(server, token);
    assert.ok(known.active);
    assert.equal(known.client_id, 'demo-server');
    await openid.tokenRevocation(server, token);
    assert.deepEqual(await openid.tokenIntrospection(server, token), { active: false });
  });
});
