import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { closed, extensionInChromium } from './support/extension-in-chromium.js';
import type { ExtensionInChromium } from './support/extension-in-chromium.js';
import { SANDBOX1, signIn } from './support/member.js';
import { serveSite } from './support/site.js';

describe('a sign-in of the extension that does not go straight', () => {
  let extension: ExtensionInChromium;

  before(async () => {
    extension = await extensionInChromium();
  });

  after(() => extension.close());

  /** A popup opened afterwards tells it, calmly, with a way to start again. */
  async function assertTold(title: string): Promise<void> {
    const popup = await extension.openPopup();
    await popup.getByRole('heading', { name: title }).waitFor();
    await popup.getByRole('button', { name: 'Start again' }).waitFor();
    assert.equal(await popup.locator('.bad, .bad-note, [role="alert"]').count(), 0);
    await popup.close();
  }

  async function openAway(): Promise<Page> {
    const popup = await extension.openPopup();
    await popup.getByRole('heading', { name: 'Finish in the other window.' }).waitFor();
    return popup;
  }

  async function useSandbox(popup: Page, origin: string): Promise<void> {
    await extension.useSandbox(popup, origin);
    await extension.stopBackground();
    await popup.reload();
  }

  async function begin(popup: Page): Promise<void> {
    await popup.getByRole('button', { name: /^(Connect a plan|Choose another plan)$/ }).click();
    await popup.getByRole('button', { name: /^UnitedHealthcare/ }).click();
    await popup.getByRole('button', { name: /^Continue to/ }).click();
  }

  it('is told in the popup opened afterwards, where the member shared nothing', async () => {
    const payer = await extension.leaveForPayer();
    await signIn(payer, { ...SANDBOX1, nothing: true });
    await closed(payer);
    await assertTold('Nothing was shared');
  });

  it('is told as well where the member cancelled on the payer’s page', async () => {
    const payer = await extension.leaveForPayer();
    await payer.getByRole('button', { name: 'Cancel' }).click({ noWaitAfter: true });
    await closed(payer);
    await assertTold('Nothing was shared');
  });

  it('is no error where the member closed the window', async () => {
    const payer = await extension.leaveForPayer();
    await payer.close();
    await assertTold('Nothing was shared');
  });

  it('ends where the member cancels it in the popup: the window goes, and it does not come back', async () => {
    const payer = await extension.leaveForPayer();
    const [popup, other] = [await openAway(), await openAway()];
    await popup.getByRole('button', { name: 'Cancel' }).click();
    await closed(payer);
    for (const each of [popup, other, await extension.openPopup()]) {
      await each.getByRole('button', { name: 'Connect a plan' }).waitFor();
      await each.close();
    }
  });

  it('brings its window to the front again', async () => {
    const payer = await extension.leaveForPayer();
    const popup = await openAway();
    // Without a screen no window has the focus: what the background asks of the browser is looked at instead.
    const [background] = extension.browser.context.serviceWorkers();
    assert.ok(background);
    await background.evaluate("globalThis.asked = new Promise((told) => { chrome.windows.update = async (id, how) => told({ type: (await chrome.windows.get(id)).type, how }) }); undefined");
    await popup.getByRole('button', { name: 'Show the window' }).click();
    assert.deepEqual(await background.evaluate('Promise.race([globalThis.asked, new Promise((late) => { setTimeout(late, 5_000, "not asked"); })])'), { type: 'popup', how: { focused: true } });
    await popup.close();
    await payer.close();
    await assertTold('Nothing was shared');
  });

  it('is told to have ended where the browser stopped the background, and its window goes', async () => {
    const payer = await extension.leaveForPayer();
    await extension.stopBackground();
    await assertTold('Nothing was shared');
    await closed(payer);
  });

  it('says so where the payer cannot be reached', async () => {
    const popup = await extension.openPopup();
    await useSandbox(popup, 'http://localhost:1');
    await begin(popup);
    await popup.getByRole('heading', { name: 'The payer cannot be reached' }).waitFor();
    await useSandbox(popup, extension.sandbox.origin);
    await popup.close();
  });

  it('says so where it ends before any window opens, and asks nobody else', async () => {
    const poisoned = await serveSite({ pages: { 'hsid/R4/.well-known/smart-configuration': JSON.stringify({ authorization_endpoint: 'https://evil.example/authorize', token_endpoint: 'https://evil.example/token' }) } });
    const popup = await extension.openPopup();
    await useSandbox(popup, poisoned.origin);
    await begin(popup);
    await popup.getByRole('heading', { name: 'This is not set up yet' }).waitFor();
    await popup.getByText('discovery_foreign_endpoint').waitFor();
    await useSandbox(popup, extension.sandbox.origin);
    await poisoned.close();
    await popup.close();
    assert.ok(!extension.browser.hosts.has('evil.example'));
  });

  it('makes way for the next one, which connects', async () => {
    const first = await extension.leaveForPayer();
    const popup = await openAway();
    await popup.getByRole('button', { name: 'I closed it' }).click(); // which it is not
    await closed(first);
    await popup.close();
    const second = await extension.leaveForPayer();
    await signIn(second, SANDBOX1);
    await closed(second);
    await extension.openPopup().then((opened) => opened.locator('[data-id="knee-mri-2025"]').waitFor());
  });

  it('leaves claims that are read and refreshed also when the background is gone', async () => {
    await extension.stopBackground();
    const popup = await extension.openPopup();
    const asked = popup.waitForRequest((request) => request.url().includes('ExplanationOfBenefit'));
    await popup.locator('[data-id="knee-mri-2025"]').waitFor();
    await asked;
    await popup.getByText(/^Updated/).waitFor();
    await popup.getByRole('tab', { name: 'Connection' }).click();
    const again = popup.waitForRequest((request) => request.url().includes('ExplanationOfBenefit'));
    await popup.getByRole('button', { name: 'Update now' }).click();
    await again;
  });

  it('is blocked by no policy', () => {
    extension.assertNothingBlocked();
  });
});
