import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start.js';
import { launchFirefox, type Firefox } from '../e2e/support/firefox.js';
import { press, signInWithFirefox } from '../e2e/support/member-in-firefox.js';
import { sampleData } from './support/sample-data.js';

const VERIFIER = 'eae64b84b53f479d92ab81dce7c8bbe608492951def502d84b4f0cd7';
const CHALLENGE = 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU';
const MEMBER = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };

describe('the sandbox\'s pages in Firefox', () => {
  let sandbox: RunningSandbox;
  let firefox: Firefox;
  let page: Page;
  const wrong: string[] = [];

  before(async () => {
    sandbox = await startSandbox({ port: 0, data: sampleData });
    firefox = await launchFirefox({ viewport: { width: 400, height: 800 } });
    page = await firefox.newPage();
    page.on('console', (message) => { if (message.type() === 'error') wrong.push(message.text()); });
    page.on('pageerror', (problem) => wrong.push(String(problem)));
  });
  after(async () => {
    await firefox.close();
    await sandbox.close();
  });

  /** Nothing went wrong, and nothing hangs over the window's edge. */
  async function fits(): Promise<void> {
    assert.deepEqual(wrong, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), page.url());
  }

  const said = (words: string): Promise<unknown> => page.locator(`::-p-text(${words})`).wait();
  const statusOf = async (path: string): Promise<number> => (await fetch(`${sandbox.origin}${path}`)).status;

  it('the dashboard switches faults, finds them by word, and moves the clock, by keyboard', async () => {
    await page.goto(`${sandbox.origin}/_sandbox`);
    await page.locator('#fault-search').fill('unheard of');
    await said('No fault is named or described so.');
    await page.locator('#fault-search').fill('502');
    await page.focus('[data-fault="fhir:502"] [role="switch"]');
    await page.keyboard.press('Enter');
    await said('1 fault is on');
    assert.equal(await statusOf('/hsid/R4/Practitioner'), 502);
    await said('struck once');
    await page.focus('[data-fault="fhir:502"] [role="switch"]');
    await page.keyboard.press(' ');
    await said('No fault is on');
    assert.equal(await statusOf('/hsid/R4/Practitioner'), 200);
    await press(page, '+ 1 day');
    await said('1 day ahead');
    await fits();
  });

  it('the App Owner portal takes a developer to a first app, and says beside the field what is not right', async () => {
    await page.goto(`${sandbox.origin}/_sandbox/portal/profile`);
    await page.locator('#name').fill('Ada Park');
    await page.locator('#optum-id').fill('ada');
    await press(page, 'Save the profile');
    await page.locator('#privacy-policy').fill('https://broker.example/privacy');
    await page.locator('#name').fill('Broker Example');
    await press(page, 'Register the organization');
    await said('Broker Example is approved.');
    await page.goto(`${sandbox.origin}/_sandbox/portal/apps/new`);
    await page.locator('#name').fill('Claims helper');
    await press(page, 'Register the app');
    await said('Type at least one');
    assert.equal(await page.$eval('#name', (field) => (field as HTMLInputElement).value), 'Claims helper');
    await page.locator('#redirects').fill(`${sandbox.origin}/hsid/portal`);
    wrong.length = 0; // Firefox names an answer of 422 among the errors
    await press(page, 'Register the app');
    await said('Client ID');
    await fits();
  });

  it('a member signs in, shares, sees it at the member portal, and ends it', async () => {
    const client = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const redirect = `${sandbox.origin}/hsid/portal`; // plays the app's page
    const asked = { response_type: 'code', client_id: client, redirect_uri: redirect, scope: 'patient/Patient.read patient/Procedure.read', state: 's', code_challenge: CHALLENGE, code_challenge_method: 'S256' };
    await page.goto(`${sandbox.origin}/hsid/oauth/authorize?${new URLSearchParams(asked)}`);
    await signInWithFirefox(page, MEMBER);
    await said('Sign in to your plan');
    const code = new URL(page.url()).searchParams.get('code') ?? '';
    const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirect, client_id: client, code_verifier: VERIFIER });
    const tokens = (await (await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', body })).json()) as Record<string, string>;
    const read = async (): Promise<number> => (await fetch(`${sandbox.origin}/hsid/R4/Patient/ana`, { headers: { authorization: `Bearer ${tokens['access_token'] ?? ''}` } })).status;
    assert.equal(await read(), 200);
    await page.locator('input[name="username"]').fill(MEMBER.username);
    await page.locator('input[name="password"]').fill(MEMBER.password);
    await press(page, 'Sign in');
    await said('Claims helper');
    await press(page, 'Stop sharing');
    await said('No app is connected.');
    assert.equal(await read(), 401);
    await fits();
  });
});
