import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../e2e/support/chromium.js';
import type { Chromium } from '../e2e/support/chromium.js';
import { CHROMIUM_ID } from '../../src/payers/extension-ids.js';
import { AttackedPage } from './support/attacked-page.js';

const POPUP = `chrome-extension://${CHROMIUM_ID}/src/extension/popup/popup.html`;

/** @see https://www.w3.org/TR/CSP3/#directive-frame-ancestors */
describe('A16: a page that covers what we draw, and steals a click', () => {
  const payer = new AttackedPage();

  it('gets nothing for one press on any button of somebody who is not connected: nobody leaves for the payer, nothing is shared', async () => {
    const { page, list, origin } = await payer.visit();
    const buttons = list.getByRole('button');
    await buttons.first().waitFor();
    const count = await buttons.count();
    assert.ok(count > 0);
    let departed = 0;
    payer.context.on('request', (request) => { if (/\/oauth\/(authorize|token|revoke)/.test(request.url())) departed += 1; });
    let opened = 0;
    payer.context.on('page', () => { opened += 1; });
    for (let at = 0; at < count; at += 1) {
      await page.goto(`${origin}/claims.html`);
      await buttons.nth(at).click();
      // The way to the payer goes on with a second press, and says before it where it leads; the sample member is nobody's, and leaves nothing.
      await list.getByRole('button', { name: /^Continue to|^Leave the sample/ }).waitFor();
      if (!(await list.getByText('Sample member. Nobody here is real.').count())) await list.getByText(new URL(payer.origin).host).first().waitFor();
    }
    assert.equal(departed, 0);
    assert.equal(opened, 0);
  });

  describe('of the extension', () => {
    let browser: Chromium;
    before(async () => {
      browser = await launchChromium({ extension: 'dist/chrome-dev' });
    });
    after(() => browser.close());

    it('cannot put the extension’s own pages into a frame, nor open them, nor load a file of them', async () => {
      const { origin } = await payer.visit();
      const own = await browser.context.newPage();
      await own.goto(POPUP);
      await own.getByRole('button').first().waitFor(); // it is there to be framed

      const page = await browser.context.newPage();
      await page.goto(`${origin}/other.html`);
      await page.evaluate((address) => new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', resolve);
        frame.src = address;
        document.body.append(frame);
      }), POPUP);
      const framed = page.frames().filter((frame) => frame !== page.mainFrame());
      assert.equal(framed.length, 1);
      for (const frame of framed) assert.equal(await frame.getByRole('button').count(), 0, frame.url());
      for (const file of ['manifest.json', 'src/extension/popup/popup.html']) {
        assert.equal(await page.evaluate((address) => fetch(address).then(() => 'read', () => 'refused'), `chrome-extension://${CHROMIUM_ID}/${file}`), 'refused');
      }
    });

    it('draws nothing into web pages, in which somebody could cover it', async () => {
      const { origin } = await payer.visit();
      const page = await browser.context.newPage();
      await page.goto(`${origin}/other.html`);
      const drawn = await page.evaluate(`[...document.querySelectorAll('*')].map(({ tagName }) => tagName).filter((tag) => tag.startsWith('UHC-'))`);
      assert.deepEqual(drawn, []);
      for (const build of ['chrome', 'firefox', 'chrome-dev', 'firefox-dev'].filter((name) => existsSync(`dist/${name}`))) {
        const manifest = JSON.parse(readFileSync(`dist/${build}/manifest.json`, 'utf8')) as Record<string, unknown>;
        for (const member of ['content_scripts', 'web_accessible_resources', 'externally_connectable']) assert.equal(manifest[member], undefined, `${build}: ${member}`);
        assert.ok(!JSON.stringify(manifest['permissions']).includes('scripting'), build);
      }
    });
  });
});
