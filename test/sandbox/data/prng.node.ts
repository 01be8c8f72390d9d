import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomOf } from '../../../src/sandbox/data/prng.js';

function drawn(seed: number, subject: string): number[] {
  const random = randomOf(seed, subject);
  return Array.from({ length: 200 }, () => random.next());
}

describe('drawn numbers', () => {
  it('are the same for the same seed and subject', () => {
    assert.deepEqual(drawn(1, 'people'), drawn(1, 'people'));
  });

  it('differ by seed and by subject', () => {
    assert.notDeepEqual(drawn(1, 'people'), drawn(2, 'people'));
    assert.notDeepEqual(drawn(1, 'people'), drawn(1, 'roles'));
  });

  it('stay between their ends, and reach both', () => {
    const random = randomOf(9, 'ends');
    const found = new Set(Array.from({ length: 500 }, () => random.integer(3, 6)));
    assert.deepEqual([...found].sort(), [3, 4, 5, 6]);
    assert.ok(drawn(3, 'spread').every((value) => value >= 0 && value < 1));
  });

  it('spread evenly', () => {
    const random = randomOf(11, 'spread');
    const hits = Array.from({ length: 4000 }, () => random.chance(0.25)).filter(Boolean).length;
    assert.ok(hits > 880 && hits < 1120, String(hits));
  });

  it('pick nothing from nothing, and say so', () => {
    assert.throws(() => randomOf(1, 'empty').pick([]), RangeError);
  });
});
