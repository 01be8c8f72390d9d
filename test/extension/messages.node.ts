import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requestFrom } from '../../src/extension/messages.js';
import type { Request, Sender } from '../../src/extension/messages.js';

const own = { id: 'ours', root: 'chrome-extension://ours/' };
const popup: Sender = { id: 'ours', url: 'chrome-extension://ours/src/extension/popup/popup.html' };
const connect: Request = { ask: 'connect', choice: 'hsid', scopes: ['patient/ExplanationOfBenefit.read'] };

describe('the background of the extension', () => {
  it('hears what its own pages ask', () => {
    for (const request of [connect, { ask: 'cancel' }, { ask: 'show' }, { ask: 'runs' }]) assert.deepEqual(requestFrom(popup, own, request), request);
  });

  const STRANGERS: Readonly<Record<string, Sender>> = {
    'a web page': { id: 'ours', url: 'https://evil.example/' },
    'a web page that names us in its address': { id: 'ours', url: 'https://evil.example/chrome-extension://ours/' },
    'a host that begins like ours': { id: 'ours', url: 'chrome-extension://ours.evil.example/' },
    'another extension': { id: 'theirs', url: 'chrome-extension://theirs/popup.html' },
    'another extension that says it stands at our address': { id: 'theirs', url: 'chrome-extension://ours/popup.html' },
    'who gives no address': { id: 'ours' },
    'who gives no id': { url: 'chrome-extension://ours/popup.html' },
    'nobody': {},
  };
  for (const [who, sender] of Object.entries(STRANGERS)) {
    it(`does not hear ${who}`, () => {
      assert.equal(requestFrom(sender, own, connect), undefined);
    });
  }

  it('hears nothing that is not agreed, and nothing that asks for a token', () => {
    const others: unknown[] = [
      undefined, null, 'connect', 1, [], {}, { ask: 'token' }, { ask: 'claims' }, { ask: ['connect'] }, { ask: 'connect' }, { ask: 'connect', choice: 'hsid' },
      { ask: 'connect', choice: 1, scopes: [] }, { ask: 'connect', choice: 'hsid', scopes: 'patient/*.read' }, { ask: 'connect', choice: 'hsid', scopes: [1] },
    ];
    for (const other of others) assert.equal(requestFrom(popup, own, other), undefined, JSON.stringify(other));
  });

  it('takes nothing along that was not agreed', () => {
    assert.deepEqual(requestFrom(popup, own, { ...connect, redirectUri: 'https://evil.example/' }), connect);
    assert.deepEqual(requestFrom(popup, own, { ask: 'cancel', then: 'connect' }), { ask: 'cancel' });
  });
});
