import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AttackedPage, showsClaims } from './support/attacked-page.js';

const GUESSES = ['uhc-widgets-answer', 'uhc-widgets-answer-', 'uhc-widgets-answer-undefined', 'uhc-widgets-answer-wrong', 'uhc-widgets', 'uhc-widgets-announcements'];

/** @see https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts */
describe('A9: the channel by which an answer comes home', () => {
  const payer = new AttackedPage();

  it('is found by nobody who does not know the state, neither to hear nor to speak', async () => {
    const pending = await payer.pending(await payer.visit());
    assert.match(pending.state, /^[\w-]{43,}$/, '256 bits');
    const other = await payer.context.newPage();
    await other.goto(`${pending.origin}/other.html`);
    await other.evaluate(`globalThis.heard = []; globalThis.channels = ${JSON.stringify(GUESSES)}.map((name) => new BroadcastChannel(name));
      for (const channel of channels) channel.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)))`);
    const answer = `${pending.origin}/callback.html?payer=hsid&code=X&state=${pending.state}`;
    await other.evaluate(`for (const channel of channels) channel.postMessage(${JSON.stringify({ type: 'uhc-answer', answer })})`);
    await pending.goOn();
    await showsClaims(pending);
    assert.equal(payer.tokenRequests, 1);
    const heard = await other.evaluate<readonly string[]>('heard');
    assert.ok(heard.every((message) => !/code|uhc-answer|state=/.test(message)), heard.join('\n'));
  });

  it('is closed to other origins, also to one that knows the state', async () => {
    const pending = await payer.pending(await payer.visit());
    const stranger = await payer.strangers({ 'index.html': '<!doctype html><title>A stranger</title>' });
    const page = await payer.context.newPage();
    await page.goto(`${stranger.origin}/index.html`);
    const name = `uhc-widgets-answer-${pending.state}`;
    await page.evaluate(`globalThis.heard = []; globalThis.channel = new BroadcastChannel(${JSON.stringify(name)}); channel.addEventListener('message', ({ data }) => heard.push(data));
      channel.postMessage(${JSON.stringify({ type: 'uhc-answer', answer: `${pending.origin}/callback.html?payer=hsid&code=X&state=${pending.state}` })})`);
    await pending.goOn();
    await showsClaims(pending);
    assert.equal(payer.tokenRequests, 1);
    assert.deepEqual(await page.evaluate('heard'), []);
  });

  it('carries the answer’s address and nothing else: the verifier and the tokens stay with the page that asked', async () => {
    const pending = await payer.pending(await payer.visit());
    // A script of the site's own, which may hear all that is said on this origin.
    const other = await payer.context.newPage();
    await other.goto(`${pending.origin}/other.html`);
    await other.evaluate(`globalThis.heard = []; globalThis.channel = new BroadcastChannel(${JSON.stringify(`uhc-widgets-answer-${pending.state}`)}); channel.addEventListener('message', ({ data }) => heard.push(data))`);
    const exchanged = payer.context.waitForEvent('request', (request) => request.method() === 'POST' && request.url().endsWith('/oauth/token'));
    await pending.goOn();
    const exchange = await exchanged;
    await showsClaims(pending);
    assert.equal(exchange.frame().page(), pending.page, 'the code is exchanged where the verifier is');
    const heard = await other.evaluate<readonly unknown[]>('heard');
    const answers = heard.filter((message): message is { answer: string } => typeof message === 'object' && message !== null);
    assert.ok(answers.length > 0);
    for (const message of answers) {
      assert.deepEqual(Object.keys(message).sort(), ['answer', 'type']);
      assert.deepEqual([...new URL(message.answer).searchParams.keys()].sort(), ['code', 'iss', 'payer', 'state']);
    }
    const verifier = new URLSearchParams(exchange.postData() ?? '').get('code_verifier') ?? '';
    assert.ok(verifier !== '' && !JSON.stringify(heard).includes(verifier));
  });
});
