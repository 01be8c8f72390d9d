import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvRows } from '../../src/take-along/csv.js';
import { readCsv } from './support/read-csv.js';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '－1', '\u0000=1', '\uFEFF=1', '=HYPERLINK("http://x","y")', '-2+3+cmd|\' /C calc\'!A0'];
/** What a spreadsheet takes for a formula, whatever it strips before. */
const ACTS = /^[\s\u0000-\u001F\uFEFF]*[=+\-@＝＋－＠]/;

describe('A spreadsheet', () => {
  it('takes no text of a payer for a formula', () => {
    for (const formula of FORMULAS) {
      const [[cell] = []] = readCsv(csvRows([[formula]]));
      assert.ok(cell?.quoted && cell.text.startsWith("'"), JSON.stringify(formula));
    }
    const text = fc.oneof(fc.constantFrom(...FORMULAS), fc.string({ unit: 'binary' }), fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ',', ';', '\n', ' ', '\0', '＝'), fc.string()).map((parts) => parts.join('')));
    fc.assert(fc.property(fc.array(text), (texts) => {
      for (const cell of readCsv(csvRows([texts])).flat()) assert.doesNotMatch(cell.text, ACTS);
    }), { numRuns: 2000 });
  });

  it('gets numbers as numbers, those below zero too', () => {
    assert.equal(csvRows([[20, -5, 0, 1234567.89]]), '20,-5,0,1234567.89\r\n');
  });

  it('reads back every row and cell as it was written', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', 'say "hi"', 'two\r\nlines', '\n', ''), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(undefined));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const read = readCsv(csvRows(rows)).map((row) => row.map(({ text, quoted }) => (quoted ? text.replace(/^'/, '') : text === '' ? undefined : Number(text))));
      const wanted = rows.map((row) => row.map((one) => (one === '' ? undefined : typeof one === 'string' ? one.replaceAll('\0', '').replace(/^'/, '') : one === 0 ? 0 : one)));
      assert.deepEqual(read.map((row) => row.map((one) => (Object.is(one, -0) ? 0 : one))), wanted);
    }));
  });
});
