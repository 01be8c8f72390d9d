import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Attacked } from './support/attacked.js';

/** @see https://www.rfc-editor.org/rfc/rfc9700#section-4.12 */
describe('A12: a server that redirects what it is sent to a stranger', () => {
  const payer = new Attacked();

  for (const status of ['302', '307']) {
    it(`takes no code and no verifier along with ${status}`, async () => {
      await payer.on(`token:${status}`);
      const app = payer.app();
      assert.notEqual(await app.connect(), 'connected');
      assert.equal(app.tokenRequests('authorization_code').length, 1);
      assert.equal((await payer.strayed()).total, 0);
      assert.deepEqual(await app.kept(), []);
    });

    it(`takes no refresh token along with ${status}, and the member stays connected`, async () => {
      const app = await payer.connected();
      await payer.on(`token:${status}`);
      app.ahead = 400_000;
      await app.client.refresh();
      assert.equal(app.tokenRequests('refresh_token').length, 1);
      assert.equal((await payer.strayed()).total, 0);
      assert.deepEqual(app.client.connections.value.map(({ state }) => state), ['active']);
      assert.equal(app.claims().length, 3, 'what was read stays readable');
    });

    it(`takes no bearer along with ${status}`, async () => {
      const app = await payer.connected();
      await payer.on(`fhir:${status}`);
      const before = app.sent.length;
      await app.client.refresh();
      const [read] = app.sent.slice(before);
      assert.match(read?.headers.get('authorization') ?? '', /^Bearer /);
      assert.equal((await payer.strayed()).total, 0);
      assert.equal(app.claims().length, 3);
    });
  }

  it('takes no bearer along in a link to the next page either', async () => {
    await payer.on('fhir:next-foreign');
    const app = await payer.connected();
    await app.client.refresh();
    assert.equal((await payer.strayed()).total, 0);
    assert.ok(app.sent.every(({ url }) => url.origin === payer.origin));
  });

  it('has a stranger who would have heard of it', async () => {
    await payer.on('token:307');
    await fetch(`${payer.origin}/hsid/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token' }) });
    assert.equal((await payer.strayed()).total, 1);
  });
});
