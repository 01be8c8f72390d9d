import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchChromium } from './support/chromium.js';
import type { Chromium } from './support/chromium.js';
import { SANDBOX1, SANDBOX2, connect, leaveForPayer, signIn } from './support/member.js';
import { serveSite } from './support/site.js';
import type { Site } from './support/site.js';

/** A page that holds nothing but the script, from a third origin by its hash, and the elements. */
function pageWith(elements: string, cdn: string, head = ''): string {
  const integrity = readFileSync('dist/embed/uhc-widgets.js.sri', 'utf8').trim();
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title>${head}
<script src="${cdn}/uhc-widgets.js" integrity="${integrity}" crossorigin="anonymous" defer></script></head><body>${elements}</body></html>`;
}

describe('a page on another origin', () => {
  let sandbox: RunningSandbox;
  let cdn: Site;
  let clinic: Site;
  let browser: Chromium;
  let page: Page;
  let list: Locator;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    cdn = await serveSite({ folders: ['dist/embed'] });
    const base = `${sandbox.origin}/hsid/R4`;
    const claims = `<uhc-claims-list client-id="demo" fhir-base="${base}"></uhc-claims-list>`;
    const callback = readFileSync('dist/embed/callback.html', 'utf8');
    clinic = await serveSite({
      pages: {
        'callback.html': callback,
        'claims.html': pageWith(claims, cdn.origin),
        'blocked.html': pageWith(claims, cdn.origin, '<script>window.open = () => null;</script>'),
        'doctors.html': pageWith(`<uhc-provider-search fhir-base="${base}" name="Amara Osei"></uhc-provider-search>`, cdn.origin),
        'two.html': pageWith(`${claims}<section>${claims}</section>`, cdn.origin),
        'spanish.html': pageWith(claims.replace('<uhc-claims-list', '<uhc-claims-list lang="es"'), cdn.origin),
      },
    });
  });

  after(async () => {
    await Promise.all([sandbox.close(), clinic.close(), cdn.close()]);
  });

  beforeEach(async () => {
    browser = await launchChromium({ viewport: { width: 1000, height: 900 } });
    page = await browser.context.newPage();
    list = page.locator('uhc-claims-list').first();
  });

  afterEach(() => browser.close());

  it('lets a member sign in through a window, from a script tag and callback.html alone', async () => {
    await page.goto(`${clinic.origin}/claims.html`);
    await connect(page, list, SANDBOX1);
    assert.equal(browser.context.pages().filter((open) => !open.isClosed()).length, 2); // the first blank one, and this
    assert.ok(!page.url().includes('code='));
    assert.deepEqual([...browser.hosts].sort(), [clinic.origin, cdn.origin, sandbox.origin].map((origin) => new URL(origin).host).sort());
  });

  it('takes the whole page to the payer and back where windows are blocked', async () => {
    await page.goto(`${clinic.origin}/blocked.html#here`);
    await connect(page, list, SANDBOX1);
    assert.equal(page.url(), `${clinic.origin}/blocked.html#here`);
    assert.ok(!(await page.evaluate(() => JSON.stringify(performance.getEntriesByType('navigation').map(({ name }) => name)))).includes('code='));
  });

  it('hears the answer where the sign-in page cuts itself off from its opener', async () => {
    await browser.context.route(/\/hsid\/(oauth|sign-in)\//, async (route) => {
      if (route.request().method() !== 'GET' || route.request().url().includes('/oauth/token')) return route.continue();
      const response = await route.fetch({ maxRedirects: 0 });
      await route.fulfill({ response, headers: { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' } });
    });
    await page.goto(`${clinic.origin}/claims.html`);
    await connect(page, list, SANDBOX1);
  });

  it('says that nothing was shared where the member shares nothing, and starts again', async () => {
    await page.goto(`${clinic.origin}/claims.html`);
    const payer = await leaveForPayer(page, list);
    await payer.getByRole('button', { name: 'Cancel' }).click({ noWaitAfter: true });
    await list.getByText('Nothing was shared').waitFor();
    await list.getByRole('button', { name: /again/i }).first().click();
    await list.getByRole('button', { name: /^Continue to/ }).waitFor();
  });

  it('works with what was shared, says what is missing, and offers to ask again', async () => {
    await page.goto(`${clinic.origin}/claims.html`);
    const payer = await leaveForPayer(page, list);
    await signIn(payer, { ...SANDBOX1, declined: ['Explanation of benefits'] });
    await list.getByText('Claims are not shared').waitFor();
    await list.getByRole('button', { name: 'Ask again' }).first().waitFor();
  });

  it('is one person’s grant where a family is to choose from', async () => {
    await page.goto(`${clinic.origin}/claims.html`);
    await connect(page, list, { ...SANDBOX2, person: 'tienne' });
    const whose = new Set(await list.locator('[data-id]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-connection'))));
    assert.equal(whose.size, 1);
    assert.ok(((await list.locator('[data-id]').first().textContent()) ?? '').includes('tienne'));
  });

  it('shows the doctor that the page asks for, with no client id and no sign-in', async () => {
    await page.goto(`${clinic.origin}/doctors.html`);
    const card = page.locator('uhc-provider-search [data-id]').first();
    await card.waitFor();
    assert.match((await card.textContent()) ?? '', /Amara Osei/);
  });

  it('draws how to connect once, whatever the number of elements', async () => {
    await page.goto(`${clinic.origin}/two.html`);
    await list.getByRole('button', { name: /^Connect a plan/ }).waitFor();
    const second = page.locator('uhc-claims-list').nth(1);
    assert.equal(await second.getByRole('button', { name: /^Connect a plan/ }).count(), 0);
    await connect(page, list, SANDBOX1);
    await second.locator('[data-id]').first().waitFor();
  });

  it('empties every open view within a second when one of them disconnects', async () => {
    await page.goto(`${clinic.origin}/claims.html`);
    await connect(page, list, SANDBOX1);
    const other = await browser.context.newPage();
    await other.goto(`${clinic.origin}/claims.html`);
    await other.locator('uhc-claims-list [data-id]').first().waitFor();
    await list.getByRole('button', { name: 'Disconnect' }).first().click();
    await other.locator('uhc-claims-list [data-id]').first().waitFor({ state: 'detached', timeout: 1_000 });
  });

  it('renews access ahead of its end, once, and goes on', async () => {
    await page.clock.install({ time: Date.now() });
    await page.goto(`${clinic.origin}/claims.html`);
    await connect(page, list, SANDBOX1);
    const asked: string[] = [];
    page.on('request', (request) => { if (request.url().endsWith('/oauth/token')) asked.push(new URLSearchParams(request.postData() ?? '').get('grant_type') ?? ''); });
    await page.clock.fastForward('04:30');
    const read = page.waitForResponse((response) => response.url().includes('ExplanationOfBenefit') && response.request().method() === 'GET');
    await list.getByRole('button', { name: /Update now|Update/ }).first().click();
    assert.equal((await read).status(), 200);
    assert.deepEqual(asked, ['refresh_token']);
  });

  /** The list draws its first rows at once and the others after them: what stands at its end says that all are there. */
  async function allRows(): Promise<number> {
    await list.locator('.since').waitFor();
    return list.locator('[data-id]').count();
  }

  it('says that the plan no longer shares when access was taken back, keeps what was read, and is repaired by connecting again', async () => {
    await page.goto(`${clinic.origin}/claims.html`);
    await connect(page, list, SANDBOX1);
    const count = await allRows();
    assert.ok((await fetch(`${sandbox.origin}/_sandbox/revoke`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).ok);
    await page.reload();
    await list.getByText('Your plan no longer shares with this app').first().waitFor();
    assert.equal(await allRows(), count);
    await list.getByRole('button', { name: 'Connect again' }).first().click();
    const go = list.getByRole('button', { name: /^Continue to/ });
    const [payer] = await Promise.all([page.context().waitForEvent('page'), go.click()]);
    const read = page.waitForResponse((response) => response.url().includes('ExplanationOfBenefit') && response.request().method() === 'GET');
    await signIn(payer, SANDBOX1);
    assert.equal((await read).status(), 200);
    await list.getByText('Your plan no longer shares with this app').first().waitFor({ state: 'detached' });
    assert.equal(await allRows(), count);
    assert.equal(new Set(await list.locator('[data-id]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-connection')))).size, 1);
  });

  it('speaks Spanish from a file beside the script', async () => {
    await page.goto(`${clinic.origin}/spanish.html`);
    await list.getByRole('button', { name: /^Conect/ }).waitFor();
  });
});

