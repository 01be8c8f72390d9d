import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { faultsIn } from './support/axe.js';
import { launchFirefox, wrongIn } from './support/firefox.js';
import type { Firefox } from './support/firefox.js';
import { press, shownIn, signInWithFirefox } from './support/member-in-firefox.js';
import { SANDBOX1 } from './support/member.js';

const POPUP = 'src/extension/popup/popup.html';

describe('the extension’s popup in Firefox', () => {
  let sandbox: RunningSandbox;
  let firefox: Firefox;
  let popup: Page;

  before(async () => {
    [sandbox, firefox] = await Promise.all([startSandbox({ port: 0 }), launchFirefox({ extension: 'dist/firefox-dev', viewport: { width: 400, height: 600 } })]);
    popup = await firefox.extensionPage(POPUP);
    await popup.evaluate(`browser.storage.local.set({ sandbox: ${JSON.stringify(sandbox.origin)} })`);
    await reopen();
  });

  after(async () => {
    await firefox.close();
    await sandbox.close();
  });

  afterEach(async () => {
    assert.deepEqual(await wrongIn(popup), []);
  });

  async function reopen(): Promise<void> {
    await popup.close();
    popup = await firefox.extensionPage(POPUP);
    await popup.bringToFront(); // a window behind another one draws too seldom to be driven
  }

  /** To the payer's window; Firefox closes the popup as soon as that takes the focus. The popup that is opened meanwhile says where to go on. */
  async function leaveForPayer(first: string): Promise<Page> {
    await press(popup, first);
    await press(popup, 'UnitedHealthcare');
    const opened = firefox.nextPage();
    await press(popup, 'Continue to');
    const payer = await opened;
    await reopen();
    await popup.locator('>>> ::-p-text(Finish in the other window.)').wait();
    await payer.bringToFront();
    await payer.locator('input[name="username"]').wait();
    return payer;
  }

  async function assertTold(title: string): Promise<void> {
    await reopen();
    await popup.locator(`>>> h2 ::-p-text(${title})`).wait();
    assert.equal(await popup.$('>>> .bad-note'), null);
  }

  it('finds a doctor before any plan is connected', async () => {
    await press(popup, 'Find care');
    await popup.locator('>>> uhc-provider-search >>> input').fill('Amara Osei');
    await popup.keyboard.press('Enter');
    await popup.locator('>>> uhc-provider-search >>> [data-id] [data-field="name"]').wait();
    assert.match(await shownIn(popup), /Amara Osei/);
    await press(popup, 'Claims');
  });

  it('tells calmly that nothing was shared where the member closed the window', async () => {
    const payer = await leaveForPayer('Connect a plan');
    await payer.close();
    await assertTold('Nothing was shared');
  });

  it('closes the window where the member cancels in the popup, and the sign-in does not come back', async () => {
    const payer = await leaveForPayer('Choose another plan');
    await press(popup, 'Cancel');
    await firefox.closed(payer);
    await reopen();
    await popup.locator('>>> button ::-p-text(Connect a plan)').wait();
  });

  it('tells calmly that nothing was shared where the member declined', async () => {
    const payer = await leaveForPayer('Connect a plan');
    await signInWithFirefox(payer, { ...SANDBOX1, nothing: true });
    await firefox.closed(payer);
    await assertTold('Nothing was shared');
  });

  it('goes on with a sign-in after Firefox has closed the popup, and shows the claims when it is opened again', async () => {
    const payer = await leaveForPayer('Choose another plan');
    await signInWithFirefox(payer, SANDBOX1);
    await firefox.closed(payer);
    await reopen();
    await popup.locator('>>> [data-id="visit-june-2026-corrected"]').wait();
    assert.match(await shownIn(popup), /Juniper Street Family Medicine/);
  });

  it('opens a claim to its services', async () => {
    await popup.locator('>>> [data-id="knee-mri-2025"]').click();
    await popup.locator('>>> [data-line]').wait();
    assert.match(await shownIn(popup), /you owe/i);
  });

  it('tells who is connected, with what and since when', async () => {
    await press(popup, 'Connection');
    await popup.locator('>>> ::-p-text(Dana Marie Whitlock)').wait();
    assert.match(await shownIn(popup), /UnitedHealthcare, connected since .*Last update \d+:\d\d.*Claims, name and plan.*on this device, encrypted/);
  });

  it('can be used by all, in each of its views', async () => {
    for (const name of ['Claims', 'Find care', 'Connection']) {
      await press(popup, name);
      assert.deepEqual(await faultsIn(popup), [], name);
    }
  });

  it('has the claims at once the next time, from the device', async () => {
    await popup.evaluate("browser.storage.local.get().then((kept) => { globalThis.local = Object.keys(kept) })");
    assert.deepEqual(await popup.evaluate('globalThis.local'), ['sandbox']);
    await reopen();
    await popup.locator('>>> [data-id="visit-june-2026-corrected"]').wait();
  });

  it('ends access and leaves nothing on the device when the member disconnects', async () => {
    await press(popup, 'Connection');
    await press(popup, 'Disconnect');
    await popup.locator('>>> ::-p-text(The payer says that access has ended.)').wait();
    const left = `(async () => {
      const files = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
      return JSON.stringify([(await indexedDB.databases()).length, files, Object.keys(await browser.storage.local.get()), Object.keys(await browser.storage.session.get()), localStorage.length]);
    })()`;
    assert.equal(await popup.evaluate(left), JSON.stringify([0, [], ['sandbox'], [], 0]));
    await reopen();
    await popup.locator('>>> button ::-p-text(Connect a plan)').wait();
  });
});
