import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchChromium } from './support/chromium.js';
import { serveEmbed } from './support/embed-site.js';
import { launchFirefox } from './support/firefox.js';
import { connect, SANDBOX1 } from './support/member.js';
import { press, signInWithFirefox } from './support/member-in-firefox.js';
import { CONTROL, foundOnDisk, KEEP_CONTROL, KEY_FILE } from './support/on-disk.js';
import type { Site } from './support/site.js';

/** What a claim of hers says, and nothing else on any page does. */
const CLAIM = { 'id of a claim': 'visit-june-2026-corrected', 'doctor of a claim': 'Amara Osei' };

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** A browser with a profile that stays, driven through one journey at a time. */
interface Visitor {
  /** Connects, sees the claims, keeps a word in clear beside them, and closes the browser: what was issued, and part 2 of the key. */
  readAndClose(): Promise<{ readonly tokens: Tokens; readonly part2: Uint8Array }>;
  /** Opens again, sees the claims from the device, disconnects, and closes the browser. */
  disconnectAndClose(): Promise<void>;
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

function chromiumVisitor(profile: string, address: () => string): Visitor {
  return {
    async readAndClose() {
      const browser = await launchChromium({ profile });
      const page = await browser.context.newPage();
      await page.addInitScript(NOTE_TOKENS);
      await page.goto(address());
      await connect(page, page.locator('uhc-claims-list'), SANDBOX1);
      await page.locator('[data-id="visit-june-2026-corrected"]').waitFor();
      await page.evaluate(KEEP_CONTROL);
      const part2 = Uint8Array.from(await page.evaluate<number[]>(KEY_FILE));
      const tokens = await page.evaluate<Tokens>('issued');
      await browser.close();
      return { tokens, part2 };
    },
    async disconnectAndClose() {
      const browser = await launchChromium({ profile });
      const page = await browser.context.newPage();
      await page.goto(address());
      await page.locator('[data-id="visit-june-2026-corrected"]').waitFor();
      await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
      await page.getByRole('button', { name: /^Connect/ }).first().waitFor();
      await browser.close();
    },
  };
}

function firefoxVisitor(profile: string, address: () => string): Visitor {
  return {
    async readAndClose() {
      const firefox = await launchFirefox({ profile });
      const page = await firefox.newPage();
      await page.evaluateOnNewDocument(NOTE_TOKENS);
      await page.goto(address());
      await press(page, 'Connect a plan');
      const opened = firefox.nextPage();
      await press(page, 'Continue to');
      await signInWithFirefox(await opened, SANDBOX1);
      await page.locator('>>> [data-id="visit-june-2026-corrected"]').wait();
      await page.evaluate(KEEP_CONTROL);
      const part2 = Uint8Array.from((await page.evaluate(KEY_FILE)) as number[]);
      const tokens = (await page.evaluate('issued')) as Tokens;
      await firefox.close();
      return { tokens, part2 };
    },
    async disconnectAndClose() {
      const firefox = await launchFirefox({ profile });
      const page = await firefox.newPage();
      await page.goto(address());
      await page.locator('>>> [data-id="visit-june-2026-corrected"]').wait();
      await press(page, 'Disconnect');
      await page.locator('>>> button ::-p-text(Connect a plan)').wait();
      await firefox.close();
    },
  };
}

for (const [browser, visitorIn] of [['Chromium', chromiumVisitor], ['Firefox', firefoxVisitor]] as const) {
  describe(`the disk of whoever read their claims in ${browser}`, () => {
    const profile = mkdtempSync(join(tmpdir(), 'uhc-traces-'));
    let sandbox: RunningSandbox;
    let site: Site;
    let visitor: Visitor;
    let secrets: Readonly<Record<string, string | Uint8Array>>;
    let part2: Uint8Array;

    before(async () => {
      sandbox = await startSandbox({ port: 0 });
      site = await serveEmbed({ 'index.html': `<uhc-claims-list client-id="demo" payer="hsid" sandbox="${sandbox.origin}"></uhc-claims-list>` });
      visitor = visitorIn(profile, () => site.origin);
    });

    after(async () => {
      await Promise.all([sandbox.close(), site.close()]);
      rmSync(profile, { recursive: true, force: true });
    });

    it('holds no token and no word of a claim that could be read, while claims are kept', async () => {
      const read = await visitor.readAndClose();
      ({ part2 } = read);
      secrets = { ...CLAIM, 'access token': read.tokens.access_token, 'refresh token': read.tokens.refresh_token };
      assert.equal(part2.length, 32);
      assert.deepEqual(foundOnDisk(profile, { ...secrets, control: CONTROL, 'part 2 of the key': part2 }), ['control', 'part 2 of the key']);
    });

    it('has lost the half of the key that opens them, once the member has disconnected', async () => {
      await visitor.disconnectAndClose();
      assert.deepEqual(foundOnDisk(profile, { ...secrets, control: CONTROL, 'part 2 of the key': part2 }), ['control']);
    });
  });
}
