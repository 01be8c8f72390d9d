import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HEADING, isMet, lineOf, ratioOf } from '../../scripts/bench/figure.js';

const SEARCH = { name: 'a search', ours: 500, floor: 1000, unit: '/s', goal: { atLeast: 1 / 3 } };

describe('a figure of the benchmark', () => {
  it('is judged by its ratio to the floor of the same run', () => {
    assert.equal(ratioOf(SEARCH), 0.5);
    assert.ok(isMet(SEARCH));
    assert.ok(!isMet({ ...SEARCH, ours: 300 }));
  });

  it('is judged by itself where there is no floor', () => {
    assert.ok(isMet({ name: 'ready', ours: 9.9, unit: 's', goal: { atMost: 10 } }));
    assert.ok(!isMet({ name: 'ready', ours: 10.1, unit: 's', goal: { atMost: 10 } }));
  });

  it('is one line, in the columns of the heading, and says whether the goal is met', () => {
    assert.match(lineOf(SEARCH), /^a search +500 \/s +1,000 \/s +0\.50 +≥ 0\.33 {2}met$/);
    assert.match(lineOf({ ...SEARCH, ours: 1 }), /NOT MET$/);
    assert.equal(lineOf(SEARCH).indexOf('met'), HEADING.length + 2);
  });
});
