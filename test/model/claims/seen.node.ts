import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf, seenFrom, seenWith } from '../../../src/model/claims/seen.js';
import { summary } from './summaries.js';

const claim = summary({ id: 'c1', serviceStart: '2025-03-10', decision: 'paid', money: { 'you-owe': 20, 'billed': 180 } });

test('a claim is new until it was seen, and then as it was', () => {
  assert.equal(changeOf(claim, {}), 'new');
  assert.equal(changeOf({ ...claim }, seenWith({}, [claim])), undefined);
});

test('a claim whose money, decision or days are others than when it was seen has changed', () => {
  const seen = seenWith({}, [claim]);
  for (const other of [{ ...claim, amounts: { ...claim.amounts, 'you-owe': [{ value: 25, currency: 'USD', from: 'total' as const }] } }, { ...claim, decision: 'not-paid' as const }, { ...claim, serviceStart: '2025-03-11' }, { ...claim, amounts: {} }]) assert.equal(changeOf(other, seen), 'changed');
});

test('another place on the device, and standing by other claims, change nothing that the member would see as new', () => {
  assert.equal(changeOf({ ...claim, page: 9, entry: 4, standing: 'replaced' }, seenWith({}, [claim])), undefined);
});

test('what cannot be told apart, or cannot be read, is never new', () => {
  const { id: _, ...nameless } = claim;
  assert.equal(changeOf(nameless, {}), undefined);
  assert.equal(changeOf({ ...claim, unreadable: true }, {}), undefined);
});

test('a note that does not hold marks is none', () => {
  assert.equal(seenFrom(undefined), undefined);
  assert.equal(seenFrom('c1'), undefined);
  assert.deepEqual(seenFrom({ c1: 'a', c2: 4 }), { c1: 'a' });
  assert.equal(changeOf({ ...claim, id: 'toString' }, {}), 'new');
});
