import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { fetchByHost } from '../support/fetch-by-host.js';
import { sampleData } from '../support/sample-data.js';
import { signIn, SignInBrowser } from '../support/sign-in-browser.js';

const MEMBER = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };
const VERIFIER = 'eae64b84b53f479d92ab81dce7c8bbe608492951def502d84b4f0cd7';
const CHALLENGE = 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU';
const REDIRECT = 'http://localhost:5173/callback.html';

let sandbox: RunningSandbox;
let ask: typeof fetch;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
  ask = fetchByHost(sandbox.port);
});
after(() => sandbox.close());

interface Layout {
  readonly name: string;
  readonly base: string;
  readonly issuer: string;
  readonly authorize: string;
  readonly token: string;
}

const PAYERS = ['rmhp', 'sierra', 'hsid', 'healthx'];
const LAYOUTS: readonly Layout[] = [
  ...PAYERS.map((payer) => ({
    name: `the documented one of ${payer}`,
    base: `https://${payer}.fhir.flex.optum.com/R4`,
    issuer: `https://${payer}.fhir.flex.optum.com`,
    authorize: `https://${payer}.fhir.flex.optum.com/oauth/authorize`,
    token: `https://${payer}.fhir.flex.optum.com/oauth/token`,
  })),
  {
    name: "the documented one of the payer's sandbox, which signs in at another host",
    base: 'https://sandbox.fhir.flex.optum.com/R4',
    issuer: 'https://sandbox.fhir.flex.optum.com',
    authorize: 'https://sandbox.authz.flex.optum.com/oauth/authorize',
    token: 'https://sandbox.fhir.flex.optum.com/oauth/token',
  },
  ...[...PAYERS, 'sandbox'].map((payer) => ({
    name: `the later one of ${payer}`,
    base: `https://flex.optum.com/fhir/${payer}/R4`,
    issuer: `https://flex.optum.com/authz/${payer}`,
    authorize: `https://flex.optum.com/authz/${payer}/oauth/authorize`,
    token: `https://flex.optum.com/authz/${payer}/oauth/token`,
  })),
];

async function connected({ base, authorize, token }: Layout): Promise<{ answer: URL; tokens: Record<string, string> }> {
  const url = new URL(authorize);
  const asked = { response_type: 'code', client_id: 'demo', redirect_uri: REDIRECT, scope: 'patient/Patient.read patient/ExplanationOfBenefit.read', state: 's', aud: base, code_challenge: CHALLENGE, code_challenge_method: 'S256' };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  const answer = await signIn(new SignInBrowser(ask, ({ hostname }) => hostname.endsWith('.optum.com')), url, MEMBER);
  const body = new URLSearchParams({ grant_type: 'authorization_code', code: answer.searchParams.get('code') ?? '', redirect_uri: REDIRECT, client_id: 'demo', code_verifier: VERIFIER });
  const response = await ask(token, { method: 'POST', body });
  assert.equal(response.status, 200, await response.clone().text());
  return { answer, tokens: await response.json() };
}

for (const layout of LAYOUTS) {
  describe(`a payer in ${layout.name}`, () => {
    const { base, issuer, authorize, token } = layout;

    it('names its addresses in that layout, with and without the dot, to SMART and to OAuth', async () => {
      for (const folder of ['.well-known', 'well-known']) {
        const told = await (await ask(`${base}/${folder}/smart-configuration`)).json();
        assert.deepEqual([told.issuer, told.authorization_endpoint, told.token_endpoint], [issuer, authorize, token]);
      }
      const statement = await (await ask(`${base}/metadata`)).json();
      assert.equal(statement.implementation.url, base);
      assert.ok(JSON.stringify(statement.rest[0].security).includes(`"${token}"`));
      const at = new URL(issuer);
      const metadata = await (await ask(`${at.origin}/.well-known/oauth-authorization-server${at.pathname.replace(/\/$/, '')}`)).json();
      assert.deepEqual([metadata.issuer, metadata.token_endpoint], [issuer, token]);
    });

    it('signs a member in, and gives claims whose links lead back there', async () => {
      const { answer, tokens } = await connected(layout);
      assert.equal(answer.searchParams.get('iss'), issuer);
      assert.equal(tokens['patient'], 'ana');
      const bundle = await (await ask(`${base}/ExplanationOfBenefit?patient=ana&_count=2`, { headers: { authorization: `Bearer ${tokens['access_token'] ?? ''}` } })).json();
      assert.equal(bundle.total, 3);
      const next = bundle.link.find(({ relation }: { relation: string }) => relation === 'next').url;
      assert.ok(next.startsWith(`${base}/ExplanationOfBenefit?`), next);
      assert.ok(bundle.entry[0].fullUrl.startsWith(`${base}/ExplanationOfBenefit/`));
    });
  });
}