describe('what a site owner set wrong', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['no client id', '<uhc-claims-list payer="hsid" sandbox></uhc-claims-list>', 'config_client_id_missing'],
    ['a payer that is none', '<uhc-claims-list client-id="demo" payer="aetna"></uhc-claims-list>', 'config_payer_unknown'],
    ['a base without https', '<uhc-claims-list client-id="demo" fhir-base="http://payer.example/R4"></uhc-claims-list>', 'config_base_insecure'],
    ['a base that is no address', '<uhc-provider-search fhir-base="R4"></uhc-provider-search>', 'config_base_invalid'],
  ];
  let sandbox: RunningSandbox;
  let cdn: Site;
  let clinic: Site;
  let browser: Chromium;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    cdn = await serveSite({ folders: ['dist/embed'] });
    const unknown = `<uhc-claims-list client-id="nobody" payer="hsid" sandbox="${sandbox.origin}"></uhc-claims-list>`;
    const pages = Object.fromEntries(cases.map(([, element, code]) => [`${code}.html`, pageWith(element, cdn.origin)]));
    const notFhir = `<uhc-claims-list client-id="demo" fhir-base="${cdn.origin}"></uhc-claims-list>`;
    clinic = await serveSite({ pages: { ...pages, 'redirect.html': pageWith(unknown, cdn.origin), 'not-fhir.html': pageWith(notFhir, cdn.origin), 'callback.html': readFileSync('dist/embed/callback.html', 'utf8'), 'lost/no-callback.html': pageWith(notFhir, cdn.origin) } });
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    await Promise.all([sandbox.close(), cdn.close(), clinic.close()]);
  });

  for (const [what, , code] of cases) {
    it(`is said once in the console, with where to read on: ${what}`, async () => {
      const page = await browser.context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      // The sentence comes from a file beside the script, after the notice is drawn.
      const told = page.waitForEvent('console', (message) => message.text().includes(`docs/errors.md#${code}`));
      await page.goto(`${clinic.origin}/${code}.html`);
      const element = page.locator('uhc-claims-list, uhc-provider-search').first();
      await element.locator('[part~="notice"]').first().waitFor();
      await told;
      await page.waitForLoadState('networkidle');
      assert.equal(said.filter((line) => line.includes(`docs/errors.md#${code}`)).length, 1, said.join('\n'));
      assert.ok(!((await element.textContent()) ?? '').includes('client-id'));
      await page.close();
    });
  }

  it('is said as the member leaves, since a payer that does not know the address never answers: the redirect address to register', async () => {
    const page = await browser.context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${clinic.origin}/redirect.html`);
    const element = page.locator('uhc-claims-list');
    await element.getByRole('button', { name: /^Connect/ }).first().click();
    await element.getByRole('button', { name: /^Continue to/ }).click();
    await element.getByRole('button', { name: 'I closed it' }).click();
    assert.equal(said.filter((line) => line.includes(`${clinic.origin}/callback.html?payer=hsid`) && line.includes('docs/errors.md#auth_registration_wrong')).length, 1, said.join('\n'));
    await element.getByRole('button', { name: /^Connect/ }).first().waitFor();
    await page.close();
  });

  for (const [what, path, code] of [['a base that is no FHIR server', 'not-fhir.html', 'discovery_not_fhir'], ['a callback page that is not there', 'lost/no-callback.html', 'config_callback_missing']] as const) {
    it(`is said before any window opens: ${what}`, async () => {
      const page = await browser.context.newPage();
      const asked: string[] = [];
      page.on('response', (response) => asked.push(response.url()));
      const told = page.waitForEvent('console', (message) => message.text().includes(`docs/errors.md#${code}`));
      await page.goto(`${clinic.origin}/${path}`);
      const element = page.locator('uhc-claims-list');
      await element.getByRole('button', { name: /^Connect/ }).first().click();
      const go = element.getByRole('button', { name: /^Continue to/ });
      await go.waitFor();
      const looked = code === 'config_callback_missing' ? /callback\.html/ : /\/well-known/;
      if (!asked.some((url) => looked.test(url))) await page.waitForResponse((response) => looked.test(response.url()));
      let opened = 0;
      browser.context.on('page', () => { opened += 1; });
      await go.click();
      await element.getByText(code).first().waitFor();
      assert.equal(opened, 0);
      await told;
      await page.close();
    });
  }
});
