import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { intersection, union, without } from '../../../src/sandbox/fhir/index/ordinals.js';

/** Row numbers, each once and in order. */
const ordinals = fc.uniqueArray(fc.nat(200)).map((numbers) => numbers.sort((a, b) => a - b));

function inOrder(numbers: Iterable<number>): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

describe('row numbers, whichever they are', () => {
  it('that stand in any of several lists', () => {
    fc.assert(fc.property(fc.array(ordinals, { maxLength: 5 }), (lists) => assert.deepEqual([...union(lists)], inOrder(lists.flat()))));
  });

  it('that stand in both of two', () => {
    fc.assert(fc.property(ordinals, ordinals, (a, b) => assert.deepEqual([...intersection(a, b)], a.filter((one) => b.includes(one)))));
  });

  it('that stand in the first alone', () => {
    fc.assert(fc.property(ordinals, ordinals, (a, b) => assert.deepEqual([...without(a, b)], a.filter((one) => !b.includes(one)))));
  });
});
