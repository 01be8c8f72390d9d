import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { CHROMIUM_ID } from '../../src/payers/extension-ids.js';
import { closed, extensionInChromium, until } from './support/extension-in-chromium.js';
import type { ExtensionInChromium } from './support/extension-in-chromium.js';
import { overheard, overhear } from './support/overhear.js';
import { SANDBOX1, signIn } from './support/member.js';

describe('the extension’s popup in Chromium', () => {
  let extension: ExtensionInChromium;
  let bystander: Page;
  let popup: Page;

  before(async () => {
    extension = await extensionInChromium();
    bystander = await extension.openPopup();
    await overhear(bystander);
    popup = await extension.openPopup();
  });

  after(() => extension.close());

  async function reopen(): Promise<void> {
    await popup.close();
    popup = await extension.openPopup();
  }

  const view = (name: string): Promise<void> => popup.getByRole('tab', { name }).click();

  it('finds a doctor before any plan is connected, and keeps nothing for it', async () => {
    await popup.getByRole('heading', { name: 'See what was billed' }).waitFor();
    await view('Find care');
    await popup.getByLabel('Who or what').fill('Amara Osei');
    await popup.getByLabel('Who or what').press('Enter');
    await popup.locator('uhc-provider-search [data-id] [data-field="name"]').getByText('Amara Osei').first().waitFor();
    assert.deepEqual(await popup.evaluate('indexedDB.databases()'), []);
  });

  it('tells what will be read, and where it leads, before the payer’s page opens', async () => {
    await view('Claims');
    await popup.getByRole('button', { name: 'Connect a plan' }).click();
    await popup.getByRole('button', { name: /^UnitedHealthcare/ }).click();
    await popup.getByRole('heading', { name: 'Your records go from UnitedHealthcare to this device, and to nobody else.' }).waitFor();
    const consent = (await popup.locator('[part="consent"]').textContent()) ?? '';
    for (const said of ['Your claims', 'Needed', 'Your name and plan', 'Optional', 'there is no server of ours', new URL(extension.sandbox.origin).host]) assert.ok(consent.includes(said), `${said} in ${consent}`);
  });

  it('goes on with a sign-in after the popup is gone, and shows the claims when it is opened again', async () => {
    await popup.close();
    const payer = await extension.leaveForPayer();
    popup = await extension.openPopup();
    await popup.getByRole('heading', { name: 'Finish in the other window.' }).waitFor();
    await popup.close();
    await signIn(payer, SANDBOX1);
    await closed(payer);
    popup = await extension.openPopup();
    await popup.locator('[data-id="visit-june-2026-corrected"]').getByText('Juniper Street Family Medicine').first().waitFor();
  });

  it('shows them in a popup that stayed open, too', async () => {
    await bystander.locator('[data-id="visit-june-2026-corrected"]').waitFor();
  });

  it('opens a claim to its services, and comes back to the list', async () => {
    await popup.locator('[data-id="knee-mri-2025"]').click();
    await popup.locator('uhc-claim [data-line]').first().waitFor();
    await popup.getByRole('button', { name: /^All claims|^Back|^Claims/ }).click();
    await popup.locator('[data-id="knee-mri-2025"]').waitFor();
  });

  it('tells who is connected, with what and since when, in its third view', async () => {
    await view('Connection');
    await popup.getByRole('heading', { name: 'Dana Marie Whitlock' }).waitFor();
    await popup.getByText(/^UnitedHealthcare, connected since/).waitFor();
    const said = (await popup.locator('uhc-connect [part="connection"]').textContent()) ?? '';
    for (const words of [/Last update\s+\d+:\d\d/, /Shared\s*Claims, name and plan/, /on this device, encrypted/]) assert.match(said, words);
  });

  it('has the claims at once the next time, from the device, and says so where there is no line', async () => {
    await extension.browser.context.setOffline(true);
    await reopen();
    await popup.locator('[data-id="visit-june-2026-corrected"]').waitFor();
    await popup.getByText('This device is offline').first().waitFor();
    await extension.browser.context.setOffline(false);
  });

  it('sends no message that says more than what was asked, and none that holds a token or a name', async () => {
    const heard = await overheard(bystander);
    assert.ok(heard.some((message) => message.includes('"ask":"connect"')) && heard.some((message) => message.includes('"about":"flows"')), heard.join('\n'));
    assert.deepEqual(heard.filter((message) => !/^\{"(ask|about)":"[a-z]+"(,"(choice|connection)":"[0-9a-z]+")?(,"scopes":\[("patient\/[A-Za-z]+\.read",?)*\])?\}$/.test(message)), []);
  });

  it('answers no message that asks for more, and none of a web page', async () => {
    for (const asked of [{ ask: 'token' }, { ask: 'claims' }, 'token', null]) assert.equal(await popup.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(asked)}).catch(() => undefined)`) ?? undefined, undefined);
    const page = await extension.browser.context.newPage();
    await page.goto(`${extension.sandbox.origin}/_sandbox`);
    const said = await page.evaluate(`Promise.resolve(globalThis.chrome?.runtime?.sendMessage?.('${CHROMIUM_ID}', { ask: 'runs' })).then((answer) => answer ?? 'nothing', () => 'nothing')`);
    assert.equal(said, 'nothing');
    await page.close();
  });

  it('ends access and leaves nothing on the device when the member disconnects', async () => {
    await view('Connection');
    const revoked = popup.waitForResponse((response) => response.url().includes('/oauth/revoke'));
    await popup.getByRole('button', { name: 'Disconnect', exact: true }).click();
    assert.equal((await revoked).status(), 200);
    await popup.getByText('The payer says that access has ended.').waitFor();
    await bystander.getByRole('button', { name: 'Connect a plan' }).waitFor(); // in every popup, at once
    await until(popup, 'indexedDB.databases().then((all) => all.length === 0)');
    const left = await popup.evaluate(`(async () => ({
      databases: await indexedDB.databases(), files: await Array.fromAsync((await navigator.storage.getDirectory()).keys()), caches: await caches.keys(),
      local: Object.keys(await chrome.storage.local.get()), session: Object.keys(await chrome.storage.session.get()), page: localStorage.length + sessionStorage.length }))()`);
    assert.deepEqual(left, { databases: [], files: [], caches: [], local: ['sandbox'], session: [], page: 0 });
    await reopen();
    await popup.getByRole('button', { name: 'Connect a plan' }).waitFor();
  });

  it('runs under its own strict policy: nothing in it is blocked', () => {
    extension.assertNothingBlocked();
  });

  it('asks no host but the payer’s', () => {
    const hosts = [...extension.browser.hosts].filter((host) => host !== CHROMIUM_ID && !host.endsWith('.chromiumapp.org'));
    assert.deepEqual(hosts, [new URL(extension.sandbox.origin).host]);
  });
});
