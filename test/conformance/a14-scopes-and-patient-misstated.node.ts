import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scopeList } from '../../components/connect/payer-words.js';
import { Language } from '../../src/i18n/language.js';
import { en } from '../../src/i18n/en.js';
import { SCOPES } from './support/app.js';
import { Attacked } from './support/attacked.js';

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-3.3 */
describe('A14: a token answer that is not what was asked', () => {
  const payer = new Attacked();
  const english = new Language('en-US', en);

  it('is kept whole where it gives more, and shown as what a member knows of it', async () => {
    await payer.on('token:more-scopes');
    const { client } = await payer.connected();
    const [connection] = client.connections.value;
    assert.ok(connection);
    assert.deepEqual([...connection.scopes].sort(), [...SCOPES, 'patient/*.read', 'openid'].sort());
    assert.deepEqual(connection.declined, []);
    assert.equal(scopeList(english, connection.scopes), 'Claims, name and plan, procedures');
  });

  it('names what is missing where it gives fewer', async () => {
    await payer.on('token:fewer-scopes');
    const { client } = await payer.connected();
    assert.deepEqual(client.connections.value[0]?.declined, ['patient/Procedure.read']);
  });

  for (const [what, fault, value] of [['in another order', 'token:scopes-reordered', undefined], ['not at all', 'token:odd-scope', 'absent'], ['empty', 'token:odd-scope', 'empty']] as const) {
    it(`means what was asked where the scopes come ${what}`, async () => {
      await payer.on(fault, value);
      const { client } = await payer.connected();
      const [connection] = client.connections.value;
      assert.deepEqual([...(connection?.scopes ?? [])].sort(), [...SCOPES].sort());
      assert.deepEqual(connection?.declined, []);
    });
  }

  for (const value of ['number', 'list']) {
    it(`is no answer where the scopes are a ${value}`, async () => {
      await payer.on('token:odd-scope', value);
      const app = payer.app();
      assert.equal(await app.connect(), 'auth_answer_invalid');
      assert.deepEqual(await app.kept(), []);
    });
  }

  it('is no connection where it does not say whose records it opens', async () => {
    await payer.on('token:no-patient');
    const app = payer.app();
    assert.equal(await app.connect(), 'auth_no_patient');
    assert.deepEqual(await app.kept(), []);
    assert.ok(app.sent.every(({ headers }) => !headers.has('authorization')));
  });

  it('ends a connection whose renewal is somebody else’s, reads nothing with it, and keeps the first one’s claims readable', async () => {
    const app = await payer.connected();
    await payer.on('token:other-patient', 'luis');
    app.ahead = 400_000;
    const before = app.sent.length;
    await app.client.refresh();
    assert.equal(app.tokenRequests('refresh_token').length, 1);
    assert.deepEqual(app.sent.slice(before).filter(({ headers }) => headers.has('authorization')), []);
    assert.deepEqual(app.client.connections.value.map(({ state }) => state), ['ended']);
    assert.deepEqual([...app.claims()].sort(), ['a1', 'a2', 'a3']);
    const { value } = app.client.claims;
    assert.equal(value.state === 'data' && value.missing?.code, 'patient_changed');
    const [{ tokens } = { tokens: undefined }] = await app.kept();
    assert.equal(tokens, undefined, 'the tokens of neither are kept');
  });

  it('stays the same connection where a renewal does not say again whose it is', async () => {
    const app = await payer.connected();
    await payer.on('token:no-patient');
    app.ahead = 400_000;
    await app.client.refresh();
    assert.deepEqual(app.client.connections.value.map(({ state }) => state), ['active']);
    assert.equal((await app.kept())[0]?.tokens?.patient, 'ana');
  });
});
