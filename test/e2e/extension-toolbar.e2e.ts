import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { resolve } from 'node:path';
import puppeteer, { TargetType } from 'puppeteer-core';
import type { Browser, Page, Target } from 'puppeteer-core';
import { CHROMIUM_ARGS, findBrowser } from '../../scripts/test/find-browsers.mjs';
import { CHROMIUM_ID } from '../../src/payers/extension-ids.js';

const POPUP = `chrome-extension://${CHROMIUM_ID}/src/extension/popup/popup.html`;
const ROOT = "document.querySelector('uhc-popup')?.shadowRoot";
const OUT = `${ROOT}.querySelector('a.out[aria-label="Open in a tab"]')`;
const TABS = `[...${ROOT}?.querySelectorAll('[role="tab"]') ?? []]`;

// The toolbar's own popup takes its size from what it holds. Only this driver sees it; the other tests open its page in a tab.
describe('the toolbar’s own popup in Chromium', () => {
  let browser: Browser;
  let popup: Page;

  before(async () => {
    const executablePath = findBrowser('chromium');
    if (!executablePath) throw new Error('No Chromium was found.');
    browser = await puppeteer.launch({
      executablePath, headless: true, enableExtensions: [resolve('dist/chrome-dev')], ignoreDefaultArgs: ['--hide-scrollbars'],
      args: [...CHROMIUM_ARGS, '--window-size=1280,1000', '--screen-info={1600x1200}'],
    });
    const worker = await (await browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER)).worker();
    popup = await opened((target) => target.url() === POPUP, async () => worker?.evaluate('chrome.action.openPopup()'));
    await popup.waitForFunction(`${TABS}.length === 3`);
  });

  after(() => browser.close());

  /** A page that opens by what is done. */
  async function opened(which: (target: Target) => boolean, act: () => Promise<unknown>): Promise<Page> {
    const known = new Set(browser.targets());
    const target = browser.waitForTarget((one) => one.type() === TargetType.PAGE && !known.has(one) && which(one));
    await act();
    return (await target).asPage();
  }

  const size = (): Promise<unknown> => popup.evaluate(`({ width: document.querySelector('#app').clientWidth, narrow: innerWidth < 400, lines: new Set(${TABS}.map((tab) => tab.getBoundingClientRect().top)).size })`);

  it('is as wide as what it shows, with its views on one line, in Spanish as well', async () => {
    assert.deepEqual(await size(), { width: 400, narrow: false, lines: 1 });
    const session = await popup.createCDPSession();
    await session.send('Emulation.setLocaleOverride', { locale: 'es' });
    await popup.reload();
    await popup.waitForFunction(`${TABS}[0]?.textContent === 'Reclamaciones'`);
    assert.deepEqual(await size(), { width: 400, narrow: false, lines: 1 });
    await session.send('Emulation.setLocaleOverride', {});
    await popup.reload();
  });

  it('opens the view that is in sight in a tab', async () => {
    await popup.waitForFunction(`${TABS}[1]?.textContent === 'Find care'`);
    await popup.evaluate(`${TABS}[1].click()`);
    // The popup is gone by the press: nobody waits for its answer.
    const tab = await opened((target) => target.url() === `${POPUP}#find-care`, () => popup.evaluate(`void setTimeout(() => ${OUT}.click())`));
    await tab.waitForFunction(`${TABS}[1]?.ariaSelected === 'true'`);
    assert.equal(await tab.evaluate(OUT), null);
    await tab.close();
  });
});
