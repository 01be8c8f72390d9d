import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { CHROMIUM_ID } from '../../../src/payers/extension-ids.js';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { launchChromium } from './chromium.js';
import type { Chromium, ChromiumOptions } from './chromium.js';

const POPUP = `chrome-extension://${CHROMIUM_ID}/src/extension/popup/popup.html`;
const TOOLBAR_POPUP = { width: 400, height: 600 };

export interface ExtensionInChromium {
  readonly sandbox: RunningSandbox;
  readonly browser: Chromium;
  /** The popup as a tab of its size: the toolbar's own cannot be driven. */
  openPopup(): Promise<Page>;
  /** From *Connect a plan* to the payer's window. The popup is gone once that is there, as a browser closes it. */
  leaveForPayer(): Promise<Page>;
  /** Has another sandbox asked, by pages and a background that start after this. */
  useSandbox(popup: Page, origin: string): Promise<void>;
  /** Stops the service worker, as the browser does where it idles or fails. */
  stopBackground(): Promise<void>;
  /** Fails where a policy blocked anything in an extension's page, or an error was caught by nobody. */
  assertNothingBlocked(): void;
  close(): Promise<void>;
}

/** The extension in a browser of its own, with a sandbox of its own. */
export async function extensionInChromium(options: ChromiumOptions = {}): Promise<ExtensionInChromium> {
  const [sandbox, browser] = await Promise.all([
    startSandbox({ port: 0 }),
    launchChromium({ extension: 'dist/chrome-dev', viewport: TOOLBAR_POPUP, ...options }),
  ]);
  const { context } = browser;
  await context.addInitScript("document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error('refused to', violatedDirective, blockedURI))");
  const openPopup = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(POPUP);
    return page;
  };
  const stopBackground = async (): Promise<void> => {
    const page = await openPopup();
    await stopWorkers(page);
    await page.close();
  };
  const useSandbox = (page: Page, origin: string): Promise<void> => page.evaluate(`chrome.storage.local.set({ sandbox: ${JSON.stringify(origin)} })`);
  const first = await openPopup();
  await useSandbox(first, sandbox.origin);
  await first.close();
  return {
    sandbox,
    browser,
    openPopup,
    useSandbox,
    stopBackground,
    async leaveForPayer() {
      const popup = await openPopup();
      await popup.getByRole('button', { name: /^(Connect a plan|Choose another plan)$/ }).click();
      await popup.getByRole('button', { name: /^UnitedHealthcare/ }).click();
      const opened = context.waitForEvent('page');
      await popup.getByRole('button', { name: /^Continue to/ }).click();
      const payer = await opened;
      await popup.close();
      await payer.getByLabel('User name').waitFor();
      return payer;
    },
    assertNothingBlocked() {
      assert.deepEqual(browser.console.filter((line) => /content security|trusted|refused to|uncaught/i.test(line)), []);
    },
    async close() {
      await browser.close();
      await sandbox.close();
    },
  };
}

async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await new Promise<void>((told, failed) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const standing = versions.map(({ runningStatus }) => runningStatus);
      if (standing.includes('running')) session.send('ServiceWorker.stopAllWorkers').catch(failed); // one that is about to start is not stopped
      else if (standing.includes('stopped')) told();
    });
    session.send('ServiceWorker.enable').catch(failed);
  });
  await session.detach();
}

/** Ends when what a script in the page promises is true; the driver's own waiting takes any promise for a yes. */
export async function until(page: Page, script: string): Promise<void> {
  const held = await page.evaluate(`(async () => {
    const end = performance.now() + 10_000;
    while (!(await (${script}))) {
      if (performance.now() > end) return false;
      await new Promise((again) => { setTimeout(again, 50); });
    }
    return true;
  })()`);
  assert.ok(held, `within 10 s it did not come to ${script}`);
}

/** Ends when a window has closed itself, or has done so already. */
export async function closed(page: Page): Promise<void> {
  if (!page.isClosed()) await page.waitForEvent('close');
}
