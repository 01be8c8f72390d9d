import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchChromium } from './support/chromium.js';
import { serveEmbed } from './support/embed-site.js';
import { launchFirefox } from './support/firefox.js';
import { connect, SANDBOX1 } from './support/member.js';
import { press, shownIn, signInWithFirefox } from './support/member-in-firefox.js';
import { foundOnDisk, KEY_FILE } from './support/on-disk.js';
import type { Site } from './support/site.js';

const CLAIM = '[data-id="visit-june-2026-corrected"]';
const LOCKED = 'Locked. Unlock to see your claims.';
const PASSPHRASE = 'four words of a song';

const profiles: string[] = [];
const freshProfile = (): string => {
  const profile = mkdtempSync(join(tmpdir(), 'uhc-lock-'));
  profiles.push(profile);
  return profile;
};

let sandbox: RunningSandbox;
let site: Site;

before(async () => {
  sandbox = await startSandbox({ port: 0 });
  site = await serveEmbed({
    'index.html': `<uhc-claims-list client-id="demo" payer="hsid" sandbox="${sandbox.origin}"></uhc-claims-list>`,
    'care.html': `<uhc-provider-search payer="hsid" sandbox="${sandbox.origin}" name="Osei"></uhc-provider-search>`,
  });
});

after(async () => {
  await Promise.all([sandbox.close(), site.close()]);
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
});

/** A device that asks for a finger by itself, and can make a secret of it. */
async function withFinger(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, hasPrf: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

describe('a shared computer, locked with a passkey in Chromium', () => {
  it('shows no claim in any tab within a second of “Lock now”, holds nothing that opens, and opens in every tab by one', async () => {
    const profile = freshProfile();
    const browser = await launchChromium({ profile });
    const page = await browser.context.newPage();
    await withFinger(page);
    await page.goto(site.origin);
    const list = page.locator('uhc-claims-list');
    await connect(page, list, SANDBOX1);
    await list.locator(CLAIM).waitFor();
    const part2 = Uint8Array.from(await page.evaluate<number[]>(KEY_FILE));
    assert.equal(part2.length, 32);

    await list.getByRole('button', { name: 'Manage' }).click();
    await list.getByRole('button', { name: 'Lock with a passkey' }).click();
    await list.getByText('On. It opens with your passkey.').waitFor();
    assert.deepEqual(foundOnDisk(profile, { 'part 2 of the key': part2 }), []);

    const other = await browser.context.newPage();
    await other.goto(site.origin);
    await other.locator(CLAIM).waitFor(); // the tab that is open hands the key on
    const locked = other.getByText(LOCKED);
    const began = Date.now();
    await list.getByRole('button', { name: 'Lock now' }).first().click();
    await locked.waitFor();
    assert.ok(Date.now() - began < 1_000, `${Date.now() - began} ms`);
    assert.equal(await other.locator('[data-id]').count(), 0);
    await page.getByText(LOCKED).waitFor();
    assert.equal(await page.locator('[data-id]').count(), 0);

    const care = await browser.context.newPage();
    await care.goto(`${site.origin}/care.html`);
    await care.locator('[data-id]').first().waitFor(); // the directory is nobody's secret

    await page.getByRole('button', { name: 'Unlock' }).click();
    await Promise.all([page, other].map((each) => each.locator(CLAIM).waitFor()));
    assert.deepEqual(browser.console.filter((line) => line.startsWith('uncaught')), []);
    await browser.close();
    assert.deepEqual(foundOnDisk(profile, { 'part 2 of the key': part2, 'doctor of a claim': 'Amara Osei' }), []);
  });
});

describe('a shared computer, locked with a passphrase in Firefox', () => {
  it('is locked after a restart, says a wrong passphrase, opens with the right one, and can be emptied by whoever forgot it', async () => {
    const profile = freshProfile();
    const first = await launchFirefox({ profile });
    const page = await first.newPage();
    await page.goto(site.origin);
    await press(page, 'Connect a plan');
    const opened = first.nextPage();
    await press(page, 'Continue to');
    await signInWithFirefox(await opened, SANDBOX1);
    await page.locator(`>>> ${CLAIM}`).wait();
    const part2 = Uint8Array.from((await page.evaluate(KEY_FILE)) as number[]);
    await press(page, 'Manage');
    await press(page, 'Lock with a passphrase');
    await page.locator('>>> #passphrase').fill(PASSPHRASE);
    await press(page, 'Turn the lock on');
    await page.locator('>>> .lock ::-p-text(On. It opens with your passphrase.)').wait();
    await first.close();
    assert.deepEqual(foundOnDisk(profile, { 'part 2 of the key': part2, passphrase: PASSPHRASE, 'doctor of a claim': 'Amara Osei' }), []);

    const second = await launchFirefox({ profile });
    const again = await second.newPage();
    await again.goto(site.origin);
    await again.locator(`>>> ::-p-text(${LOCKED})`).wait();
    assert.doesNotMatch(await shownIn(again), /Osei|\$/);
    await again.locator('>>> #passphrase').fill('four words of a sonG');
    await press(again, 'Unlock');
    await again.locator('>>> ::-p-text(That is not the passphrase.)').wait();
    await again.locator('>>> #passphrase').fill(PASSPHRASE);
    await press(again, 'Unlock');
    await again.locator(`>>> ${CLAIM}`).wait();

    await press(again, 'Lock now');
    await press(again, 'I forgot it');
    await press(again, 'Remove everything');
    await again.locator('>>> button ::-p-text(Connect a plan)').wait();
    assert.deepEqual(await again.evaluate('indexedDB.databases().then((all) => all.map(({ name }) => name))'), []);
    await second.close();
  });
});
