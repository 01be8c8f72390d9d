import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Attacked } from './support/attacked.js';
import { ATTACKER, MEMBER, signedIn } from './support/signed-in.js';

/** @see https://www.rfc-editor.org/rfc/rfc9700#section-4.5 */
describe('A3: a code that was given to somebody else', () => {
  const payer = new Attacked();

  it('is worth nothing in a member’s own sign-in, leaves nothing behind, and stands in no error', async () => {
    const attacker = payer.app();
    let code = '';
    attacker.comesBack = async (authorize) => {
      code = (await signedIn(authorize, ATTACKER)).searchParams.get('code') ?? '';
      throw new Error('The attacker keeps it.');
    };
    await attacker.connect();
    assert.notEqual(code, '');

    const victim = payer.app();
    victim.comesBack = async (authorize) => {
      const answer = await signedIn(authorize, MEMBER);
      answer.searchParams.set('code', code);
      return answer;
    };
    assert.equal(await victim.connect(), 'auth_refused');
    assert.equal(victim.ended?.facts['error'], 'invalid_grant', 'the payer said so: the verifier is not the one that the code was given for');
    assert.equal(victim.tokenRequests('authorization_code').length, 1);
    assert.deepEqual(await victim.kept(), []);
    assert.deepEqual(victim.client.connections.value, []);
    const { message, stack, facts, cause } = victim.ended;
    assert.ok(!JSON.stringify({ message, stack, facts, cause }).includes(code));
  });
});
