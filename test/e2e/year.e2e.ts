import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchChromium } from './support/chromium.js';
import type { Chromium } from './support/chromium.js';
import { SANDBOX1, leaveForPayer, signIn } from './support/member.js';
import { serveSite } from './support/site.js';
import type { Site } from './support/site.js';

describe('a page with a year, procedures and a card', () => {
  let sandbox: RunningSandbox;
  let site: Site;
  let browser: Chromium;
  let page: Page;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    site = await serveSite({ folders: ['demo', 'dist/embed'], filled: { SANDBOX: sandbox.origin } });
    browser = await launchChromium({ viewport: { width: 1280, height: 900 } });
    page = await browser.context.newPage();
    await page.goto(`${site.origin}/year.html`);
  });

  after(async () => {
    await browser.close();
    await Promise.all([sandbox.close(), site.close()]);
  });

  const spending = (): Locator => page.locator('uhc-spending');
  const procedures = (): Locator => page.locator('uhc-procedures-list');
  const card = (): Locator => page.locator('uhc-member-card');

  it('is filled by one sign-in, which asks for what the three need together', async () => {
    const window = await leaveForPayer(page, spending());
    await signIn(window, SANDBOX1);
    await spending().locator('[part~="sum"] [data-amount="you-owe"]').waitFor();
    await procedures().locator('[data-id="procedure-knee-mri"]').waitFor();
    await card().getByText('Dana Marie Whitlock').first().waitFor();
  });

  it('opens the claim of a procedure, and closes to where it was opened', async () => {
    const link = procedures().locator('[data-id="procedure-appendix"]').getByRole('button', { name: /^Open claim/ });
    await link.click();
    await procedures().locator('uhc-claim [data-line]').first().waitFor();
    await procedures().getByRole('button', { name: 'Procedures', exact: true }).click();
    await link.waitFor();
    assert.equal(await link.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button), true);
  });

  it('opens the claims behind a year', async () => {
    await spending().getByLabel('Year').selectOption('2024');
    await spending().getByRole('button', { name: 'April' }).click();
    await spending().locator('[part~="claims"] [data-id="surgeon-2024"]').click();
    await spending().locator('uhc-claim [data-line]').first().waitFor();
    await spending().locator('uhc-claim').getByText('Mesa Rim Surgeons').first().waitFor();
  });

  it('hides numbers until they are asked for', async () => {
    const number = card().locator('[part~="number"]').first();
    assert.match((await number.textContent()) ?? '', /^•••• \w{4}hidden/);
    await card().getByRole('button', { name: 'Show all' }).click();
    await card().getByText('SBX44170001', { exact: true }).waitFor();
  });
});
