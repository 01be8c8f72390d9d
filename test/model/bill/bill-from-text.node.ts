import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { takeDate } from '../../../src/model/bill/bill-dates.js';
import { billFromText, isCredit, LONGEST_BILL } from '../../../src/model/bill/bill-from-text.js';

describe('what a member types as a bill', () => {
  const amounts: readonly (readonly [string, number])[] = [
    ['355', 355], ['355.00', 355], ['$355', 355], ['$ 1,234.50', 1234.5], ['1,234', 1234], [' 20.5 ', 20.5], ['355 dollars', 355], ['0', 0], ['355.', 355],
  ];
  for (const [typed, asked] of amounts) it(`is one amount: “${typed}”`, () => assert.deepEqual(billFromText(typed), { asked, from: 'typed', lines: [] }));

  for (const typed of ['', ' ', 'hello', 'call 555', '12/03/2025', '1.2.3', 'M1042', '-'])
    it(`is no amount, and no zero: “${typed}”`, () => assert.deepEqual(billFromText(typed), { lines: [] }));
});

describe('what a member pastes as a bill', () => {
  const PASTED = [
    'Harbor Imaging   Statement of account 03/15/2025',
    '03/02/2025  M1042  MRI of the knee, right     1  $1,060.00',
    '03/02/2025  M2207  Contrast dye               1     $90.00',
    '03/07/2025  Insurance payment                     -$350.00',
    'Amount due                                         $355.00',
  ].join('\r\n');

  it('is read line by line: amount, day, and what could be a code', () => {
    const { asked, from, lines } = billFromText(PASTED);
    assert.deepEqual([asked, from], [355, 'total']);
    assert.deepEqual(lines.map(({ amount, date }) => [amount, date]), [[1060, '2025-03-02'], [90, '2025-03-02'], [-350, '2025-03-07']]);
    assert.ok(lines[0]?.words.includes('M1042'));
    assert.deepEqual(lines.map(isCredit), [false, false, true]);
  });

  it('asks for what is due, and not for a total of charges that stands above it', () => {
    assert.equal(billFromText('Visit $100.00\nTotal charges $100.00\nAdjustment -$40.00\nBalance due $60.00').asked, 60);
    assert.equal(billFromText('Consulta $100.00\nTotal $100.00\nSaldo $60.00').asked, 60);
  });

  it('is added up where it is charges alone, and says so', () => {
    assert.deepEqual(billFromText('Visit $100.10\nTest $20.20'), { asked: 120.3, from: 'added', lines: billFromText('Visit $100.10\nTest $20.20').lines });
  });

  it('is not added up where something is taken off it: that would be a guess', () => {
    for (const credit of ['Payment $20.00', 'Adjustment ($20.00)', 'Write-off 20.00 CR', 'Rebate -20.00', 'Rebate 20.00-']) {
      const { asked, lines } = billFromText(`Visit $100.00\n${credit}`);
      assert.equal(asked, undefined, credit);
      assert.equal(lines.length, 2);
    }
  });

  it('takes the last amount of a line for what is asked: charge, paid by the plan, rest', () => {
    assert.equal(billFromText('Visit 100.00 80.00 20.00\nTest 50.00 50.00 0.00').asked, 20);
  });

  it('is read no further than a bill is long', () => {
    assert.ok(billFromText('Visit $1.00\n'.repeat(LONGEST_BILL)).lines.length <= 300);
  });

  it('whatever it is, gives numbers that are some, and no amount that does not stand in it', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.stringMatching(/^[\d$.,()\-/ \nA-Ztotal]{0,80}$/)), (text) => {
      const { asked, lines } = billFromText(text);
      for (const value of [asked ?? 1, ...lines.map(({ amount }) => amount)]) assert.ok(Number.isFinite(value));
      if (asked === 0) assert.match(text, /0/);
      for (const { amount } of lines) assert.ok(text.replaceAll(',', '').includes(String(Math.trunc(Math.abs(amount)))));
    }), { numRuns: 5000, seed: 7 });
  });
});

describe('a day in a bill', () => {
  const days: readonly (readonly [string, string | undefined])[] = [
    ['3/2/2025 Visit', '2025-03-02'], ['03-02-25 Visit', '2025-03-02'], ['2025-03-02 Visit', '2025-03-02'], ['Mar 2, 2025', '2025-03-02'], ['March 2 2025', '2025-03-02'],
    ['2 de marzo de 2025', '2025-03-02'], ['2 mar 2025', '2025-03-02'], ['13/45/2025', undefined], ['2/30/2025', undefined], ['Visit', undefined],
  ];
  for (const [line, date] of days) it(`is ${date ?? 'none'}: “${line}”`, () => assert.equal(takeDate(line).date, date));
});
