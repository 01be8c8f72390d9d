import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/test/find-browsers.mjs';
import { GECKO_ID } from '../../../src/payers/extension-ids.js';

/** Firefox gives each installation an address of its own; a test chooses it, to know where the extension's pages stand. */
const ADDRESS = '3f0c5d6e-0b1a-4c55-9c1e-5a0f3c2b7d11';

export interface FirefoxOptions {
  /** Folder of an unpacked extension: our own. */
  readonly extension?: string;
  /** CSS px. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A folder for the profile, which stays when the browser is closed; without it one is made and removed. */
  readonly profile?: string;
}

export interface Firefox {
  readonly browser: Browser;
  newPage(): Promise<Page>;
  /** A page of the extension, by its path in it. */
  extensionPage(path: string): Promise<Page>;
  /** The next page that opens: a sign-in's window. */
  nextPage(): Promise<Page>;
  /** Ends when a page has closed itself. */
  closed(page: Page): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 20_000;

async function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((wait) => { setTimeout(wait, 100); });
  }
  throw new Error(`Firefox: ${what} did not happen within ${PATIENCE_MS / 1000} s.`);
}

/** A Firefox with a profile of its own. Only what may reach the browser's inside may open an extension's page. */
export async function launchFirefox({ extension, viewport = { width: 1000, height: 900 }, profile: kept }: FirefoxOptions = {}): Promise<Firefox> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox was found.');
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'uhc-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    defaultViewport: viewport,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // A window behind another one draws and counts time as one in front: a driver waits for frames, and nobody chooses which window is in front.
      'layout.throttled_frame_rate': 60, 'dom.min_background_timeout_value': 4, 'dom.timeout.enable_budget_timer_throttling': false,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: ADDRESS }), 'intl.accept_languages': 'en-US',
    },
  });
  if (extension) await browser.installExtension(resolve(extension));
  return {
    browser,
    newPage: () => browser.newPage(),
    extensionPage: (path) => openOwnPage(browser, `moz-extension://${ADDRESS}/${path}`),
    async nextPage() {
      const known = new Set(await browser.pages());
      return until('a new window', async () => (await browser.pages()).find((page) => !known.has(page)));
    },
    async closed(page) {
      await until('the end of a window', async () => (await browser.pages()).includes(page) ? undefined : true);
    },
    async close() {
      await browser.close();
      if (!kept) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The navigation leaves the page's process, and is never told to have ended: the page itself is asked. */
async function openOwnPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url).catch(() => undefined);
  await until(url, async () => {
    try {
      return (await page.evaluate(() => `${location.href} ${document.readyState}`)) === `${url} complete` ? true : undefined;
    } catch {
      return undefined; // it is on its way from one process to the other
    }
  });
  // Firefox tells no driver what goes wrong in an extension's page.
  await page.evaluate(`(() => {
    globalThis.wrong = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => wrong.push('refused to ' + violatedDirective + ' ' + blockedURI));
    addEventListener('error', ({ message }) => wrong.push(message));
    addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
  })()`);
  return page;
}

/** What a policy blocked in an extension's page, and errors that nobody caught, since it was opened. */
export async function wrongIn(page: Page): Promise<readonly string[]> {
  return (await page.evaluate('globalThis.wrong')) as readonly string[];
}
