import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { AttackedPage, showsClaims } from './support/attacked-page.js';

const PASSWORD_FIELDS = `(() => {
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
  return within(document).filter((element) => element.tagName === 'INPUT' && (element.type === 'password' || /password/i.test(element.autocomplete + element.name))).length;
})()`;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)).filter((file) => statSync(file).isFile());
}

/** @see https://www.rfc-editor.org/rfc/rfc8252#section-8.12 */
describe('A17: a page that passes for the payer’s sign-in', () => {
  const payer = new AttackedPage();
  const passwordFields = (page: Page): Promise<number> => page.evaluate<number>(PASSWORD_FIELDS);

  it('cannot look like one of ours: from the first step to the last we ask for no password, and say which host will open', async () => {
    const visit = await payer.visit();
    const { page, list } = visit;
    const { host } = new URL(payer.origin);
    await list.getByRole('button', { name: /^Connect/ }).first().waitFor();
    assert.equal(await passwordFields(page), 0, 'not connected');

    await list.getByRole('button', { name: /^Connect/ }).first().click();
    const go = list.getByRole('button', { name: /^Continue to/ });
    await go.waitFor();
    assert.equal(await passwordFields(page), 0, 'what is asked, and why');
    await list.locator('[part="consent"]').getByText(host, { exact: true }).waitFor();

    const opened = payer.context.waitForEvent('page');
    await go.click();
    const window = await opened;
    await window.locator('input[name="username"]').waitFor();
    assert.equal(new URL(window.url()).host, host, 'the host that was named is the one that opened');
    assert.equal(await passwordFields(window), 1, 'a password is asked for at the payer’s, where such a field is found');
    await list.getByRole('button', { name: 'I closed it' }).waitFor();
    await list.getByText(host).first().waitFor();
    assert.equal(await passwordFields(page), 0, 'while the member is away');
    await list.getByRole('button', { name: 'I closed it' }).click();

    const connected = await payer.connectedPage();
    assert.equal(await passwordFields(connected.page), 0, 'connected');
    await payer.control('POST', 'revoke');
    await connected.page.reload();
    await connected.list.getByRole('button', { name: 'Connect again' }).first().waitFor();
    assert.equal(await passwordFields(connected.page), 0, 'ended');
    await showsClaims(connected);
  });

  it('says the host that will open also where that is not the one that the choice suggests', async () => {
    const elsewhere = payer.origin.replace('localhost', '127.0.0.1');
    const endpoints = JSON.stringify({ authorize: `${elsewhere}/hsid/oauth/authorize` });
    const { list } = await payer.visit({ head: `<script>new MutationObserver((_, watch) => {
      const list = document.querySelector('uhc-claims-list');
      if (!list) return;
      list.endpoints = ${endpoints};
      watch.disconnect();
    }).observe(document, { childList: true, subtree: true });</script>` });
    await list.getByRole('button', { name: /^Connect/ }).first().click();
    await list.locator('[part="consent"]').getByText(new URL(elsewhere).host, { exact: true }).waitFor();
    const opened = payer.context.waitForEvent('page');
    await list.getByRole('button', { name: /^Continue to/ }).click();
    const window = await opened;
    await window.locator('input[name="username"]').waitFor();
    assert.equal(new URL(window.url()).host, new URL(elsewhere).host);
  });

  it('finds no field for a password in anything that we build for a browser, but for the one of a device’s lock', () => {
    for (const build of ['embed', 'npm', 'chrome', 'firefox', 'chrome-dev', 'firefox-dev']) {
      const files = filesOf(`dist/${build}`).filter((file) => /\.(js|mjs|html)$/.test(file));
      assert.ok(files.length > 0, build);
      const fields = files.filter((file) => /type=\\?["']?password|\.type\s*=\s*["']password|(current|new)-password/.test(readFileSync(file, 'utf8')));
      assert.equal(fields.length, 1, fields.join(', '));
      for (const file of fields) assert.match(readFileSync(file, 'utf8'), /<input id=\\?"passphrase\\?" type=/, file);
    }
  });
});
