import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { billFromText } from '../../../src/model/bill/bill-from-text.js';
import { compareLines, compareSum } from '../../../src/model/bill/compare-bill.js';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import { amounts, eob, line } from '../claim/eob.js';
import type { Json, Said } from '../claim/eob.js';

const claim = (totals: Said, item: readonly Json[] = []) => claimFromEob(eob({ total: amounts(totals), item }));
const MRI = line(1, [['submitted', 1060], ['eligible', 525], ['memberliability', 265]], { servicedDate: '2025-03-02' });
const READING = line(2, [['submitted', 90], ['eligible', 90], ['memberliability', 0]], { servicedDate: '2025-03-02' });
const DYE = line(3, [['submitted', 90], ['noncovered', 90]], { servicedDate: '2025-03-02' });

describe('a bill’s sum beside a claim', () => {
  it('agrees to the cent, and then there is nothing to explain', () => {
    assert.deepEqual(compareSum(265, claim([['memberliability', 265.004], ['submitted', 265]])), { asked: 265, owe: { value: 265, currency: 'USD', from: 'total' }, more: 0, explanations: [] });
  });

  it('is higher or lower by so much', () => {
    assert.equal(compareSum(355, claim([['memberliability', 265]])).more, 90);
    assert.equal(compareSum(200.1, claim([['memberliability', 265.3]])).more, -65.2);
  });

  it('is explained by the one service that is not covered, though another one costs as much', () => {
    const { explanations } = compareSum(355, claim([['memberliability', 265]], [MRI, READING, DYE]));
    assert.deepEqual(explanations.map((one) => [one.why, one.why === 'service' && one.line.sequence, one.why === 'service' && one.name]), [['service', 3, 'not-covered']]);
  });

  it('is not explained by one of two services that fit alike', () => {
    assert.deepEqual(compareSum(355, claim([['memberliability', 265]], [MRI, READING, { ...READING, sequence: 4 }])).explanations, []);
  });

  it('is said to be the whole price, the plan’s price, or what is left after what was paid', () => {
    const said = claim([['submitted', 1240], ['eligible', 615], ['memberliability', 265], ['paidbypatient', 20]]);
    assert.deepEqual([1240, 615, 245].map((asked) => compareSum(asked, said).explanations.map(({ why }) => why)), [['whole-price'], ['plan-price'], ['already-paid']]);
  });

  it('has nothing to stand beside where what is owed is silent, given twice, or in another currency', () => {
    for (const totals of [[['submitted', 10]], [['memberliability', 1], ['memberliability', 2]], [['memberliability', 5, 'EUR']]] as const) {
      const { owe, more } = compareSum(5, claim(totals));
      assert.deepEqual([owe, more], [undefined, undefined]);
    }
  });
});

describe('a bill’s lines beside a claim', () => {
  const services = claim([], [MRI, READING, DYE]);
  const match = (text: string) => compareLines(billFromText(text), services);

  it('are for the service with the same code', () => {
    const { matched, others } = match('S1 MRI $265.00\nS3 Contrast dye $90.00\nX9 Parking $5.00');
    assert.deepEqual(matched.map(({ line: { sequence }, same, more }) => [sequence, same, more]), [[1, 'you-owe', 0], [3, 'billed', undefined]]);
    assert.deepEqual(others.map(({ amount }) => amount), [5]);
  });

  it('are for the one service that was billed so on that day, where no code says it', () => {
    assert.deepEqual(match('3/2/2025 MRI $1,060.00\n3/9/2025 MRI $1,060.00').matched.map(({ line: { sequence } }) => sequence), [1]);
  });

  it('are for none where two services fit alike, and credits are for none', () => {
    assert.deepEqual(match('3/2/2025 Something $90.00\nPayment S1 -$50.00').matched, []);
  });
});
