import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { appealBy } from '../../../src/model/claim/appeal.js';
import { daysAfter, nightsBetween } from '../../../src/model/claim/day-count.js';
import { reasonGroupOf } from '../../../src/model/claim/reason-group.js';
import { calendarFile } from '../../../src/model/claim/reminder.js';

const X12 = 'https://x12.org/codes/claim-adjustment-reason-codes';
const code = (system: string, value: string) => reasonGroupOf({ codes: [{ system, code: value }] });

describe('the last day for an appeal', () => {
  it('is 180 days after the payment, else after the record was made', () => {
    assert.deepEqual(appealBy({ paidOn: '2025-03-07', created: '2025-03-05' }), { day: '2025-09-03', from: '2025-03-07', counted: 'paid' });
    assert.deepEqual(appealBy({ created: '2024-02-28' }), { day: '2024-08-26', from: '2024-02-28', counted: 'made' });
  });

  it('is not counted from a month, a year, or nothing', () => {
    for (const paidOn of ['2025-03', '2025']) assert.equal(appealBy({ paidOn }), undefined);
    assert.equal(appealBy({}), undefined);
  });
});

describe('days between days', () => {
  it('know leap years, and whose end is before its start', () => {
    assert.equal(daysAfter('2024-02-28', 2), '2024-03-01');
    assert.equal(daysAfter('9999-12-31', 180), undefined);
    assert.equal(nightsBetween('2025-02-11', '2025-02-13'), 2);
    assert.equal(nightsBetween('2025-02-13', '2025-02-11'), undefined);
    assert.equal(nightsBetween('2025-02', '2025-03'), undefined);
  });
});

describe('our reading of a reason', () => {
  it('goes by the code, whatever group the payer writes before it', () => {
    for (const value of ['197', 'CO-197', 'CO197', 'pr 197']) assert.equal(code(X12, value), 'authorization', value);
    assert.equal(code('http://www.x12.org/codes/claim-adjustment-reason-codes', '50'), 'medical-need');
    assert.equal(code('http://terminology.hl7.org/CodeSystem/NCPDPRejectCode', '79'), 'refill');
  });

  it('is none for a code of another list, or one that we do not know', () => {
    for (const [system, value] of [['http://example.org/codes', '197'], ['https://x12.org/codes/remittance-advice-remark-codes', '50'], [X12, '999'], [X12, ''], ['', '197']] as const) {
      assert.equal(code(system, value), undefined, `${system}|${value}`);
    }
  });

  it('goes by the payer’s words where its code is its own, and they leave no doubt', () => {
    const said = (text: string) => reasonGroupOf({ text, codes: [{ system: 'http://example.org/codes', code: 'PA-02' }] });
    assert.equal(said('Prior authorization was not obtained.'), 'authorization');
    assert.equal(said('Not medically necessary'), 'medical-need');
    assert.equal(said('The benefit maximum has been reached'), 'limit');
    assert.equal(said('See your certificate of coverage.'), undefined);
  });
});

describe('a calendar file', () => {
  const FILE = calendarFile({ day: '2025-09-03', title: 'Last day for a letter', note: 'One; two, three\\four\nfive', uid: 'u-1', made: Date.UTC(2025, 2, 9, 8, 5) });

  it('is a whole day with a title, by the standard', () => {
    assert.deepEqual(FILE.split('\r\n').slice(0, 9), [
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//uhc-widgets//EN', 'BEGIN:VEVENT', 'UID:u-1', 'DTSTAMP:20250309T080500Z', 'DTSTART;VALUE=DATE:20250903',
      'SUMMARY:Last day for a letter', 'DESCRIPTION:One\\; two\\, three\\\\four\\nfive',
    ]);
  });

  it('has no line of more than 75 bytes, and says the same when it is put together again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (note) => {
      const file = calendarFile({ day: '2025-09-03', title: 'x', note, uid: 'u', made: 0 });
      assert.ok(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
      const joined = file.replaceAll('\r\n ', '').split('\r\n').find((line) => line.startsWith('DESCRIPTION:'));
      const back = joined?.slice('DESCRIPTION:'.length).replace(/\\([\\;,n])/g, (_, one: string) => (one === 'n' ? '\n' : one));
      assert.equal(back, note.replace(/\r\n|\r/g, '\n'));
    }), { numRuns: 500, seed: 7 });
  });
});
