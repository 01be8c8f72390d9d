import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { fetchByHost } from '../support/fetch-by-host.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';
import { SignInBrowser } from '../support/sign-in-browser.js';

const ANA = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };
const LUIS = { username: 'sandbox2@testoptum.com', password: 'Sandbox#2' };

let sandbox: RunningSandbox;
let browser: SignInBrowser;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
});
after(() => sandbox.close());
beforeEach(async () => {
  await fetch(`${sandbox.origin}/_sandbox/reset`, { method: 'POST' });
  browser = new SignInBrowser();
});

function grantOn(page: string): string {
  return /name="grant" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

async function renewal(payer: string, tokens: Record<string, string>): Promise<Response> {
  return fetch(`${sandbox.origin}/${payer}/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '', client_id: 'demo' }) });
}

async function readStatus(payer: string, tokens: Record<string, string>): Promise<number> {
  return (await fetch(`${sandbox.origin}/${payer}/R4/Patient/${tokens['patient'] ?? ''}`, { headers: { authorization: `Bearer ${tokens['access_token'] ?? ''}` } })).status;
}

describe('a member at their payer\'s portal', () => {
  it('signs in as at an app\'s request, with what is wrong beside the field', async () => {
    await browser.open(`${sandbox.origin}/hsid/portal`);
    assert.match(browser.page, /Sign in to your plan/);
    assert.ok(!browser.page.includes('Cancel'), 'nobody waits');
    await browser.submit({ action: 'sign-in', ...ANA, password: 'wrong' });
    assert.match(browser.page, /That user name and password are not on file/);
    await browser.submit({ action: 'fill', member: LUIS.username });
    assert.match(browser.page, /value="sandbox2@testoptum\.com"/);
    await browser.submit({ action: 'sign-in', ...ANA });
    assert.match(browser.page, /Connected apps/);
    assert.match(browser.page, /No app is connected\./);
  });

  it('sees which app reads whose records, which ones, and since when; at this payer, and their own alone', async () => {
    await givenToken(sandbox.origin, { payer: 'hsid', member: LUIS.username, patient: 'mia', scope: 'patient/Patient.read patient/Procedure.read' });
    await givenToken(sandbox.origin, { payer: 'rmhp', member: LUIS.username });
    await givenToken(sandbox.origin, { payer: 'hsid', member: ANA.username });
    await browser.open(`${sandbox.origin}/hsid/portal`);
    await browser.submit({ action: 'sign-in', ...LUIS });
    assert.match(browser.page, /<h2>demo<\/h2>\s*<p class="s soft">Mia Prado, since [A-Z][a-z]+ \d+, 20\d\d, /);
    assert.match(browser.page, /<li>Name, birth date, address<\/li><li>Procedures<\/li>/);
    assert.equal([...browser.page.matchAll(/Stop sharing</g)].length, 1);
    assert.ok(!browser.page.includes('Ana Reyes'));
  });

  it('ends it: the next read is 401, the next renewal invalid_grant, and nobody else\'s ends', async () => {
    const tokens = await givenToken(sandbox.origin, { payer: 'hsid', member: LUIS.username, patient: 'mia' });
    const elsewhere = await givenToken(sandbox.origin, { payer: 'rmhp', member: LUIS.username });
    await browser.open(`${sandbox.origin}/hsid/portal`);
    await browser.submit({ action: 'sign-in', ...LUIS });
    await browser.submit({ action: 'revoke', grant: grantOn(browser.page) });
    assert.match(browser.page, /It can read nothing from now on/);
    assert.match(browser.page, /No app is connected/);
    assert.equal(await readStatus('hsid', tokens), 401);
    const refused = await renewal('hsid', tokens);
    assert.deepEqual([refused.status, (await refused.json()).error], [400, 'invalid_grant']);
    assert.equal(await readStatus('rmhp', elsewhere), 200);
  });

  it('cannot end what is another member\'s', async () => {
    const tokens = await givenToken(sandbox.origin, { payer: 'hsid', member: ANA.username });
    const other = new SignInBrowser();
    await other.open(`${sandbox.origin}/hsid/portal`);
    await other.submit({ action: 'sign-in', ...ANA });
    await browser.open(`${sandbox.origin}/hsid/portal`);
    await browser.submit({ action: 'sign-in', ...LUIS });
    await browser.submit({ action: 'revoke', grant: grantOn(other.page) });
    assert.equal(await readStatus('hsid', tokens), 200);
  });

  it('signs out, and is signed out an hour later by themselves', async () => {
    await browser.open(`${sandbox.origin}/hsid/portal`);
    await browser.submit({ action: 'sign-in', ...ANA });
    await browser.submit({ action: 'sign-out' });
    assert.match(browser.page, /Sign in to your plan/);
    await browser.submit({ action: 'sign-in', ...ANA });
    await fetch(`${sandbox.origin}/_sandbox/clock`, { method: 'POST', body: JSON.stringify({ step: 3601 }) });
    await browser.open(`${sandbox.origin}/hsid/portal`);
    assert.match(browser.page, /Sign in to your plan/);
  });

  it('hears at a plan that is not covered that its records cannot be shared', async () => {
    await browser.open(`${sandbox.origin}/hsid/portal`);
    await browser.submit({ action: 'sign-in', username: 'commercial@testoptum.com', password: 'Commercial#1' });
    assert.match(browser.page, /Records of your plan cannot be shared with apps/);
  });

  it('finds the portal at the payer\'s own host too, and where its bare address leads', async () => {
    const byHost = new SignInBrowser(fetchByHost(sandbox.port));
    await byHost.open('https://sierra.fhir.flex.optum.com/');
    assert.equal(byHost.url.pathname, '/portal');
    await byHost.submit({ action: 'sign-in', ...ANA });
    assert.match(byHost.page, /Connected apps/);
    await browser.open(`${sandbox.origin}/sierra`);
    assert.equal(browser.url.pathname, '/sierra/portal');
  });

  it('is asked by forms of this portal alone, with a cookie that no other site sends', async () => {
    const post = (headers: Record<string, string>): Promise<{ status: number; cookie: string }> =>
      new Promise((resolve, reject) => {
        const sent = request(`${sandbox.origin}/hsid/portal`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } }, (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, cookie: response.headers['set-cookie']?.join() ?? '' });
        });
        sent.on('error', reject).end(new URLSearchParams({ action: 'sign-in', ...ANA }).toString());
      });
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) assert.equal((await post(headers as Record<string, string>)).status, 403);
    const { status, cookie } = await post({ origin: sandbox.origin });
    assert.equal(status, 303);
    assert.match(cookie, /^hsid_portal=[\w-]{32}; Path=\/hsid\/portal; HttpOnly; SameSite=Strict$/);
  });
});
