import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import { lookedUpOf } from '../../../src/model/claims/looked-up.js';

const eob = (said: object): object => ({ resourceType: 'ExplanationOfBenefit', ...said });

test('a claim is found by its services, diagnoses and who took part, by the payer’s words or the bare code', () => {
  const claim = claimFromEob(eob({
    provider: { display: 'Harbor Imaging' },
    item: [{ sequence: 1, productOrService: { coding: [{ system: 's', code: 'M1042', display: 'MRI of the knee' }] } }, { sequence: 2, productOrService: { coding: [{ system: 's', code: 'M2207' }] } }],
    diagnosis: [{ sequence: 1, diagnosisCodeableConcept: { coding: [{ system: 'icd', code: 'M25.561' }] } }],
    careTeam: [{ sequence: 1, provider: { display: 'Dr. Noor Haddad' } }, { sequence: 2, provider: { display: 'Harbor Imaging' } }],
  }));
  assert.deepEqual(lookedUpOf(claim), {
    services: [{ text: 'MRI of the knee', code: 'M1042' }, { code: 'M2207', system: 's' }],
    diagnoses: [{ code: 'M25.561', system: 'icd' }],
    people: ['Dr. Noor Haddad'],
  });
});

test('a claim that says no more than its row holds nothing more', () => {
  assert.equal(lookedUpOf(claimFromEob(eob({ provider: { display: 'Harbor Imaging' } }))), undefined);
});

test('a claim of thousands of services, or of very long words, stays small', () => {
  const item = Array.from({ length: 3000 }, (_, at) => ({ sequence: at + 1, productOrService: { text: `Service ${at} ${'long '.repeat(500)}` } }));
  assert.ok(JSON.stringify(lookedUpOf(claimFromEob(eob({ item })))).length < 3000);
});
