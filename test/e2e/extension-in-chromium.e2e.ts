import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { CHROMIUM_ID } from '../../src/payers/extension-ids.js';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchChromium } from './support/chromium.js';
import type { Chromium } from './support/chromium.js';
import { SANDBOX1, signIn } from './support/member.js';

const POPUP = `chrome-extension://${CHROMIUM_ID}/src/extension/popup/popup.html`;

describe('the extension’s popup in Chromium', () => {
  let sandbox: RunningSandbox;
  let browser: Chromium;
  let popup: Page;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    browser = await launchChromium({ extension: 'dist/chrome-dev', viewport: { width: 400, height: 600 } });
    popup = await open();
    await popup.evaluate(`chrome.storage.local.set({ sandbox: ${JSON.stringify(sandbox.origin)} })`);
    await popup.close();
    popup = await open();
  });

  after(async () => {
    await browser.close();
    await sandbox.close();
  });

  async function open(): Promise<Page> {
    const page = await browser.context.newPage();
    await page.goto(POPUP);
    return page;
  }

  it('goes on with a sign-in after the popup is gone, and shows the claims when it is opened again', async () => {
    await popup.getByRole('button', { name: 'Connect a plan' }).click();
    await popup.getByRole('button', { name: /^UnitedHealthcare/ }).click();
    const opened = browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: /^Continue to/ }).click();
    const payer = await opened;
    await payer.locator('input[name="username"]').waitFor();
    await popup.close(); // the sign-in's window took the focus
    await signIn(payer, SANDBOX1);
    if (!payer.isClosed()) await payer.waitForEvent('close');
    popup = await open();
    await popup.locator('[data-id="visit-june-2026-corrected"]').getByText('Juniper Street Family Medicine').first().waitFor();
  });

  it('opens a claim to its services', async () => {
    await popup.locator('[data-id="knee-mri-2025"]').click();
    await popup.locator('uhc-claim [data-line]').first().waitFor();
  });

  it('finds a doctor in its second view', async () => {
    await popup.getByRole('tab', { name: 'Find care' }).click();
    await popup.getByLabel('Who or what').fill('Amara Osei');
    await popup.getByLabel('Who or what').press('Enter');
    await popup.locator('uhc-provider-search [data-id] [data-field="name"]').getByText('Amara Osei').first().waitFor();
  });

  it('tells how the connection stands in its third view', async () => {
    await popup.getByRole('tab', { name: 'Connection' }).click();
    await popup.getByRole('button', { name: 'Disconnect' }).first().waitFor();
  });

  it('runs under its own strict policy: nothing in it is blocked', () => {
    assert.deepEqual(browser.console.filter((line) => /content security|trusted|refused to|uncaught/i.test(line)), []);
  });

  it('asks no host but the payer’s', () => {
    const hosts = [...browser.hosts].filter((host) => host !== CHROMIUM_ID && !host.endsWith('.chromiumapp.org'));
    assert.deepEqual(hosts, [new URL(sandbox.origin).host]);
  });

  it('has the claims at once the next time, from the device', async () => {
    await popup.close();
    await sandbox.close();
    popup = await open();
    await popup.locator('[data-id="visit-june-2026-corrected"]').waitFor();
  });
});
