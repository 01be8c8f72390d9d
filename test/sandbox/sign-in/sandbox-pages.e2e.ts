import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { launchChromium, type Chromium } from '../../e2e/support/chromium.js';
import { givenToken } from '../support/given-token.js';
import { pageFaults } from '../support/page-faults.js';
import { sampleData } from '../support/sample-data.js';

const QUERY = new URLSearchParams({
  response_type: 'code',
  client_id: 'demo',
  redirect_uri: 'http://localhost:9/back',
  scope: 'patient/Patient.read patient/ExplanationOfBenefit.read patient/Procedure.read',
  state: 's',
  code_challenge: 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU',
  code_challenge_method: 'S256',
});

for (const [colorScheme, width, height] of [['light', 1280, 800], ['dark', 1280, 800], ['light', 320, 640], ['dark', 400, 600]] as const) {
  describe(`the sandbox's pages, ${colorScheme}, ${width} wide`, () => {
    let sandbox: RunningSandbox;
    let browser: Chromium;
    let page: Page;

    before(async () => {
      sandbox = await startSandbox({ port: 0, data: sampleData });
      browser = await launchChromium({ viewport: { width, height }, colorScheme });
      page = await browser.context.newPage();
      await page.goto(`${sandbox.origin}/hsid/oauth/authorize?${QUERY.toString()}`);
    });
    after(async () => {
      await browser.close();
      await sandbox.close();
    });

    it('sign somebody in who presses a sample member and Enter', async () => {
      assert.deepEqual(await pageFaults(page), []);
      await page.getByRole('button', { name: /^sandbox2/ }).click();
      assert.equal(await page.getByLabel('User name').inputValue(), 'sandbox2@testoptum.com');
      await page.getByRole('button', { name: 'Show' }).click();
      assert.equal(await page.getByLabel('Password').getAttribute('type'), 'text');
      await page.getByLabel('Password').press('Enter');
      await page.getByRole('heading', { name: 'One more question' }).waitFor();
    });

    it('ask a question, say what is wrong, and fill the answer in', async () => {
      const answer = page.locator('input[name="answer"]');
      await answer.fill('blue');
      await answer.press('Enter');
      await page.getByText('That is not the answer on file. 2 tries are left.').waitFor();
      assert.deepEqual(await pageFaults(page), []);
      await page.getByRole('button', { name: 'Fill it in' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'What may demo read?' }).waitFor();
    });

    it('count what is shared as it is chosen', async () => {
      await page.getByLabel('Mia Prado, born 2015').check();
      await page.getByRole('button', { name: 'Share these 3' }).waitFor();
      await page.getByRole('checkbox', { name: /^Procedures/ }).uncheck();
      await page.getByRole('button', { name: 'Share these 2' }).waitFor();
      assert.deepEqual(await pageFaults(page), []);
    });

    it('show a developer what goes on', async () => {
      await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox2@testoptum.com', patient: 'mia' });
      await page.goto(`${sandbox.origin}/_sandbox`);
      assert.deepEqual(await pageFaults(page), []);
      await page.getByRole('button', { name: /^Revoke what Mia Prado shared/ }).click();
      await page.getByText('Nobody has shared anything yet.').waitFor();
      assert.deepEqual(browser.console.filter((line) => line.startsWith('error') || line.startsWith('uncaught')), []);
    });
  });
}
