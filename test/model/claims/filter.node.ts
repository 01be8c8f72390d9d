import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { conditionsIn, fitting, without, type ClaimFilter } from '../../../src/model/claims/filter.js';
import { inOrder, type Order } from '../../../src/model/claims/order.js';
import { sumOf } from '../../../src/model/claim/sum.js';
import { summary } from './summaries.js';

const CLAIMS = [
  summary({ id: 'copay', serviceStart: '2025-03-10', kind: 'professional', decision: 'paid', network: 'in', money: { 'you-owe': 20, 'billed': 180 } }),
  summary({ id: 'free', serviceStart: '2025-02-27', kind: 'pharmacy', decision: 'paid', money: { 'you-owe': 0, 'billed': 18.4 } }),
  summary({ id: 'denied', serviceStart: '2024-11-05', connection: 'k2', decision: 'not-paid', network: 'out', money: { billed: 140 } }),
  summary({ id: 'replaced', serviceStart: '2024-02-03', standing: 'replaced', decision: 'paid', money: { 'you-owe': 27.4 } }),
  summary({ id: 'taken-back', serviceStart: '2023', standing: 'entered-in-error', decision: 'paid', money: { 'you-owe': 9 } }),
  summary({ id: 'twice', money: { 'you-owe': [30, 45] } }),
];

const ids = (claims: readonly ClaimSummary[]): string => claims.map(({ id }) => id).join(' ');
const shown = (filter: ClaimFilter): string => ids(CLAIMS.filter(fitting(filter, ({ id }) => id === 'free')));

test('each condition keeps what it says, and says too what the payer does not state', () => {
  assert.equal(shown({ year: '2024' }), 'denied replaced');
  assert.equal(shown({ year: 'not-stated' }), 'twice');
  assert.equal(shown({ connection: 'k2' }), 'denied');
  assert.equal(shown({ kind: 'pharmacy' }), 'free');
  assert.equal(shown({ kind: 'not-stated' }), 'denied replaced taken-back twice');
  assert.equal(shown({ network: 'out' }), 'denied');
  assert.equal(shown({ status: 'not-paid' }), 'denied');
  assert.equal(shown({ fresh: true }), 'free');
});

test('a claim that was taken back is among the cancelled, whatever it was before', () => {
  assert.equal(shown({ status: 'cancelled' }), 'taken-back');
  assert.equal(shown({ status: 'paid' }), 'copay free replaced');
});

test('“I owe something” leaves out zero, and what does not count', () => {
  assert.equal(shown({ owing: true }), 'copay twice');
});

test('a range holds its ends, and nothing that is not stated', () => {
  assert.equal(shown({ amount: { of: 'you-owe', from: 20, to: 27.4 } }), 'copay replaced');
  assert.equal(shown({ amount: { of: 'billed', from: 140 } }), 'copay denied');
  assert.equal(shown({ amount: { of: 'you-owe', to: 0 } }), 'free');
});

test('what a sum leaves out can be looked at, and is as much as the sum says', () => {
  const sum = sumOf(CLAIMS, 'you-owe');
  assert.deepEqual([shown({ inSum: 'not-stated' }), shown({ inSum: 'several' }), shown({ inSum: 'left' })], ['denied', 'twice', 'replaced taken-back']);
  assert.deepEqual([sum.notStated, sum.several, sum.left], [1, 1, 2]);
});

test('conditions are asked all together, and one can be dropped', () => {
  const filter: ClaimFilter = { year: '2025', owing: true, fresh: false };
  assert.deepEqual(conditionsIn(filter), ['year', 'owing']);
  assert.equal(shown(filter), 'copay');
  assert.equal(shown(without(filter, 'owing')), 'copay free');
});

test('an order by amount puts the largest first, and what is not stated last', () => {
  const order = (by: Order): string => ids(inOrder(CLAIMS, by));
  assert.equal(order('you-owe'), 'twice replaced copay taken-back free denied');
  assert.equal(order('billed').split(' ').slice(0, 3).join(' '), 'copay denied free');
  assert.equal(order('oldest'), 'taken-back replaced denied free copay twice');
});
