import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clinicVisit, hospital, imaging } from '../components/sample-claims.js';
import { adjudication, eob } from '../components/sample-eobs.js';
import { claimRows, claimsHead } from '../../src/take-along/claims-table.js';
import type { Cell } from '../../src/take-along/csv.js';
import { expenseRows } from '../../src/take-along/expenses-table.js';
import { english, spanish, takenFrom, whose } from './support/taken.js';

const head = claimsHead(english);

function rowsOf(resource: object): readonly Readonly<Record<string, Cell>>[] {
  return claimRows(english, takenFrom(resource), whose).map((row) => {
    assert.equal(row.length, head.length);
    return Object.fromEntries(head.map((name, at) => [String(name), row[at]]));
  });
}

describe('The table of claims', () => {
  it('has one row for each service, with what the plan says of it', () => {
    const rows = rowsOf(imaging);
    assert.deepEqual(rows.map((row) => [row['Service'], row['Billed'], row['You owe'], row['Decision']]), [
      ['MRI of the knee', 1060, 265, 'Paid'], ['Reading of the images', 90, 0, 'Paid'], ['Contrast dye', 90, undefined, 'Not paid'],
    ]);
    assert.match(String(rows[2]?.['The plan’s reasons']), /Prior authorization was not obtained\. \(PA-02\)/);
    assert.deepEqual([rows[0]?.['Person'], rows[0]?.['Diagnoses']], ['Ana Reyes', 'Pain in right knee (M25.561)']);
  });

  it('tells a claim’s own amounts once, so that a column can be added up', () => {
    assert.deepEqual(rowsOf(imaging).map((row) => row['Claim: You owe']), [265, undefined, undefined]);
  });

  it('has a row for a claim that states no service, and leaves empty what nobody states', () => {
    const [row, ...others] = rowsOf(hospital);
    assert.equal(others.length, 0);
    assert.deepEqual([row?.['Claim: Billed'], row?.['Claim: You owe'], row?.['Billed']], [24600, undefined, undefined]);
  });

  it('chooses none of two values, and tells both', () => {
    const twice = eob({ id: 'c', provider: 'Elm', start: '2025-01-29', more: { total: [adjudication('memberliability', 30, 'Member responsibility'), adjudication('memberliability', 45)] } });
    const [row] = rowsOf(twice);
    assert.equal(row?.['Claim: You owe'], undefined);
    assert.match(String(row?.['Claim: Amounts given more than once']), /You owe: \$30\.00.* \/ \$45\.00/);
  });

  it('says the same in Spanish, in the same columns', () => {
    assert.equal(claimsHead(spanish).length, head.length);
    assert.equal(claimRows(spanish, takenFrom(imaging), whose)[2]?.[16], 'No pagada');
  });

  it('has what the list shows where a claim is not kept whole', () => {
    const { summary } = takenFrom(clinicVisit);
    const rows = claimRows(english, { summary }, whose);
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.[head.indexOf('Claim: You owe')], 20);
  });
});

describe('The sheet of medical expenses', () => {
  const replaced = { ...takenFrom(eob({ id: 'r', provider: 'Old', start: '2025-05-01', totals: { memberliability: 99 } })).summary, standing: 'replaced' as const };
  const claims = [takenFrom(imaging).summary, takenFrom(clinicVisit).summary, takenFrom(hospital).summary, replaced, takenFrom(eob({ id: 'x', start: '2024-12-31', totals: { memberliability: 7 } })).summary];
  const rows = expenseRows(english, claims, '2025', whose);

  it('has the claims of the year that count, by day', () => {
    assert.deepEqual(rows.slice(1, 4).map((row) => [row[0], row[8]]), [['2025-02-11', undefined], ['2025-03-02', 265], ['2025-03-10', 20]]);
    assert.equal(rows[1]?.[12], 'You owe and Already paid by you');
  });

  it('adds up what is stated, says on how many claims that stands, and what is left out', () => {
    const total = rows.find((row) => row[0] === 'Total of what is stated');
    assert.deepEqual([total?.[8], String(total?.[11]).split(';')[0]], [285, 'You owe: 2 of 3']);
    assert.ok(rows.flat().some((cell) => /^1 claim of the year is left out/.test(String(cell))));
  });
});
