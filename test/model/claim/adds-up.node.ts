import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { totalsAgainstLines } from '../../../src/model/claim/adds-up.js';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import { partsOfBilled } from '../../../src/model/claim/parts-of-billed.js';
import { amounts, eob, line } from './eob.js';
import type { Said } from './eob.js';

const read = (totals: Said, ...lines: readonly Said[]) => claimFromEob(eob({ total: amounts(totals), item: lines.map((said, at) => line(at + 1, said)) }));

describe('a claim’s totals against its services', () => {
  it('differ by so much, to the cent', () => {
    const checked = totalsAgainstLines(read([['submitted', 112], ['memberliability', 0.3]], [['submitted', 60], ['memberliability', 0.1]], [['submitted', 40], ['memberliability', 0.2]]));
    assert.deepEqual(checked.map(({ name, lines, differs }) => [name, lines, differs]), [['billed', 100, 12], ['you-owe', 0.3, 0]]);
  });

  it('are not checked where a service is silent, gives two, or is in another currency: its share would be a guess', () => {
    for (const second of [[], [['submitted', 1], ['submitted', 2]], [['submitted', 40, 'EUR']]] as const) {
      assert.deepEqual(totalsAgainstLines(read([['submitted', 112]], [['submitted', 60]], second)), []);
    }
  });

  it('are not checked where the total is itself the sum of the services, or there is none', () => {
    assert.deepEqual(totalsAgainstLines(read([], [['submitted', 60]])), []);
    assert.deepEqual(totalsAgainstLines(read([['submitted', 60]])), []);
  });
});

describe('the parts of what was billed', () => {
  const open = (said: Said) => {
    const all = partsOfBilled(read(said).amounts);
    return all && { count: all.parts.length, open: all.open, ...(all.within && { within: true }) };
  };

  it('come to it, leave something open, or come to more', () => {
    assert.deepEqual(open([['submitted', 100], ['discount', 40.1], ['paidtoprovider', 39.9], ['memberliability', 20]]), { count: 3, open: 0 });
    assert.deepEqual(open([['submitted', 100], ['memberliability', 20]]), { count: 1, open: 80 });
    assert.deepEqual(open([['submitted', 100], ['memberliability', 120]]), { count: 1, open: -20 });
  });

  it('hold what is not covered once, where the member’s share holds it already', () => {
    assert.deepEqual(open([['submitted', 100], ['paidtoprovider', 60], ['noncovered', 30], ['memberliability', 40]]), { count: 2, open: 0, within: true });
    assert.deepEqual(open([['submitted', 100], ['paidtoprovider', 60], ['noncovered', 30], ['memberliability', 10]]), { count: 3, open: 0 });
    assert.deepEqual(open([['submitted', 100], ['paidtoprovider', 60], ['noncovered', 50], ['memberliability', 40]]), { count: 3, open: -50 });
  });

  it('are not added where one is in doubt, in another currency, or nothing was billed', () => {
    for (const said of [[['memberliability', 20]], [['submitted', 100]], [['submitted', 100], ['memberliability', 1], ['memberliability', 2]], [['submitted', 100], ['memberliability', 20, 'EUR']]] as const) {
      assert.equal(partsOfBilled(read(said).amounts), undefined);
    }
  });
});
