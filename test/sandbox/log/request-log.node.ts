import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, afterEach, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';
import { signIn, SignInBrowser } from '../support/sign-in-browser.js';
import { steered } from '../support/steered.js';

interface Logged {
  readonly number: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly note: string;
  readonly faults: readonly string[];
  readonly curl: string;
}

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
});
afterEach(() => steered(sandbox.origin, 'POST', 'reset'));
after(() => sandbox.close());

async function logged(after = 0): Promise<readonly Logged[]> {
  return (await steered(sandbox.origin, 'GET', `requests?after=${after}`))['requests'] as readonly Logged[];
}

async function last(): Promise<Logged> {
  const entry = (await logged()).at(-1);
  assert.ok(entry);
  return entry;
}

/** Runs a line of the log with a shell, as somebody would who copied it. */
async function shell(line: string, secrets: Record<string, string>): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', line], { env: { ...process.env, ...secrets }, encoding: 'utf8' });
  return stdout;
}

describe('the request log', () => {
  it('says what came, what was answered and why it was refused, oldest first', async () => {
    await fetch(`${sandbox.origin}/hsid/R4/Patient/ana`);
    await fetch(`${sandbox.origin}/hsid/R4/Practitioner?_count=1`);
    const [first, second] = await logged();
    const start = (first?.number ?? 0) - 1;
    assert.deepEqual([first?.number, first?.method, first?.path, first?.status], [start + 1, 'GET', '/hsid/R4/Patient/ana', 401]);
    assert.match(first?.note ?? '', /bearer token is needed/);
    assert.deepEqual([second?.number, second?.path, second?.status], [start + 2, '/hsid/R4/Practitioner?_count=1', 200]);
  });

  it('is read on from where one was', async () => {
    for (const id of ['x', 'y', 'z']) await fetch(`${sandbox.origin}/hsid/R4/Practitioner/${id}`);
    const [, second, third] = (await logged()).map(({ number }) => number);
    assert.deepEqual((await logged(second)).map(({ path }) => path), ['/hsid/R4/Practitioner/z']);
    assert.deepEqual(await logged(third), []);
    await assert.rejects(logged(Number.NaN), /400 "after" is the number of a request/);
  });

  it('names the switches that did something to a request, and only those', async () => {
    await steered(sandbox.origin, 'PUT', 'faults/fhir:503', { value: '7' });
    await steered(sandbox.origin, 'PUT', 'faults/fhir:next-endless');
    await fetch(`${sandbox.origin}/hsid/R4/Practitioner`);
    assert.deepEqual((await last()).faults, ['fhir:503=7']);
    assert.match((await last()).note, /out of service/);
    await fetch(`${sandbox.origin}/hsid/R4/.well-known/smart-configuration`);
    assert.deepEqual((await last()).faults, []);
  });

  it('says when no answer went out', async () => {
    await assert.rejects(fetch(`${sandbox.origin}/hsid/R4/Practitioner`, { headers: { 'x-sandbox-fault': 'fhir:cut-before-answer' } }));
    const entry = await last();
    assert.deepEqual([entry.status, entry.faults], [0, ['fhir:cut-before-answer']]);
  });

  it('leaves out who steers the sandbox', async () => {
    await steered(sandbox.origin, 'GET', 'faults');
    await steered(sandbox.origin, 'POST', 'clock', { step: 1 });
    assert.deepEqual(await logged(), []);
  });
});

describe('copy as curl', () => {
  it('asks the same again, once the token is filled in', async () => {
    const { access_token: token = '' } = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    const address = `${sandbox.origin}/hsid/R4/ExplanationOfBenefit?patient=ana&_count=1`;
    const answer = await (await fetch(address, { headers: { authorization: `Bearer ${token}`, accept: 'application/fhir+json', prefer: 'handling=lenient' } })).text();
    const { curl } = await last();
    assert.equal(curl, `curl -s "${address}" -H "authorization: Bearer $TOKEN" -H "accept: application/fhir+json" -H "prefer: handling=lenient"`);
    assert.equal(await shell(curl, { TOKEN: token }), answer);
  });

  it('holds a form with its secrets named and not told', async () => {
    const { refresh_token: refresh = '' } = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refresh, client_id: 'demo' }) });
    const { curl } = await last();
    assert.match(curl, /-d "grant_type=refresh_token&refresh_token=\$REFRESH_TOKEN&client_id=demo"/);
    assert.equal((JSON.parse(await shell(curl, { REFRESH_TOKEN: refresh })) as Record<string, string>)['patient'], 'ana');
  });

  it('keeps what a search by form asks', async () => {
    const { access_token: token = '' } = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    await fetch(`${sandbox.origin}/hsid/R4/Basic/_search`, { method: 'POST', body: new URLSearchParams({ code: 'formulary-item' }) });
    assert.match((await last()).curl, /-d "code=formulary-item"/, 'a code of FHIR is no secret');
    await fetch(`${sandbox.origin}/hsid/R4/ExplanationOfBenefit/_search`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: new URLSearchParams({ patient: 'ana' }) });
    const { curl } = await last();
    assert.match(curl, /-d "patient=ana"/);
    assert.equal((JSON.parse(await shell(curl, { TOKEN: token })) as Record<string, unknown>)['total'], 3);
  });

  it('keeps what an operation is given', async () => {
    const { access_token: token = '' } = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    const body = JSON.stringify({ resourceType: 'Parameters', parameter: [{ name: 'resource', resource: { resourceType: 'Patient', name: [{ family: 'Reyes' }], birthDate: '1986-02-03' } }] });
    const asked = await fetch(`${sandbox.origin}/hsid/R4/Patient/$match`, { method: 'POST', headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/fhir+json' }, body });
    const answer = await asked.text();
    assert.equal(await shell((await last()).curl, { TOKEN: token }), answer);
  });

  it('runs nothing that somebody wrote into an address', async () => {
    await fetch(`${sandbox.origin}/hsid/R4/Practitioner?name=%22;echo%20pwned;%22&x=$(echo%20pwned)\`echo%20pwned\`$HOME`);
    const { curl } = await last();
    assert.doesNotMatch(await shell(curl, { HOME: 'pwned' }), /^pwned$/m);
    assert.ok((await shell(curl, {})).includes('OperationOutcome'));
  });

  it('shows no secret of a whole sign-in, wherever it stood', async () => {
    const url = new URL(`${sandbox.origin}/hsid/oauth/authorize`);
    url.search = new URLSearchParams({ response_type: 'code', client_id: 'demo', redirect_uri: 'http://localhost:5173/', scope: 'patient/Patient.read', state: 'a-secret-state', code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' }).toString();
    const back = await signIn(new SignInBrowser(), url, { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' });
    const code = back.searchParams.get('code') ?? '';
    const form = { grant_type: 'authorization_code', code, redirect_uri: 'http://localhost:5173/', client_id: 'demo', code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' };
    const tokens = (await (await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', body: new URLSearchParams(form) })).json()) as Record<string, string>;
    await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', headers: { authorization: `Basic ${btoa('demo-server:demo-secret')}` }, body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'user/Location.read' }) });
    const told = JSON.stringify(await logged());
    const secrets = ['a-secret-state', form.code_verifier, code, tokens['access_token'] ?? '', tokens['refresh_token'] ?? '', 'Sandbox%231', 'demo-secret', btoa('demo-server:demo-secret'), 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'];
    for (const secret of secrets) assert.ok(secret.length > 3 && !told.includes(secret), secret);
    assert.match(told, /sign-in\/…/);
  });
});
