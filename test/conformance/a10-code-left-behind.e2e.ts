import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { AttackedPage } from './support/attacked-page.js';

const CODE = 'code-canary';

/** @see https://www.rfc-editor.org/rfc/rfc9700#section-4.2 and §4.3 */
describe('A10: a code that stays behind in the history or goes out with a request', () => {
  const payer = new AttackedPage();
  const referrers: string[] = [];
  const stranger = createServer((request, response) => {
    referrers.push(`${request.url ?? ''} ${request.headers.referer ?? 'no referrer'}`);
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end('<!doctype html><title>A stranger</title>');
  });
  const elsewhere = (): string => `http://localhost:${(stranger.address() as AddressInfo).port}`;
  before(() => new Promise<void>((listening) => stranger.listen(0, listening)));
  after(() => {
    stranger.close();
    stranger.closeAllConnections();
  });

  it('is out of the address before anything else runs, and stands in no entry of the history', async () => {
    const { origin } = await payer.visit();
    const page = await payer.context.newPage();
    await page.addInitScript(`
      globalThis.addresses = [];
      const note = (what) => addresses.push(what + ' ' + location.href);
      globalThis.BroadcastChannel = class extends BroadcastChannel { constructor(name) { super(name); note('channel'); } };
      const opened = indexedDB.open.bind(indexedDB);
      IDBFactory.prototype.open = (...asked) => { note('database'); return opened(...asked); };
      document.addEventListener('DOMContentLoaded', () => note('read'));
    `);
    await page.goto(`${origin}/other.html`);
    await page.goto(`${origin}/callback.html?payer=hsid&code=${CODE}&state=nobodys`);
    await page.getByText('Nothing waits for this page').waitFor();
    const addresses = await page.evaluate<readonly string[]>('addresses');
    assert.deepEqual([...new Set(addresses)].sort(), ['channel', 'database', 'read'].map((what) => `${what} ${origin}/callback.html`));
    assert.equal(page.url(), `${origin}/callback.html`);
    const { entries } = await (await payer.context.newCDPSession(page)).send('Page.getNavigationHistory');
    assert.ok(entries.every(({ url }) => !url.includes(CODE)), entries.map(({ url }) => url).join('\n'));
    await page.goBack();
    await page.goForward();
    assert.equal(page.url(), `${origin}/callback.html`);
  });

  it('goes out with nothing: the page loads nothing, lets nothing be loaded, and names itself to nobody', async () => {
    const { origin } = await payer.visit();
    const page = await payer.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${origin}/callback.html?payer=hsid&code=${CODE}&state=nobodys`);
    await page.getByText('Nothing waits for this page').waitFor();
    assert.deepEqual(asked.filter((url) => !url.endsWith('/favicon.ico')), [`${origin}/callback.html?payer=hsid&code=${CODE}&state=nobodys`]);

    const blocked = await page.evaluate<readonly string[], string>((address) => new Promise((resolve) => {
      const refused: string[] = [];
      setTimeout(() => { resolve(refused); }, 3_000); // some were let in, and it shows
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        refused.push(effectiveDirective);
        if (refused.length === 6) resolve(refused);
      });
      const add = (tag: string, attributes: Readonly<Record<string, string>>): void => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.body.append(element);
      };
      add('img', { src: `${address}/image` });
      add('script', { src: `${address}/script` });
      add('iframe', { src: `${address}/frame` });
      add('link', { rel: 'stylesheet', href: `${address}/style` });
      add('base', { href: `${address}/` });
      fetch(`${address}/fetch`).catch(() => undefined);
    }), elsewhere());
    assert.deepEqual([...blocked].map((directive) => directive.replace('-elem', '')).sort(), ['base-uri', 'connect-src', 'frame-src', 'img-src', 'script-src', 'style-src']);
    assert.equal(referrers.length, 0);

    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = `${address}/link`;
      document.body.append(link);
      link.click();
    }, elsewhere());
    await page.waitForURL(`${elsewhere()}/link`);
    assert.deepEqual(referrers.filter((line) => line.startsWith('/link')), ['/link no referrer']);
    assert.equal(await page.evaluate('document.referrer'), '');
  });

  it('is in no entry of the history of a member who came home, nor in any address of the page that asked', async () => {
    const visit = await payer.connectedPage();
    const code = visit.answer.searchParams.get('code') ?? '';
    assert.notEqual(code, '');
    const entries = await visit.page.evaluate<string>("JSON.stringify([performance.getEntries().map(({ name }) => name), location.href, document.referrer, Object.values(localStorage), Object.values(sessionStorage)])");
    assert.ok(!entries.includes(code));
    const { entries: history } = await (await payer.context.newCDPSession(visit.page)).send('Page.getNavigationHistory');
    assert.ok(history.every(({ url }) => !url.includes(code)));
  });
});
