import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NOTHING_OWN, ownRecordOf, tagsFrom } from '../../../src/model/bill/own-record.js';

describe('what a member keeps with a claim', () => {
  it('comes back as it was kept', () => {
    const record = { bills: [{ text: 'Visit $20.00\nAmount due $20.00', kept: 1, mark: 'disputed' }, { text: '20', kept: 2 }], note: 'Called.\nThey ring back.', tags: ['taxes'] };
    assert.deepEqual(ownRecordOf(JSON.parse(JSON.stringify(record))), record);
  });

  it('is nothing where nothing was kept, or it is something else', () => {
    fc.assert(fc.property(fc.anything(), (kept) => {
      const { bills, tags } = ownRecordOf(kept);
      assert.ok(Array.isArray(bills) && Array.isArray(tags));
    }), { numRuns: 2000, seed: 7 });
    for (const kept of [undefined, null, 7, [], { bills: 'x', note: 5 }, { bills: [{ text: 5 }, { text: 'x' }, null], note: ' ' }]) assert.deepEqual(ownRecordOf(kept), NOTHING_OWN);
  });

  it('has each tag once, as typed', () => {
    assert.deepEqual(tagsFrom(' taxes, knee ,taxes,, '), ['taxes', 'knee']);
  });
});
