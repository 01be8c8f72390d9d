import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchFirefox } from './support/firefox.js';
import type { Firefox } from './support/firefox.js';
import { press, shownIn, signInWithFirefox } from './support/member-in-firefox.js';
import { SANDBOX1 } from './support/member.js';

const POPUP = 'src/extension/popup/popup.html';

describe('the extension’s popup in Firefox', () => {
  let sandbox: RunningSandbox;
  let firefox: Firefox;
  let popup: Page;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    firefox = await launchFirefox({ extension: 'dist/firefox-dev', viewport: { width: 400, height: 600 } });
    popup = await firefox.extensionPage(POPUP);
    await popup.evaluate(`browser.storage.local.set({ sandbox: ${JSON.stringify(sandbox.origin)} })`);
    await popup.close();
    popup = await firefox.extensionPage(POPUP);
  });

  after(async () => {
    await firefox.close();
    await sandbox.close();
  });

  it('goes on with a sign-in after Firefox has closed the popup, and shows the claims when it is opened again', async () => {
    await press(popup, 'Connect a plan');
    await press(popup, 'UnitedHealthcare');
    const opened = firefox.nextPage();
    await press(popup, 'Continue to');
    const payer = await opened;
    await popup.close(); // the sign-in's window took the focus
    await signInWithFirefox(payer, SANDBOX1);
    await firefox.closed(payer);
    popup = await firefox.extensionPage(POPUP);
    await popup.locator('>>> [data-id="visit-june-2026-corrected"]').wait();
    assert.match(await shownIn(popup), /Juniper Street Family Medicine/);
  });

  it('opens a claim to its services', async () => {
    await popup.locator('>>> [data-id="knee-mri-2025"]').click();
    await popup.locator('>>> [data-line]').wait();
    assert.match(await shownIn(popup), /you owe/i);
  });

  it('finds a doctor in its second view', async () => {
    await press(popup, 'Find care');
    await popup.locator('>>> uhc-provider-search >>> input').fill('Amara Osei');
    await popup.keyboard.press('Enter');
    await popup.locator('>>> uhc-provider-search >>> [data-id] [data-field="name"]').wait();
    assert.match(await shownIn(popup), /Amara Osei/);
  });

  it('has the claims at once the next time, from the device', async () => {
    await popup.close();
    await sandbox.close();
    popup = await firefox.extensionPage(POPUP);
    await popup.locator('>>> [data-id="visit-june-2026-corrected"]').wait();
  });
});
