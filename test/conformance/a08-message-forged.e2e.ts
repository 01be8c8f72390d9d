import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { AttackedPage, showsClaims } from './support/attacked-page.js';

const opener = (address: string): string => `<!doctype html><title>A stranger</title><script>globalThis.victim = open(${JSON.stringify(address)}, 'victim');</script>`;

/** @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps */
describe('A8: messages to the page that waits for its sign-in window', () => {
  const payer = new AttackedPage();

  /** Says it over and over, as somebody would who hits the moment. */
  function shout(page: Page, target: string, message: unknown): Promise<unknown> {
    return page.evaluate(`(() => { for (let i = 0; i < 20; i += 1) (${target}).postMessage(${JSON.stringify(message)}, '*'); })()`);
  }

  it('are ignored from everybody but the window itself, however right their state, and the sign-in goes on', async () => {
    const stage = await payer.visit();
    const stranger = await payer.strangers({ 'index.html': opener(`${stage.origin}/claims.html`), 'frame.html': '<!doctype html>' });
    const strange = await payer.context.newPage();
    const victim = payer.context.waitForEvent('page');
    await strange.goto(`${stranger.origin.replace('localhost', '127.0.0.1')}/index.html`);
    const page = await victim;
    const pending = await payer.pending({ page, list: page.locator('uhc-claims-list'), origin: stage.origin });
    const forged = { type: 'uhc-answer', answer: `${pending.origin}/callback.html?payer=hsid&code=X&state=${pending.state}&iss=${encodeURIComponent(`${payer.origin}/hsid`)}` };

    await shout(strange, 'victim', forged); // another origin, which opened the page
    for (const address of [`${stranger.origin}/frame.html`, `${pending.origin}/other.html`]) {
      await page.evaluate((src) => new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', resolve);
        frame.src = src;
        document.body.append(frame);
      }), address);
      const frame = page.frames().find((one) => one.url() === address);
      await frame?.evaluate(`parent.postMessage(${JSON.stringify(forged)}, '*')`); // of another origin, then of the page's own
    }
    await shout(page, 'window', forged); // the page itself
    await shout(pending.window, 'opener', forged); // the right window, while it is at the payer's
    await pending.list.getByRole('button', { name: 'I closed it' }).waitFor();

    await pending.goOn();
    await showsClaims(pending);
    assert.equal(payer.tokenRequests, 1);
  });

  it('are ignored also from the right window where they are no answer to this sign-in, and find nobody after it', async () => {
    const pending = await payer.pending(await payer.visit());
    await pending.window.goto(`${pending.origin}/other.html`);
    const right = `${pending.origin}/callback.html?payer=hsid&code=X&state=${pending.state}`;
    const wrong = [null, 'uhc-answer', 7, [], {}, { type: 'uhc-answer' }, { type: 'uhc-answer', answer: 7 }, { type: 'uhc-answer', answer: 'no address' }, { answer: right },
      { type: 'another', answer: right }, { type: 'uhc-answer', answer: right.replace(pending.state, 'wrong') }, { type: 'uhc-answer', answer: `${pending.origin}/callback.html?payer=hsid&code=X` }];
    for (const message of wrong) await shout(pending.window, 'opener', message);
    await pending.goOn();
    await showsClaims(pending);
    assert.equal(payer.tokenRequests, 1);

    await shout(pending.page, 'window', { type: 'uhc-answer', answer: right });
    await pending.page.evaluate("new Promise((last) => { addEventListener('message', ({ data }) => { if (data === 'last') last(); }); postMessage('last', '*'); })");
    await showsClaims(pending);
    assert.equal(payer.tokenRequests, 1);
  });
});
