import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchFirefox } from './support/firefox.js';
import type { Firefox } from './support/firefox.js';
import { press, shownIn, signInWithFirefox } from './support/member-in-firefox.js';
import { SANDBOX1 } from './support/member.js';
import { serveSite } from './support/site.js';
import type { Site } from './support/site.js';

/** A stranger's page: a script tag by its hash, from another origin, and the two elements. */
function pageOf(cdn: string, base: string): string {
  const integrity = readFileSync('dist/embed/uhc-widgets.js.sri', 'utf8').trim();
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title>
<script src="${cdn}/uhc-widgets.js" integrity="${integrity}" crossorigin="anonymous" defer></script></head><body>
<uhc-claims-list client-id="demo" fhir-base="${base}"></uhc-claims-list>
<uhc-provider-search fhir-base="${base}" name="Amara Osei"></uhc-provider-search></body></html>`;
}

describe('a page on another origin, in Firefox', () => {
  let sandbox: RunningSandbox;
  let cdn: Site;
  let clinic: Site;
  let firefox: Firefox;
  let page: Page;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    cdn = await serveSite({ folders: ['dist/embed'] });
    clinic = await serveSite({ pages: { 'index.html': pageOf(cdn.origin, `${sandbox.origin}/hsid/R4`), 'callback.html': readFileSync('dist/embed/callback.html', 'utf8') } });
    firefox = await launchFirefox();
    page = await firefox.newPage();
    await page.goto(clinic.origin);
  });

  after(async () => {
    await firefox.close();
    await Promise.all([sandbox.close(), clinic.close(), cdn.close()]);
  });

  it('shows the doctor that the page asks for, without any sign-in', async () => {
    await page.locator('>>> uhc-provider-search >>> [data-id] [data-field="name"]').wait();
    assert.match(await shownIn(page), /Amara Osei/);
  });

  it('lets a member sign in through a window, and shows their claims', async () => {
    await press(page, 'Connect a plan');
    const opened = firefox.nextPage();
    await press(page, 'Continue to');
    const payer = await opened;
    await signInWithFirefox(payer, SANDBOX1);
    await firefox.closed(payer);
    await page.locator('>>> [data-id="visit-june-2026-corrected"]').wait();
    assert.equal(page.url(), `${clinic.origin}/`);
  });

  it('has the claims at once after a reload, from the device', async () => {
    await page.reload();
    await page.locator('>>> [data-id="visit-june-2026-corrected"]').wait();
    assert.doesNotMatch(await shownIn(page), /Connect a plan/);
  });

  it('removes everything when the member disconnects', async () => {
    await press(page, 'Disconnect');
    await page.locator('>>> button ::-p-text(Connect a plan)').wait();
    const left = await page.evaluate(async () => ({ databases: (await indexedDB.databases()).map(({ name }) => name), local: localStorage.length }));
    assert.deepEqual(left, { databases: [], local: 0 });
  });
});
