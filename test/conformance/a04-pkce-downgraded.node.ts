import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { Attacked } from './support/attacked.js';
import { MEMBER, signedIn } from './support/signed-in.js';

/** @see https://www.rfc-editor.org/rfc/rfc9700#section-4.8 */
describe('A4: a server that talks a client out of PKCE', () => {
  const payer = new Attacked();

  for (const [what, fault] of [['does not say that it knows it', 'discovery:no-s256'], ['says that it does', undefined]] as const) {
    it(`gets S256 all the same where it ${what}`, async () => {
      if (fault) await payer.on(fault);
      const app = await payer.connected();
      const asked = app.authorized[0]?.searchParams;
      const verifier = app.tokenRequests('authorization_code')[0]?.form.get('code_verifier') ?? '';
      assert.equal(asked?.get('code_challenge_method'), 'S256');
      assert.match(verifier, /^[\w~.-]{43,128}$/);
      assert.equal(asked.get('code_challenge'), createHash('sha256').update(verifier).digest('base64url'));
    });
  }

  it('is refused before anybody signs in where it knows only the plain one', async () => {
    await payer.on('discovery:plain');
    const app = payer.app();
    assert.equal(await app.connect(), 'discovery_pkce_unsupported');
    assert.deepEqual(app.authorized, []);
    assert.deepEqual(app.tokenRequests(), []);
  });

  it('is no matter at this payer, which takes neither a code without its verifier nor a verifier without a challenge', async () => {
    const authorize = async (...without: string[]): Promise<URL> => {
      const app = payer.app();
      app.comesBack = () => Promise.reject(new Error('Only the address is wanted.'));
      await app.connect();
      const [address] = app.authorized;
      assert.ok(address);
      for (const name of without) address.searchParams.delete(name);
      return address;
    };
    const exchange = async (more: Readonly<Record<string, string>>, from: URL): Promise<unknown> => {
      const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: 'demo', redirect_uri: from.searchParams.get('redirect_uri') ?? '', ...more });
      const response = await fetch(`${payer.origin}/hsid/oauth/token`, { method: 'POST', body });
      return ((await response.json()) as { error?: unknown }).error;
    };
    const whole = await authorize();
    const code = (await signedIn(whole, MEMBER)).searchParams.get('code') ?? '';
    assert.notEqual(code, '');
    assert.equal(await exchange({ code }, whole), 'invalid_grant');

    const bare = await fetch(await authorize('code_challenge', 'code_challenge_method'), { redirect: 'manual' });
    assert.equal(new URL(bare.headers.get('location') ?? '').searchParams.get('error'), 'invalid_request');
  });
});
