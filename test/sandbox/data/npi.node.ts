import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDigit, npiOf } from '../../../src/sandbox/data/npi.js';

describe('provider numbers', () => {
  it('end in the digit that the standard’s own example has', () => {
    assert.equal(checkDigit('123456789'), 3);
  });

  it('are all different, ten digits long, and out of the range in use', () => {
    const numbers = Array.from({ length: 10_000 }, (_, serial) => npiOf(serial));
    assert.equal(new Set(numbers).size, numbers.length);
    assert.ok(numbers.every((number) => /^19999\d{5}$/.test(number)));
  });
});
