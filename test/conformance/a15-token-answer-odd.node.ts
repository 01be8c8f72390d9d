import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App } from './support/app.js';
import { Attacked } from './support/attacked.js';

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1 */
describe('A15: a token answer that is oddly made', () => {
  const payer = new Attacked();

  async function lifetime(app: App): Promise<number | undefined> {
    return (await app.kept())[0]?.tokens?.lifetime;
  }

  for (const [stated, seconds] of [['text', 300], ['word', 300], ['negative', 300], ['zero', 300], ['null', 300], ['fraction', 299.5], ['10^12', 86_400]] as const) {
    it(`is good for ${seconds} s where it states «${stated}»`, async () => {
      await payer.on('token:odd-expires', stated);
      assert.equal(await lifetime(await payer.connected()), seconds);
    });
  }

  it('is good for five minutes where it does not say how long', async () => {
    await payer.on('token:no-expires');
    const app = await payer.connected();
    assert.equal(await lifetime(app), 300);
    app.ahead = 239_000;
    await app.client.refresh();
    assert.equal(app.tokenRequests('refresh_token').length, 0);
    app.ahead = 241_000;
    await app.client.refresh();
    assert.equal(app.tokenRequests('refresh_token').length, 1);
  });

  for (const [type, ended] of [['BEARER', 'connected'], ['bearer', 'connected'], ['mac', 'auth_answer_invalid'], ['number', 'auth_answer_invalid'], ['absent', 'auth_answer_invalid']] as const) {
    it(`ends in «${ended}» where its type is ${type}`, async () => {
      await payer.on('token:token-type', type);
      const app = payer.app();
      assert.equal(await app.connect(), ended);
      assert.equal((await app.kept()).length, ended === 'connected' ? 1 : 0);
      assert.equal(app.sent.some(({ headers }) => headers.has('authorization')), ended === 'connected', 'a token of another kind is sent nowhere');
    });
  }

  for (const [fault, ended] of [['token:html-200', 'auth_answer_invalid'], ['token:truncated', 'auth_answer_invalid'], ['token:huge', 'payer_answer_too_large']] as const) {
    it(`is refused and leaves nothing behind: ${fault}`, async () => {
      await payer.on(fault);
      const app = payer.app();
      assert.equal(await app.connect(), ended);
      assert.deepEqual(await app.kept(), []);
    });

    it(`costs nobody their connection at a renewal: ${fault}`, async () => {
      const app = await payer.connected();
      const [before] = await app.kept();
      await payer.on(fault);
      app.ahead = 400_000;
      await app.client.refresh();
      assert.deepEqual((await app.kept())[0]?.tokens, before?.tokens);
      assert.deepEqual(app.client.connections.value.map(({ state }) => state), ['active']);
      await payer.off();
      await app.client.refresh();
      const { value } = app.client.claims;
      assert.equal(value.state === 'data' && value.missing, undefined);
    });
  }

  it('is given up long before it is read whole where it does not end', async () => {
    await payer.on('token:huge', '300');
    let taken = 0;
    const app = payer.app({
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        if (!response.body || init?.method !== 'POST') return response;
        const counted = response.body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, out) {
            taken += chunk.byteLength;
            out.enqueue(chunk);
          },
        }));
        return new Response(counted, { status: response.status }); // that tells no length
      },
    });
    assert.equal(await app.connect(), 'payer_answer_too_large');
    assert.ok(taken < 2_000_000, `${taken} bytes were taken`);
  });
});
