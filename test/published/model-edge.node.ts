import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { claimFromEob } from '../../src/model/claim/claim-from-eob.js';
import type { Claim } from '../../src/model/claim/claim.js';
import { patientIs } from '../../src/model/claim/patient-is.js';
import { memberFromPatient } from '../../src/model/member-from-patient.js';
import { entriesOf } from '../../src/model/reference.js';
import { EXAMPLES, published } from './examples.js';

const KNOWN = [
  'amounts-as-strings', 'conflicting-totals', 'duplicate-ids', 'impossible-dates', 'no-totals-no-items', 'outcome-in-searchset', 'script-in-text',
  'two-patients',
];

function answer(name: string): unknown {
  return JSON.parse(readFileSync(join(EXAMPLES ?? '', 'edge', `${name}.json`), 'utf8'));
}

/** The claims of an answer: every entry that is an explanation of benefit. */
function claimsOf(name: string): readonly Claim[] {
  return entriesOf([answer(name)]).map(({ resource }) => claimFromEob(resource)).filter(({ unreadable }) => !unreadable);
}

function claim(name: string, id: string): Claim {
  const found = claimsOf(name).find((one) => one.id === id);
  assert.ok(found, `${name} has ${id}`);
  return found;
}

published('odd answers of a payer', () => {
  it('are all looked at', () => {
    assert.deepEqual(Object.keys(answer('expected-edge') as object).sort(), KNOWN);
  });

  it('show a claim beside an outcome, and the outcome is no claim', () => {
    assert.deepEqual(claimsOf('outcome-in-searchset').map(({ id }) => id), ['good']);
  });

  it('show no amount of a claim that states none, and no zero', () => {
    assert.equal(claimsOf('no-totals-no-items').length, 2);
    assert.deepEqual(claim('no-totals-no-items', 'bare').amounts, {});
  });

  it('show no number that was written as text, and nothing that is no number', () => {
    const { amounts } = claim('amounts-as-strings', 'strings');
    assert.deepEqual([amounts.billed, amounts['you-owe']], [undefined, undefined]);
    assert.ok(!JSON.stringify(claimsOf('amounts-as-strings')).includes('null'));
  });

  it('keep script in a name as the text that it is', () => {
    assert.match(claim('script-in-text', 'script').provider?.name ?? '', /^<img src=x onerror=/);
  });

  it('have no date of service where it does not exist', () => {
    const { serviceStart, serviceEnd } = claim('impossible-dates', 'dates');
    assert.deepEqual([serviceStart, serviceEnd], [undefined, undefined]);
  });

  it('tell the member from another patient, and never merge them', () => {
    const patients = entriesOf([answer('two-patients')]).map(({ resource }) => resource);
    const theirs = patients.filter((patient) => patientIs(patient, 'a', 'https://payer.example/R4') === 'theirs');
    assert.deepEqual(theirs.map((patient) => memberFromPatient(patient).names), [['Ada Ames']]);
  });

  it('show two claims though they share an id', () => {
    assert.equal(claimsOf('duplicate-ids').filter(({ id }) => id === 'same').length, 2);
  });

  it('show both amounts where the payer gives two, and never their sum', () => {
    const conflict = claim('conflicting-totals', 'conflict');
    assert.deepEqual(conflict.amounts['you-owe']?.map(({ value, from }) => [value, from]), [[20, 'total'], [45, 'total']]);
    assert.ok(!JSON.stringify(conflict).includes('65'));
  });
});
