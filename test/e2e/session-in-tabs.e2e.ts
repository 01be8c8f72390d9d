import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchChromium } from './support/chromium.js';
import type { Chromium } from './support/chromium.js';
import { serveEmbed } from './support/embed-site.js';
import { connect, SANDBOX1 } from './support/member.js';
import { CONTROL, foundOnDisk, KEEP_CONTROL } from './support/on-disk.js';
import type { Site } from './support/site.js';

const CLAIM = '[data-id="visit-june-2026-corrected"]';
const NAMES = 'indexedDB.databases().then((all) => all.map(({ name }) => name).sort())';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** Run in a page before its scripts: notes what the payer issues, as any script of the page could. */
const NOTE_TOKENS = `{
  const own = fetch;
  globalThis.fetch = async (...asked) => {
    const answer = await own(...asked);
    if (answer.url.endsWith('/oauth/token')) globalThis.issued = await answer.clone().json();
    return answer;
  };
}`;

describe('a member who is remembered for a session', () => {
  const profile = mkdtempSync(join(tmpdir(), 'uhc-session-'));
  let sandbox: RunningSandbox;
  let site: Site;
  let browser: Chromium;
  let secrets: Readonly<Record<string, string>>;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    site = await serveEmbed({ 'index.html': `<uhc-claims-list client-id="demo" payer="hsid" sandbox="${sandbox.origin}" remember="session"></uhc-claims-list>` });
    browser = await launchChromium({ profile });
  });

  after(async () => {
    await browser.close();
    await Promise.all([sandbox.close(), site.close()]);
    rmSync(profile, { recursive: true, force: true });
  });

  it('sees the claims in a second tab without a second sign-in, and on, when the first is reloaded or closed', async () => {
    const first = await browser.context.newPage();
    await first.addInitScript(NOTE_TOKENS);
    await first.goto(site.origin);
    await connect(first, first.locator('uhc-claims-list'), SANDBOX1);
    await first.locator(CLAIM).waitFor();
    const { access_token, refresh_token } = await first.evaluate<Tokens>('issued');
    secrets = { 'access token': access_token, 'refresh token': refresh_token, 'id of a claim': 'visit-june-2026-corrected', 'doctor of a claim': 'Amara Osei' };

    const second = await browser.context.newPage();
    await second.goto(site.origin);
    await second.locator(CLAIM).waitFor();
    await first.reload();
    await first.locator(CLAIM).waitFor();
    await first.close();
    await second.getByRole('button', { name: 'Disconnect', exact: true }).waitFor();
    const third = await browser.context.newPage();
    await third.goto(site.origin);
    await third.locator(CLAIM).waitFor();
    await third.evaluate(KEEP_CONTROL);
  });

  it('leaves nothing on the disk that opens, and is forgotten with the last tab', async () => {
    await browser.close();
    assert.deepEqual(foundOnDisk(profile, { ...secrets, control: CONTROL }), ['control']);
    browser = await launchChromium({ profile });
    const page = await browser.context.newPage();
    await page.goto(site.origin);
    await page.getByRole('button', { name: /^Connect/ }).first().waitFor();
    assert.deepEqual((await page.evaluate<string[]>(NAMES)).filter((name) => name.endsWith('-session')), []);
  });
});
