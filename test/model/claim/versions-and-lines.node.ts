import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alikeLines } from '../../../src/model/claim/alike.js';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import { pathTo, readPathsOf } from '../../../src/model/claim/read-paths.js';
import { replacements } from '../../../src/model/claim/replacement.js';
import { summaryOf } from '../../../src/model/claim/summary.js';
import { threadOf } from '../../../src/model/claim/thread.js';
import { amounts, eob, line } from './eob.js';
import type { Json } from './eob.js';

const summary = (fields: Json, entry = 0) => summaryOf(claimFromEob(eob(fields)), { connection: 'c', page: 0, entry });
const numbered = (value: string, prior?: string): Json => ({
  id: value, identifier: [{ system: 'urn:c', value }],
  ...(prior && { related: [{ relationship: { coding: [{ code: 'prior' }] }, reference: { system: 'urn:c', value: prior } }] }),
});

describe('the versions of a claim', () => {
  const [first, second, third, other] = [summary(numbered('1')), summary(numbered('2', '1')), summary(numbered('3', '2')), summary(numbered('4'))];

  it('stand from the original to the current one, whichever is asked for', () => {
    for (const self of [first, second, third]) assert.deepEqual(threadOf(replacements([third, other, first, second]), self).map(({ id }) => id), ['1', '2', '3']);
  });

  it('are one where nothing was replaced', () => {
    assert.deepEqual(threadOf(replacements([first, second, other]), other), [other]);
  });

  it('end, though they name each other in a ring, and though a chain is as long as the list', () => {
    const ring = [summary(numbered('1', '2')), summary(numbered('2', '1'))];
    for (const self of ring) assert.ok(threadOf(replacements(ring), self).length <= 2);
    const chain = Array.from({ length: 500 }, (_, at) => summary(numbered(String(at + 1), String(at)), at));
    const [, , self] = chain;
    assert.ok(self && threadOf(replacements(chain), self).length <= 20);
  });
});

describe('equal services', () => {
  const lines = (...items: readonly Json[]) => alikeLines(claimFromEob(eob({ item: items })).lines).map((group) => group.map(({ sequence }) => sequence));

  it('stand together where they differ in nothing but number and day', () => {
    const therapy = (sequence: number, day: string): Json => line(1, [['submitted', 40]], { sequence, servicedDate: day });
    assert.deepEqual(lines(therapy(1, '2025-03-01'), therapy(2, '2025-03-04'), line(3, [['submitted', 41]]), therapy(4, '2025-03-09')), [[1, 2], [3], [4]]);
  });

  it('stay apart where an amount, a reason or a code differs', () => {
    const base = line(1, [['submitted', 40]]);
    const others = [line(1, [['submitted', 40.01]]), { ...base, productOrService: { text: 'Other' } }, { ...base, modifier: [{ coding: [{ code: '59' }] }] }, { ...base, noteNumber: [1] }];
    for (const second of others) {
      const eobWith = eob({ item: [base, { ...second, sequence: 2 }], processNote: [{ number: 1, text: 'Note' }] });
      assert.equal(alikeLines(claimFromEob(eobWith).lines).length, 2);
    }
  });
});

describe('what else a claim says', () => {
  it('is its accident, the numbers of approvals, and the surfaces of a tooth', () => {
    const claim = claimFromEob(eob({
      accident: { date: '2025-01-04', type: { text: 'Fall' }, locationAddress: { city: 'Norfolk', state: 'VA' } },
      preAuthRef: ['A-1', ' '], insurance: [{ preAuthRef: ['A-1', 'B-2'] }],
      item: [line(1, [], { bodySite: { coding: [{ code: '3' }] }, subSite: [{ coding: [{ code: 'M', display: 'Mesial' }] }, { text: 'Distal' }] })],
    }));
    assert.deepEqual(claim.accident, { date: '2025-01-04', type: { display: 'Fall' }, place: 'Norfolk, VA' });
    assert.deepEqual(claim.preAuthorizations, ['A-1', 'B-2']);
    assert.deepEqual(claim.lines[0]?.surfaces?.map(({ display }) => display), ['Mesial', 'Distal']);
  });

  it('is absent where nothing of it is stated', () => {
    const { accident, preAuthorizations } = claimFromEob(eob({ accident: { date: '2025-13-45' }, preAuthRef: [] }));
    assert.deepEqual([accident, preAuthorizations], [undefined, undefined]);
  });
});

describe('what was read of a record', () => {
  it('is found where it stands, and what was passed over is not', () => {
    const paths = readPathsOf(eob({ total: amounts([['submitted', 10]]), text: { div: '<div>narrative</div>' }, provider: { display: 'Clinic' } }));
    const at = (...keys: readonly (string | number)[]): string => keys.reduce<string>(pathTo, '');
    assert.ok(paths.has(at('total', 0, 'amount', 'value')));
    assert.ok(paths.has(at('provider', 'display')));
    assert.ok(!paths.has(at('text', 'div')));
  });

  it('is the same whether it is watched or not', () => {
    const source = eob({ total: amounts([['submitted', 10]]) });
    const before = JSON.stringify(source);
    readPathsOf(source);
    assert.equal(JSON.stringify(source), before);
  });
});
