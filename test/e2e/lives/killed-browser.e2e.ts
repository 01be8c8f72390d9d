import assert from 'node:assert/strict';
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { launchChromium } from '../support/chromium.js';
import type { Chromium } from '../support/chromium.js';
import { serveEmbed } from '../support/embed-site.js';
import { connect, SANDBOX1 } from '../support/member.js';
import type { Site } from '../support/site.js';

/** How often; `UHC_KILLS=20` for the long run. */
const KILLS = Number(process.env['UHC_KILLS'] ?? 3);
/** A reading and what it keeps take about as long. */
const LATEST_MS = 600;

describe('a browser that is killed', () => {
  const profile = mkdtempSync(join(tmpdir(), 'uhc-killed-'));
  let sandbox: RunningSandbox;
  let site: Site;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    site = await serveEmbed({ 'index.html': `<uhc-claims-list client-id="demo" payer="hsid" sandbox="${sandbox.origin}"></uhc-claims-list>` });
  });

  after(async () => {
    await Promise.all([sandbox.close(), site.close()]);
    rmSync(profile, { recursive: true, force: true });
  });

  /** Without a word: no page is told, nothing is written to its end. Chromium names its process in the profile. */
  async function kill({ context }: Chromium): Promise<void> {
    const gone = new Promise((done) => context.once('close', done));
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    process.kill(pid, 'SIGKILL');
    await gone;
  }

  it('still has the connection and all claims at the next start, whenever it was', async () => {
    const first = await launchChromium({ profile });
    const page = await first.context.newPage();
    await page.goto(site.origin);
    await connect(page, page.locator('uhc-claims-list'), SANDBOX1);
    await page.getByRole('button', { name: 'Update now' }).first().waitFor();
    await page.locator('.since').waitFor();
    const claims = await page.locator('[data-id]').count();
    await first.close();
    for (let turn = 0; turn <= KILLS; turn += 1) {
      const browser = await launchChromium({ profile });
      const again = await browser.context.newPage();
      await again.route(`${sandbox.origin}/**`, (route) => (turn === KILLS ? route.abort() : route.continue())); // the last start has the device alone
      await again.goto(site.origin);
      await again.locator('[data-id]').nth(claims - 1).waitFor().catch(async () => {
        assert.fail(`${await again.locator('[data-id]').count()} of ${claims} claims after kill ${turn}`);
      }); // a long list is drawn bit by bit
      assert.deepEqual(browser.console.filter((line) => line.startsWith('uncaught')), []);
      if (turn === KILLS) return browser.close();
      void again.getByRole('button', { name: 'Update now' }).first().click().catch(() => undefined); // the kill comes first, or after
      await wait(Math.random() * LATEST_MS);
      await kill(browser);
    }
  });
});
