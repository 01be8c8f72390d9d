import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AttackedPage, showsClaims } from './support/attacked-page.js';
import { MEMBER, signedIn } from './support/signed-in.js';

/** @see https://www.rfc-editor.org/rfc/rfc9700#section-4.7 */
describe('A1: an answer that belongs to no sign-in of this member’s', () => {
  const payer = new AttackedPage();
  const FORGED = ['payer=hsid&code=X', 'payer=hsid&code=X&state=', 'payer=hsid&code=X&state=wrong', 'payer=hsid&code=X&state=wrong&state=wrong'];

  async function nobodyWaits(origin: string, query: string): Promise<void> {
    const callback = await payer.context.newPage();
    await callback.goto(`${origin}/callback.html?${query}`);
    await callback.getByText('Nothing waits for this page').waitFor();
  }

  it('is nobody’s at the callback page: it asks for no token, and the present connection is untouched', async () => {
    const visit = await payer.connectedPage();
    assert.equal(payer.tokenRequests, 1);
    await Promise.all(FORGED.map((query) => nobodyWaits(visit.origin, query)));
    assert.equal(payer.tokenRequests, 1);
    await visit.page.reload();
    await showsClaims(visit);
    assert.equal(await visit.list.getByRole('button', { name: 'Disconnect' }).first().isVisible(), true);
  });

  it('does not disturb a sign-in that is under way', async () => {
    const pending = await payer.pending(await payer.visit());
    await Promise.all([...FORGED, `payer=hsid&code=X&state=${pending.state}&state=${pending.state}`].map((query) => nobodyWaits(pending.origin, query)));
    assert.equal(payer.tokenRequests, 0);
    await pending.goOn();
    await showsClaims(pending);
  });

  it('is refused at another payer’s address, however right its state', async () => {
    const pending = await payer.pending(await payer.visit());
    const callback = await payer.context.newPage();
    // Its answer is heard, and so the page closes itself, maybe before the driver has seen it arrive.
    await callback.goto(`${pending.origin}/callback.html?payer=rmhp&code=X&state=${pending.state}`).catch(() => undefined);
    await pending.list.getByText('auth_mixed_up').waitFor();
    assert.equal(payer.tokenRequests, 0);
  });

  for (const [what, code, change] of [
    ['without a state', 'auth_state_mismatch', (back) => { back.delete('state'); }],
    ['with an empty state', 'auth_state_mismatch', (back) => { back.set('state', ''); }],
    ['with another state', 'auth_state_mismatch', (back) => { back.set('state', 'wrong'); }],
    ['with the right state twice', 'auth_state_mismatch', (back) => { back.append('state', back.get('state') ?? ''); }],
    ['for another payer', 'auth_mixed_up', (back) => { back.set('payer', 'rmhp'); }],
    ['with two payers', 'auth_mixed_up', (back) => { back.append('payer', 'rmhp'); }],
    ['with two codes', 'auth_answer_invalid', (back) => { back.append('code', 'X'); }],
    ['with two issuers', 'auth_mixed_up', (back) => { back.append('iss', back.get('iss') ?? ''); }],
    ['with an error besides the code', 'auth_declined', (back) => { back.set('error', 'access_denied'); }],
  ] as readonly (readonly [string, string, (back: URLSearchParams) => void])[]) {
    it(`is refused where a shell of its own hands it in, and costs nobody their connection: ${what}`, async () => {
      await payer.on('discovery:no-iss');
      const app = await payer.connected();
      app.comesBack = async (authorize) => {
        const answer = await signedIn(authorize, MEMBER);
        change(answer.searchParams);
        return answer;
      };
      assert.equal(await app.connect(), code);
      assert.equal(app.tokenRequests().length, 1, 'that of the present connection');
      assert.deepEqual(app.client.connections.value.map(({ state }) => state), ['active']);
    });
  }

  for (const fault of ['authorize:no-state', 'authorize:wrong-state', 'authorize:state-twice']) {
    it(`is refused where the payer itself sends it: ${fault}`, async () => {
      await payer.on(fault);
      const app = payer.app();
      assert.equal(await app.connect(), 'auth_state_mismatch');
      assert.deepEqual(app.tokenRequests(), []);
    });
  }
});
