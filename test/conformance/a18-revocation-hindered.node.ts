import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App } from './support/app.js';
import { Attacked } from './support/attacked.js';

/** @see https://www.rfc-editor.org/rfc/rfc7009 */
describe('A18: a payer that hinders a member from leaving', () => {
  const payer = new Attacked();

  interface Leaving {
    readonly revoked: string;
    readonly seconds: number;
    /** What was still kept here when the payer was asked. */
    readonly kept: readonly number[];
  }

  /** A connected app whose network may fail, and what was kept in it each time that the payer was asked to revoke. */
  async function connected(network: { works: boolean }): Promise<{ readonly app: App; readonly kept: readonly number[] }> {
    const kept: number[] = [];
    const app: App = await payer.connected({
      fetch: async (input, init) => {
        if (new Request(input).url.endsWith('/oauth/revoke')) kept.push((await app.kept()).length + (await app.storage.records.all('tokens')).length + (await app.storage.records.all('pages')).length);
        if (!network.works) throw new TypeError('Failed to fetch');
        return fetch(input, init);
      },
    });
    return { app, kept };
  }

  async function leave(works: boolean): Promise<Leaving & { readonly app: App }> {
    const network = { works: true };
    const { app, kept } = await connected(network);
    await app.client.refresh();
    assert.equal(app.claims().length, 3);
    network.works = works;
    const begin = performance.now();
    const { revoked } = await app.client.disconnect(app.client.connections.value[0]?.id ?? '', { keep: false });
    const seconds = (performance.now() - begin) / 1000;
    await app.shows([], 1_000);
    assert.deepEqual(app.client.connections.value, []);
    for (const store of ['connections', 'tokens', 'pages', 'views', 'loads', 'flows'] as const) assert.deepEqual(await app.storage.records.all(store), [], store);
    return { app, revoked, seconds, kept };
  }

  it('cannot where nothing is in the way: access is over there, the refresh token’s too', async () => {
    const { app, revoked, kept } = await leave(true);
    assert.equal(revoked, 'confirmed');
    assert.deepEqual([...new Set(kept)], [0], 'what was here went first');
    const [, ...renewals] = app.tokenRequests();
    assert.deepEqual(renewals, []);
    const revocation = app.sent.find(({ url }) => url.pathname.endsWith('/oauth/revoke'));
    const again = await fetch(`${payer.origin}/hsid/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'demo', refresh_token: revocation?.form.get('token') ?? '' }) });
    assert.equal(((await again.json()) as { error?: string }).error, 'invalid_grant');
  });

  for (const fault of ['revoke:404', 'revoke:500', 'revoke:503']) {
    it(`wipes what is here first, and says that the payer did not confirm: ${fault}`, async () => {
      await payer.on(fault);
      const { revoked, kept } = await leave(true);
      assert.equal(revoked, 'unconfirmed');
      assert.deepEqual([...new Set(kept)], [0]);
    });
  }

  it('wipes what is here first, and says that the payer did not confirm: offline', async () => {
    const { revoked, kept } = await leave(false);
    assert.equal(revoked, 'unconfirmed');
    assert.deepEqual([...new Set(kept)], [0]);
  });

  it('wipes what is here, and asks nobody, where the payer names no address for it', async () => {
    await payer.on('discovery:no-revocation');
    const { revoked, kept } = await leave(true);
    assert.equal(revoked, 'unconfirmed');
    assert.deepEqual(kept, []);
  });

  it('waits five seconds for a payer that does not answer, and no longer', async () => {
    await payer.on('revoke:hung');
    const { revoked, kept, seconds } = await leave(true);
    assert.equal(revoked, 'unconfirmed');
    assert.deepEqual([...new Set(kept)], [0]);
    assert.ok(seconds > 4 && seconds < 8, `${seconds} s`);
  });
});