describe('the one payer in all of its layouts', () => {
  it('knows the tokens that it gave in another', async () => {
    const [, , hsid] = LAYOUTS;
    assert.ok(hsid);
    const { tokens } = await connected(hsid);
    const headers = { authorization: `Bearer ${tokens['access_token'] ?? ''}` };
    assert.equal((await ask('https://flex.optum.com/fhir/hsid/R4/Patient/ana', { headers })).status, 200);
    assert.equal((await fetch(`${sandbox.origin}/hsid/R4/Patient/ana`, { headers })).status, 200);
    assert.equal((await fetch(`${sandbox.origin}/rmhp/R4/Patient/ana`, { headers })).status, 401);
  });

  it('finds what refers to its documented addresses', async () => {
    const found = await (await ask(`https://hsid.fhir.flex.optum.com/R4/PractitionerRole?practitioner=${encodeURIComponent('https://hsid.fhir.flex.optum.com/R4/Practitioner/none')}`)).json();
    assert.equal(found.total, 0);
  });
});

describe('the directory without a token', () => {
  it('stands at its own address, where a member\'s records need one as anywhere', async () => {
    const bundle = await (await ask('https://flex.optum.com/fhirpublic/R4/Practitioner?_count=1')).json();
    assert.equal(bundle.resourceType, 'Bundle');
    assert.ok(bundle.link[0].url.startsWith('https://flex.optum.com/fhirpublic/R4/Practitioner'));
    assert.equal((await ask('https://flex.optum.com/fhirpublic/R4/Patient/ana')).status, 401);
  });
});

describe('client credentials', () => {
  const body = (): URLSearchParams => new URLSearchParams({ grant_type: 'client_credentials', client_id: 'demo-server', client_secret: 'demo-secret' });

  it('are taken at the address that the payer\'s page gives for them, and the token opens the directory of each payer', async () => {
    const response = await ask('https://fhir.flex.optum.com/oauth/token', { method: 'POST', body: body() });
    assert.equal(response.status, 200);
    const { access_token: token, expires_in: life } = await response.json();
    assert.ok(life <= 300);
    for (const base of LAYOUTS.map((layout) => layout.base)) {
      const about = new URLSearchParams({ token, client_id: 'demo-server', client_secret: 'demo-secret' });
      const issuer = LAYOUTS.find((layout) => layout.base === base)?.issuer ?? '';
      assert.equal((await (await ask(`${issuer}/oauth/introspect`, { method: 'POST', body: about })).json()).active, true, base);
    }
  });
});

describe('addresses as they are asked', () => {
  it('keep a port that was named, and are in the clear then', async () => {
    const told = await (await ask('http://hsid.fhir.flex.optum.com:9400/R4/.well-known/smart-configuration')).json();
    assert.equal(told.token_endpoint, 'http://hsid.fhir.flex.optum.com:9400/oauth/token');
  });

  it('have the scheme that whoever passed the request on says', async () => {
    const headers = { 'x-forwarded-proto': 'http' };
    const told = await (await ask('https://hsid.fhir.flex.optum.com/R4/.well-known/smart-configuration', { headers })).json();
    assert.equal(told.token_endpoint, 'http://hsid.fhir.flex.optum.com/oauth/token');
  });

  it('may end in a slash where the payer\'s page writes one', async () => {
    const answer = await ask(`https://hsid.fhir.flex.optum.com/oauth/authorize/?response_type=code&client_id=demo&redirect_uri=${encodeURIComponent(REDIRECT)}&scope=photos&state=1234zyx&code_challenge=${CHALLENGE}&code_challenge_method=S256`, { redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    assert.equal(back.searchParams.get('error'), 'invalid_scope');
    assert.equal(back.searchParams.get('state'), '1234zyx');
  });

  it('are this machine\'s where the name is a stranger\'s', async () => {
    const told = await (await ask('http://evil.example/hsid/R4/.well-known/smart-configuration')).json();
    assert.equal(told.token_endpoint, `${sandbox.origin}/hsid/oauth/token`);
    assert.equal((await ask('https://aetna.fhir.flex.optum.com/R4/metadata')).status, 404);
    assert.equal((await ask('https://flex.optum.com/fhir/aetna/R4/metadata')).status, 404);
  });

  it('say where a payer is to be found where the page\'s word "payer" was left standing for one', async () => {
    const answer = await ask('https://payer.fhir.flex.optum.com/R4/metadata');
    assert.equal(answer.status, 404);
    assert.match((await answer.json()).error_description, /A payer stands at .*\/rmhp\/R4.*, or at its own host, as in hsid\.fhir\.flex\.optum\.com/);
  });

  it('do not open the dashboard by a payer\'s name', async () => {
    assert.equal((await ask('https://hsid.fhir.flex.optum.com/_sandbox')).status, 404);
    assert.equal((await ask('https://flex.optum.com/_sandbox')).status, 403);
  });
});
