import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { patientIs } from '../../../src/model/claim/patient-is.js';

const BASE = 'https://payer.example/R4';

function whose(reference: unknown, base: string | URL = BASE): string {
  return patientIs({ resourceType: 'ExplanationOfBenefit', patient: { reference } }, 'ana', base);
}

describe('whose a claim is', () => {
  it("is the member's where it names them on the same server", () => {
    for (const reference of [
      'Patient/ana', 'Patient/ana/_history/3', 'https://payer.example/R4/Patient/ana', 'https://PAYER.example:443/R4/Patient/ana', 'ana',
      'https://another-name.payer.example/fhir/R4/Patient/ana',
    ]) {
      assert.equal(whose(reference), 'theirs', reference);
    }
    assert.equal(whose('https://payer.example/R4/Patient/ana', new URL(`${BASE}/`)), 'theirs');
  });

  it("is another's where it names somebody else", () => {
    const others = [
      'Patient/bo', 'Patient/ana2', 'Group/ana', 'https://payer.example/R4/Patient/bo', 'https://other.example/R4/Patient/bo', 'https://other.example/Patient/bo?x=/Patient/ana',
      'https://other.example/Group/ana', 'Patient/bo?x=Patient/ana',
      'Patient/', 'javascript:Patient/ana', 'https://',
    ];
    for (const reference of others) assert.equal(whose(reference), 'another', reference);
  });

  it('is not stated where nothing can be compared', () => {
    for (const reference of [undefined, '', '  ', 7, '#p', 'urn:uuid:0c4f']) assert.equal(whose(reference), 'not-stated', String(reference));
    for (const resource of [
      undefined, null, {}, [], 'x', { patient: { identifier: { value: 'ana' } } },
    ]) assert.equal(patientIs(resource, 'ana', BASE), 'not-stated');
  });

  it('goes by the subject of a procedure, and by the id of a patient', () => {
    assert.equal(patientIs({ resourceType: 'Procedure', subject: { reference: 'Patient/ana' } }, 'ana', BASE), 'theirs');
    assert.equal(patientIs({ resourceType: 'Patient', id: 'ana' }, 'ana', BASE), 'theirs');
    assert.equal(patientIs({ resourceType: 'Patient', id: 'bo' }, 'ana', BASE), 'another');
  });
});
