import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { launchChromium } from './support/chromium.js';
import type { Chromium } from './support/chromium.js';
import { serveSite } from './support/site.js';
import type { Site } from './support/site.js';

const BUILT = 'dist/embed';
/** A site whose reviewer allows scripts of its own host, asks for Trusted Types, and lets nothing be a script that was not made for it. */
const STRICT = { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src *; require-trusted-types-for 'script'; trusted-types lit-html uhc-widgets" };

function pageOf(body: string, head = '<script src="/uhc-widgets.js" defer></script>'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title>${head}</head><body>${body}</body></html>`;
}

describe('what lies beside the one script', () => {
  let chromium: Chromium;
  const sites: Site[] = [];
  const SPENDING = '<uhc-spending payer="hsid" client-id="demo"></uhc-spending>';

  before(async () => {
    chromium = await launchChromium();
  });

  after(async () => {
    await chromium.close();
    await Promise.all(sites.map((site) => site.close()));
  });

  async function open(pages: Readonly<Record<string, string>>, folders: readonly string[] = [BUILT], headers = {}): Promise<Page> {
    const site = await serveSite({ folders, pages, headers });
    sites.push(site);
    const page = await chromium.context.newPage();
    await page.goto(`${site.origin}/index.html`);
    return page;
  }

  it('registers an element that few pages hold when it comes into the page, under a strict policy', async () => {
    const page = await open({ 'index.html': pageOf('') }, [BUILT], STRICT);
    assert.equal(await page.evaluate(() => customElements.get('uhc-spending') === undefined), true);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('uhc-spending'), { clientId: 'demo', payer: 'hsid' }));
    });
    await page.locator('uhc-spending h2').first().waitFor({ state: 'attached' });
    assert.deepEqual(chromium.console.filter((line) => line.startsWith('error')), []);
  });

  it('is loaded once, from the address of the script, with its hash', async () => {
    const page = await open({ 'index.html': pageOf(SPENDING + SPENDING) });
    await page.locator('uhc-spending h2').first().waitFor({ state: 'attached' });
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.includes('spending')));
    assert.deepEqual(asked, ['/uhc-spending-element.js']);
  });

  it('is refused where it is not what was built with the script: the script goes on without it', async () => {
    const changed = `${readFileSync(`${BUILT}/uhc-spending-element.js`, 'utf8')};globalThis.changed = true;`;
    const page = await open({ 'index.html': pageOf(`${SPENDING}<uhc-provider-search payer="hsid"></uhc-provider-search>`), 'uhc-spending-element.js': changed });
    await page.locator('uhc-provider-search input').first().waitFor();
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('spending-element.js')));
    assert.deepEqual(await page.evaluate(() => [customElements.get('uhc-spending') === undefined, 'changed' in globalThis]), [true, false]);
  });

  it('is not needed for claims, or to find a doctor: the script alone does that', async () => {
    const script = readFileSync(`${BUILT}/uhc-widgets.js`, 'utf8');
    const page = await open({ 'index.html': pageOf('<uhc-claims-list payer="hsid" client-id="demo"></uhc-claims-list><uhc-provider-search payer="hsid"></uhc-provider-search>'), 'uhc-widgets.js': script }, []);
    await page.locator('uhc-claims-list').getByRole('button', { name: /Connect/ }).waitFor();
    await page.locator('uhc-provider-search input').first().waitFor();
  });

  it('serves a page that holds the script twice', async () => {
    const twice = '<script src="/uhc-widgets.js" defer></script><script src="/uhc-widgets.js?again" defer></script>';
    const page = await open({ 'index.html': pageOf(SPENDING, twice) });
    await page.locator('uhc-spending h2').first().waitFor({ state: 'attached' });
  });
});
