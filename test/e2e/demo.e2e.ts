import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchChromium } from './support/chromium.js';
import type { Chromium } from './support/chromium.js';
import { SANDBOX1, connect } from './support/member.js';
import { serveSite } from './support/site.js';
import type { Site } from './support/site.js';

describe('the demo page', () => {
  let sandbox: RunningSandbox;
  let site: Site;
  let browser: Chromium;
  let page: Page;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    site = await serveSite({ folders: ['demo', 'dist/embed'], filled: { SANDBOX: sandbox.origin } });
    browser = await launchChromium({ viewport: { width: 1280, height: 900 } });
    page = await browser.context.newPage();
    await page.goto(site.origin);
  });

  after(async () => {
    await browser.close();
    await Promise.all([sandbox.close(), site.close()]);
  });

  const claims = (): ReturnType<Page['locator']> => page.locator('uhc-claims-list');

  it('shows a member their claims after they signed in and chose what to share', async () => {
    await connect(page, claims(), SANDBOX1);
    const row = claims().locator('[data-id="visit-june-2026-corrected"]');
    await row.waitFor();
    const text = (await row.textContent()) ?? '';
    for (const said of ['Juniper Street Family Medicine', 'Jun 9', 'Dana', 'Billed', 'Allowed', 'Plan paid']) assert.ok(text.includes(said), `${said} in ${text}`);
    assert.match((await row.locator('[data-amount="you-owe"]').textContent()) ?? '', /^\$\d+\.\d\d$/);
    assert.equal(await row.getAttribute('data-connection') !== null, true);
  });

  it('opens a claim to its services, its diagnoses and its reasons', async () => {
    await claims().locator('[data-id="knee-mri-2025"]').click();
    const claim = claims().locator('uhc-claim');
    await claim.locator('[data-line]').first().waitFor();
    assert.ok((await claim.locator('[data-line]').count()) > 1);
    const text = (await claim.locator('[part~="view"]').first().textContent()) ?? '';
    assert.match(text, /M\d\d/); // a diagnosis
    assert.match(text, /not paid|not covered/i);
    for (const name of ['billed', 'allowed', 'discount', 'not-covered', 'deductible', 'copay', 'coinsurance', 'plan-paid', 'other-plan-paid', 'you-owe', 'paid-by-you']) {
      assert.ok((await claim.locator(`[part~="amount"][data-amount="${name}"]`).count()) > 0, name);
    }
  });

  it('keeps nothing in clear on the device, and nothing in localStorage', async () => {
    const kept = await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('uhc-widgets');
        opening.onsuccess = () => { resolve(opening.result); };
        opening.onerror = () => { reject(new Error('no database')); };
      });
      const spell = (value: unknown): unknown => {
        if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spell(inner)]));
      };
      const all: unknown[] = [];
      for (const store of db.objectStoreNames) {
        all.push(await new Promise((resolve) => {
          const reading = db.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => { resolve(reading.result.map(spell)); };
        }));
      }
      db.close();
      return { text: JSON.stringify(all), local: localStorage.length + sessionStorage.length };
    });
    assert.ok(kept.text.length > 10_000, `only ${kept.text.length} characters are kept`);
    assert.equal(/Juniper|Whitlock|dana-whitlock|knee-mri|Bearer|access_?token/i.exec(kept.text)?.[0], undefined);
    assert.equal(kept.local, 0);
  });

  it('has the claims at once after a reload, from the device, and refreshes them quietly', async () => {
    await claims().locator('.since').waitFor({ state: 'attached' });
    const before = await claims().locator('[data-id]').count();
    const refreshed = page.waitForRequest((request) => request.url().includes('ExplanationOfBenefit'));
    await page.reload();
    await claims().locator('[data-id]').nth(before - 1).waitFor(); // a long list is drawn bit by bit
    assert.equal(await claims().locator('[data-id]').count(), before);
    await refreshed;
    assert.equal(await claims().getByRole('button', { name: /^Connect a plan/ }).count(), 0);
  });

  it('keeps claims readable with their age and a plain word when the payer is gone', async () => {
    await page.context().route(`${sandbox.origin}/**`, (route) => route.abort('connectionrefused'));
    await page.reload();
    await claims().locator('[data-id]').first().waitFor();
    await claims().getByText(/not answering|could not reach|cannot be reached/i).first().waitFor();
    await claims().locator('[data-id]').nth(30).waitFor();
    await page.context().unroute(`${sandbox.origin}/**`);
    await page.reload();
    await claims().locator('[data-id]').first().waitFor();
  });

  it('revokes access and removes everything when the member disconnects', async () => {
    const revoked = page.waitForResponse((response) => response.url().includes('/oauth/revoke'));
    await claims().getByRole('button', { name: 'Disconnect' }).first().click();
    assert.equal((await revoked).status(), 200);
    await claims().getByRole('button', { name: /^Connect a plan/ }).waitFor();
    assert.equal(await claims().locator('[data-id]').count(), 0);
    const left = await page.evaluate(async () => {
      const files: string[] = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
      return { databases: await indexedDB.databases(), files, local: localStorage.length + sessionStorage.length };
    });
    assert.deepEqual(left, { databases: [], files: [], local: 0 });
  });

  it('finds a doctor by name without any sign-in, and a facility', async () => {
    const search = page.locator('uhc-provider-search');
    await search.getByLabel('Who or what').fill('Amara Osei');
    await search.getByRole('button', { name: 'Search', exact: true }).click();
    const card = search.locator('[data-id]').first();
    await card.waitFor();
    const text = (await card.textContent()) ?? '';
    assert.match(text, /Amara Osei/);
    for (const field of ['name', 'specialty', 'network', 'address', 'phone', 'accepting']) assert.ok((await card.locator(`[data-field="${field}"]`).count()) > 0, field);
    await search.getByLabel('Who or what').fill('Juniper Street Family Medicine');
    await search.getByRole('button', { name: 'Search', exact: true }).click();
    await search.locator('[data-id] [data-field="name"]', { hasText: 'Juniper Street Family Medicine' }).first().waitFor();
  });

  it('finds a kind of doctor in a town, and more as one asks for more', async () => {
    const search = page.locator('uhc-provider-search');
    await search.getByLabel('Who or what').fill('');
    await search.getByLabel('Near').fill('Grand Junction');
    await search.getByRole('button', { name: 'Search', exact: true }).click();
    await search.locator('[data-id]').nth(9).waitFor();
    const before = await search.locator('[data-id]').count();
    await search.getByRole('button', { name: 'Show more' }).click();
    await search.locator('[data-id]').nth(before).waitFor();
  });

  it('asks no host but the page’s own and the payer’s, and says nothing about the member in the console', () => {
    assert.deepEqual([...browser.hosts].sort(), [new URL(site.origin).host, new URL(sandbox.origin).host].sort());
    assert.ok(!browser.console.some((line) => /Whitlock|Juniper|knee|uncaught|access_token/i.test(line)), browser.console.join('\n'));
  });
});
