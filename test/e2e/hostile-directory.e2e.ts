import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page, Route } from 'playwright-core';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchChromium } from './support/chromium.js';
import type { Chromium } from './support/chromium.js';
import { serveEmbed } from './support/embed-site.js';
import { dangersIn, fulfil, textIn } from './support/hostile-payer.js';
import type { RawAnswer } from './support/hostile-payer.js';
import { pageOf, withTexts } from './support/odd-answers.js';
import type { Site } from './support/site.js';
import { startSpy } from './support/spy.js';

interface Searchset {
  readonly entry?: readonly { readonly resource: { readonly resourceType: string } }[];
}

type Answer = (route: Route) => Promise<RawAnswer | undefined>;

describe('odd and hostile answers of a directory', () => {
  let sandbox: RunningSandbox;
  let site: Site;
  let browser: Chromium;
  let page: Page;
  let search: Locator;
  let answer: Answer;
  let asked = 0;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    site = await serveEmbed({ 'doctors.html': `<uhc-provider-search fhir-base="${sandbox.origin}/hsid/R4"></uhc-provider-search>` });
    browser = await launchChromium({ viewport: { width: 1000, height: 900 } });
    page = await browser.context.newPage();
    search = page.locator('uhc-provider-search');
    await page.route((url) => url.pathname.includes('/hsid/R4/') && !url.pathname.includes('.well-known'), async (route) => {
      asked += 1;
      const given = await answer(route);
      await (given ? fulfil(route, given) : route.continue());
    });
  });

  after(async () => {
    await browser.close();
    await Promise.all([sandbox.close(), site.close()]);
  });

  /** What the sandbox says, each resource changed. */
  const changed = (change: (resource: unknown) => unknown): Answer => async (route) => {
    const given = (await (await route.fetch()).json()) as Searchset;
    return { body: JSON.stringify({ ...given, entry: (given.entry ?? []).map((entry) => ({ ...entry, resource: change(entry.resource) })) }) };
  };

  /** Types a name, and waits until the search has come to rest. */
  const find = async (given: Answer, name = 'Amara Osei'): Promise<void> => {
    answer = given;
    asked = 0;
    await page.goto(`${site.origin}/doctors.html`);
    await search.getByLabel('Who or what').fill(name);
    await search.getByRole('button', { name: 'Search', exact: true }).click();
    await search.locator('[part~="count"], [part~="empty"], [part~="notice"]').first().waitFor();
    await search.getByText('listed so far').waitFor({ state: 'detached' });
  };

  const SCRIPT = '"\'><img src=x onerror=window.__pwned=1><script>window.__pwned=1</script>';

  it('runs no script that stands in any text of a listing, and shows it as text', async () => {
    await find(changed((resource) => withTexts(resource, (text) => `${text} ${SCRIPT}`)));
    const card = search.locator('[part~="card"]').first();
    await card.locator('[part~="opener"]').click();
    await card.locator('[part~="detail"]').waitFor();
    assert.deepEqual(await dangersIn(search), []);
    assert.ok((await card.locator('[data-field="name"]').first().innerText()).includes(SCRIPT));
    for (const field of ['specialty', 'network', 'location', 'address', 'phone']) assert.ok((await card.locator(`[data-field="${field}"]`).first().innerText()).includes('<img src=x'), field);
  });

  it('runs none where every text, code and reference is one, nor makes a link of it', async () => {
    for (const text of [SCRIPT, 'javascript:window.__pwned=1', 'tel:javascript:window.__pwned=1', '+1 970 555 0114;url=javascript:window.__pwned=1']) {
      await find(changed((resource) => withTexts(resource, () => text, true)));
      for (const opener of await search.locator('[part~="opener"]').all()) await opener.click();
      assert.deepEqual(await dangersIn(search), []);
      assert.doesNotMatch(await textIn(search), /NaN|undefined|\[object/);
    }
  });

  it('holds texts of 10 kB without running out of the page, wide or narrow', async () => {
    await find(changed((resource) => withTexts(resource, (text) => text.padEnd(10_240, 'W'))));
    await search.locator('[part~="opener"]').first().click();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${over} px over at ${width}`);
    }
    await page.setViewportSize({ width: 1000, height: 900 });
  });

  it('follows no address of somebody else’s, nor one that goes round in circles', async () => {
    const spy = await startSpy(pageOf([{ resourceType: 'Practitioner', id: 'planted', name: [{ text: 'Planted Person' }] }]).body);
    try {
      const osei = { resourceType: 'Practitioner', id: 'p', name: [{ text: 'Amara Osei' }] };
      await find(async () => pageOf([osei], `${spy.origin}/PractitionerRole?page=2`));
      assert.deepEqual(spy.heard, []);
      assert.doesNotMatch(await textIn(search), /Planted/);
      await find(async (route) => pageOf([], route.request().url()));
      assert.ok(asked < 60, `${asked} requests`);
    } finally {
      await spy.close();
    }
  });

  it('shows who can be read where entries are empty, or no resources', async () => {
    await find(async (route) => {
      const given = (await (await route.fetch()).json()) as Searchset;
      return { body: JSON.stringify({ ...given, entry: [null, 7, {}, { resource: null }, { resource: 'x' }, { resource: [] }, { resource: { resourceType: 'PractitionerRole' } }, ...(given.entry ?? [])] }) };
    });
    assert.ok((await search.locator('[data-field="name"]', { hasText: 'Amara Osei' }).count()) > 0);
    assert.doesNotMatch(await textIn(search), /NaN|undefined|\[object/);
  });

  const broken: readonly (readonly [string, RawAnswer])[] = [
    ['a web page', { type: 'text/html', body: '<!doctype html><script>window.__pwned=1</script>' }],
    ['half an answer', { body: '{"resourceType":"Bundle","entry":[{"resource":' }],
    ['a fault of its own', { status: 500, body: '{}' }],
    ['a refusal', { status: 403, body: '{"resourceType":"OperationOutcome"}' }],
  ];
  for (const [what, given] of broken) {
    it(`says in plain words that nobody can be looked up, keeps what was typed, and offers to try again: ${what}`, async () => {
      await find(async () => given);
      assert.equal(await search.getByLabel('Who or what').inputValue(), 'Amara Osei');
      const again = search.getByRole('button', { name: 'Try again' });
      assert.equal(await again.count(), 1);
      answer = async () => undefined;
      await again.click();
      await search.locator('[data-field="name"]', { hasText: 'Amara Osei' }).first().waitFor();
      assert.deepEqual(await dangersIn(search), []);
    });
  }

  it('lets no error go uncaught', () => {
    assert.deepEqual(browser.console.filter((line) => line.includes('uncaught')), []);
  });
});
