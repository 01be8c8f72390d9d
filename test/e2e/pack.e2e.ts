import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { launchChromium } from './support/chromium.js';
import type { Chromium } from './support/chromium.js';
import { freshProject } from './support/fresh-project.js';
import type { FreshProject } from './support/fresh-project.js';
import { SANDBOX1, connect } from './support/member.js';
import { serveSite } from './support/site.js';
import type { Site } from './support/site.js';

const MAIN = `import 'uhc-widgets/uhc-claims-list.js';
import 'uhc-widgets/uhc-provider-search.js';
`;

/** What a developer writes against our types, without looking away from any of them. */
const TYPED = `import { ClaimsListElement, UhcSelectEvent } from 'uhc-widgets';
import { createClient } from 'uhc-widgets/core';
import 'uhc-widgets/uhc-provider-search.js';

const list: ClaimsListElement = document.createElement('uhc-claims-list');
list.addEventListener(UhcSelectEvent.type, (event) => { console.log((event as UhcSelectEvent).id); });
const search = document.createElement('uhc-provider-search');
document.body.append(list, search);
const client = createClient({ payer: 'hsid', clientId: 'demo' });
const stop: () => void = client.claims.watch((view) => { if (view.state === 'data') console.log(view.items.length, view.asOf); });
stop();
// @ts-expect-error: a client takes no such option
createClient({ clientSecret: 'x' });
`;

function tsconfig(moduleResolution: 'bundler' | 'nodenext'): string {
  const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
  const options = { target: 'es2022', module, moduleResolution, strict: true, skipLibCheck: false, noEmit: true, lib: ['es2022', 'dom', 'dom.iterable'], types: [] };
  return JSON.stringify({ compilerOptions: options, files: ['typed.ts'] });
}

function index(sandbox: string): string {
  const shared = `payer="hsid" sandbox="${sandbox}"`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An app</title></head><body>
<uhc-claims-list client-id="demo" ${shared}></uhc-claims-list>
<uhc-provider-search ${shared}></uhc-provider-search>
<script type="module" src="/main.js"></script></body></html>`;
}

describe('the package from its tarball, in a fresh Vite project', () => {
  let sandbox: RunningSandbox;
  let project: FreshProject;
  let site: Site;
  let browser: Chromium;
  let page: Page;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    project = await freshProject({
      'index.html': index(sandbox.origin),
      'main.js': MAIN,
      'typed.ts': TYPED,
      'tsconfig.bundler.json': tsconfig('bundler'),
      'tsconfig.nodenext.json': tsconfig('nodenext'),
    });
    await project.run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
    const callback = createRequire(join(project.folder, 'main.js')).resolve('uhc-widgets/callback.html');
    copyFileSync(callback, join(project.folder, 'dist', 'callback.html'));
    site = await serveSite({ folders: [join(project.folder, 'dist')] });
    browser = await launchChromium({ viewport: { width: 1000, height: 900 } });
    page = await browser.context.newPage();
    await page.goto(site.origin);
  });

  after(async () => {
    await browser.close();
    await Promise.all([sandbox.close(), site.close()]);
    project.remove();
  });

  it('finds a doctor without any sign-in', async () => {
    const search = page.locator('uhc-provider-search');
    await search.getByLabel('Who or what').fill('Amara Osei');
    await search.getByRole('button', { name: 'Search', exact: true }).click();
    assert.match((await search.locator('[data-id] [data-field="name"]').first().textContent()) ?? '', /Amara Osei/);
  });

  it('shows a member their claims after they signed in', async () => {
    const list = page.locator('uhc-claims-list');
    await connect(page, list, SANDBOX1);
    assert.ok((await list.locator('[data-id]').count()) > 5);
  });

  it('speaks Spanish when the page does', async () => {
    await page.evaluate(() => { document.documentElement.lang = 'es'; });
    await page.locator('uhc-provider-search').getByRole('button', { name: 'Buscar', exact: true }).waitFor();
    await page.evaluate(() => { document.documentElement.lang = 'en'; });
  });

  it('asks no host but the page’s own and the payer’s', () => {
    assert.deepEqual([...browser.hosts].sort(), [site, sandbox].map(({ origin }) => new URL(origin).host).sort());
  });

  for (const resolution of ['bundler', 'nodenext'] as const) {
    it(`has types that hold without looking away from libraries: ${resolution}`, async () => {
      await project.run(process.execPath, [resolve('node_modules/@typescript/native/bin/tsc'), '-p', `tsconfig.${resolution}.json`]);
    });
  }
});
