import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { coverageNamesOf } from '../../src/model/coverage-names.js';
import { memberFromPatient } from '../../src/model/member-from-patient.js';
import { resolverOf } from '../../src/model/reference.js';
import { mutated } from './mutation.js';

const COVERAGE = {
  resourceType: 'Coverage', id: 'c',
  class: [
    { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code: 'group' }] }, value: '1', name: 'Sample households' },
    { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code: 'plan' }] }, value: '2', name: 'Harbor Silver' },
  ],
};
const eob = (coverage: object, more: object = {}): object => ({ resourceType: 'ExplanationOfBenefit', insurance: [{ focal: true, coverage }], ...more });

describe('the plan of a claim', () => {
  it('is called as the claim calls it', () => {
    assert.deepEqual(coverageNamesOf(eob({ reference: 'Coverage/c', display: 'Silver 2500' }), resolverOf([COVERAGE])), ['Silver 2500']);
  });

  it('is called as the Coverage that came along calls it, contained or beside it', () => {
    assert.deepEqual(coverageNamesOf(eob({ reference: 'Coverage/c' }), resolverOf([COVERAGE])), ['Harbor Silver']);
    assert.deepEqual(coverageNamesOf(eob({ reference: '#c' }, { contained: [COVERAGE] })), ['Harbor Silver']);
  });

  it('has no name where none is stated: neither an id nor a group is one', () => {
    assert.deepEqual(coverageNamesOf(eob({ reference: 'Coverage/c' })), []);
    assert.deepEqual(coverageNamesOf(undefined), []);
  });

  it('is read without a throw, whatever a server sends', () => {
    fc.assert(fc.property(mutated([eob({ reference: '#c' }, { contained: [COVERAGE] })]), (resource) => {
      for (const name of coverageNamesOf(resource)) assert.equal(typeof name, 'string');
    }), { numRuns: 2000, seed: 20240301 });
  });
});

describe('the numbers of a member', () => {
  const type = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MB', display: 'Member number' }] };

  it('are as sent, each once, with what the payer says that they are', () => {
    const { numbers } = memberFromPatient({ resourceType: 'Patient', identifier: [{ system: 'urn:m', value: '0012' }, { type, system: 'urn:m', value: '0012' }, { value: '7' }, { type, system: 'urn:x' }] });
    assert.deepEqual(numbers, [{ system: 'urn:m', value: '0012', type: 'MB', label: 'Member number' }, { value: '7' }]);
  });

  it('to call are phone numbers, and no fax', () => {
    const { phones } = memberFromPatient({ resourceType: 'Patient', telecom: [{ system: 'phone', value: '(555) 010-0199' }, { system: 'fax', value: '1' }, { system: 'email', value: 'a@example.com' }] });
    assert.deepEqual(phones, ['(555) 010-0199']);
  });
});
