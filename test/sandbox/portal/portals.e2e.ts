import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { launchChromium, type Chromium } from '../../e2e/support/chromium.js';
import { pageFaults } from '../support/page-faults.js';
import { sampleData } from '../support/sample-data.js';
import { answerOn } from '../support/sign-in-browser.js';

const VERIFIER = 'eae64b84b53f479d92ab81dce7c8bbe608492951def502d84b4f0cd7';
const CHALLENGE = 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU';
const REDIRECT = 'https://app.example/callback';

for (const [colorScheme, width, height] of [['light', 1280, 800], ['dark', 360, 740]] as const) {
  describe(`from a first app to the end of its access, ${colorScheme}, ${width} wide`, () => {
    let sandbox: RunningSandbox;
    let browser: Chromium;
    let page: Page;
    let client: string;
    let tokens: Record<string, string>;

    before(async () => {
      sandbox = await startSandbox({ port: 0, data: sampleData });
      browser = await launchChromium({ viewport: { width, height }, colorScheme });
      page = await browser.context.newPage();
      await page.route(`${REDIRECT}*`, (route) => route.fulfill({ body: 'back in the app' }));
    });
    after(async () => {
      await browser.close();
      await sandbox.close();
    });

    it('a developer goes the six steps, and hears beside the field what is not right', async () => {
      await page.goto(`${sandbox.origin}/_sandbox`);
      await page.getByRole('link', { name: 'App Owner portal' }).click();
      assert.deepEqual(await pageFaults(page), []);
      await page.getByRole('link', { name: 'Create your profile' }).click();
      await page.getByLabel('Optum ID').fill('ada');
      await page.getByLabel('Your name').fill('Ada Park');
      await page.getByRole('button', { name: 'Save the profile' }).click();
      await page.getByLabel('Name of the organization').fill('Broker Example');
      await page.getByRole('button', { name: 'Register the organization' }).click();
      await page.getByText('The payer asks for one').waitFor();
      assert.equal(await page.getByLabel('Name of the organization').inputValue(), 'Broker Example');
      assert.deepEqual(await pageFaults(page), []);
      await page.getByLabel('Privacy policy').fill('https://broker.example/privacy');
      await page.getByRole('button', { name: 'Register the organization' }).click();
      await page.getByText('Broker Example is approved.').waitFor();
    });

    it('registers an app that waits for review, and approves it', async () => {
      await page.getByRole('link', { name: 'Register new app' }).click();
      await page.getByLabel('Name of the app').fill('Claims helper');
      await page.getByRole('radio', { name: /^Production/ }).check();
      await page.getByLabel('Redirect addresses').fill('http://app.example/callback');
      await page.getByRole('button', { name: 'Register the app' }).click();
      await page.getByText('In production an address is https:').waitFor();
      assert.deepEqual(await pageFaults(page), []);
      await page.getByLabel('Redirect addresses').fill(REDIRECT);
      await page.getByRole('button', { name: 'Register the app' }).click();
      await page.getByRole('heading', { name: 'Waits for review' }).waitFor();
      client = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      assert.deepEqual(await pageFaults(page), []);
      await page.getByRole('button', { name: 'Approve Claims helper' }).click();
      await page.getByRole('heading', { name: 'Waits for review' }).waitFor({ state: 'detached' });
    });

    it('a member signs in with it and shares', async () => {
      const authorize = new URL(`${sandbox.origin}/hsid/oauth/authorize`);
      const asked = { response_type: 'code', client_id: client, redirect_uri: REDIRECT, scope: 'patient/Patient.read patient/Procedure.read', state: 's', code_challenge: CHALLENGE, code_challenge_method: 'S256' };
      for (const [name, value] of Object.entries(asked)) authorize.searchParams.set(name, value);
      await page.goto(authorize.href);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.locator('input[name="answer"]').fill(answerOn(await page.content()));
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'What may Claims helper read?' }).waitFor();
      await page.getByRole('button', { name: 'Share these 2' }).click();
      await page.getByText('back in the app').waitFor();
      const code = new URL(page.url()).searchParams.get('code') ?? '';
      const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT, client_id: client, code_verifier: VERIFIER });
      tokens = await (await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', body })).json();
      assert.equal(tokens['patient'], 'ana');
    });

    it('and ends it at the member portal, after which the app reads nothing', async () => {
      await page.goto(`${sandbox.origin}/hsid/portal`);
      assert.deepEqual(await pageFaults(page), []);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Claims helper' }).waitFor();
      assert.deepEqual(await pageFaults(page), []);
      await page.getByRole('button', { name: /^Stop sharing/ }).click();
      await page.getByText('No app is connected.').waitFor();
      assert.deepEqual(await pageFaults(page), []);
      const read = await fetch(`${sandbox.origin}/hsid/R4/Patient/ana`, { headers: { authorization: `Bearer ${tokens['access_token'] ?? ''}` } });
      assert.equal(read.status, 401);
      const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '', client_id: client });
      assert.equal((await (await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', body })).json()).error, 'invalid_grant');
    });

    it('a server gets a secret that is there once, and the app can be deleted', async () => {
      await page.goto(`${sandbox.origin}/_sandbox/portal/apps/new`);
      await page.getByLabel('Name of the app').fill('Directory relay');
      await page.getByRole('radio', { name: /^Production/ }).check();
      await page.getByRole('radio', { name: /^Confidential/ }).check();
      await page.getByRole('checkbox', { name: /^Patient access/ }).uncheck();
      await page.getByRole('checkbox', { name: /^Public access/ }).check();
      await page.getByRole('button', { name: 'Register the app' }).click();
      await page.getByRole('heading', { name: 'The client secret, shown once' }).waitFor();
      assert.deepEqual(await pageFaults(page), []);
      await page.reload();
      await page.getByRole('button', { name: 'Make a new secret' }).click();
      await page.getByRole('heading', { name: 'The client secret, shown once' }).waitFor();
      await page.getByText('Delete this app').click();
      assert.deepEqual(await pageFaults(page), []);
      await page.getByRole('button', { name: 'Delete Directory relay' }).click();
      await page.getByRole('link', { name: 'Claims helper' }).waitFor();
      assert.deepEqual(await pageFaults(page), []);
      assert.equal(await page.getByRole('link', { name: 'Directory relay' }).count(), 0);
      assert.deepEqual(browser.console.filter((line) => line.startsWith('uncaught') || (line.startsWith('error') && !line.includes('422'))), []);
    });
  });
}
