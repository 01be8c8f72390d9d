import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ClaimLinks } from '../../src/model/member-procedure.js';
import { procedureFrom } from '../../src/model/procedure-from.js';
import { mutated } from './mutation.js';

const RUNS = { numRuns: 2000, seed: 20240301 };
const UC = { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType', code: 'uc' }] };

function procedure(fields: object = {}): ReturnType<typeof procedureFrom> {
  return procedureFrom({ resourceType: 'Procedure', id: 'p1', status: 'completed', ...fields });
}

function eob(fields: object = {}): object {
  return { resourceType: 'ExplanationOfBenefit', id: 'e1', identifier: [{ type: UC, system: 'urn:claims', value: '9001' }], ...fields };
}

function linked(one: ReturnType<typeof procedure>, ...eobs: readonly unknown[]): readonly object[] {
  const links = new ClaimLinks([one]);
  for (const each of eobs) links.add(each);
  return links.of(one);
}

describe('a procedure and its claim', () => {
  it('are joined where the claim names the procedure, by any form of its reference', () => {
    for (const reference of ['Procedure/p1', 'https://payer.example/R4/Procedure/p1', 'Procedure/p1/_history/2']) {
      assert.deepEqual(linked(procedure(), eob({ procedure: [{ procedureReference: { reference } }] })), [{ id: 'e1', number: '9001' }]);
    }
  });

  it('are joined where the claim names the procedure by its identifier and system, and not by a bare value', () => {
    const one = procedure({ identifier: [{ system: 'urn:procedures', value: '7' }] });
    assert.equal(linked(one, eob({ procedure: [{ procedureReference: { identifier: { system: 'urn:procedures', value: '7' } } }] })).length, 1);
    assert.equal(linked(one, eob({ procedure: [{ procedureReference: { identifier: { value: '7' } } }] })).length, 0);
    assert.equal(linked(one, eob({ procedure: [{ procedureReference: { identifier: { system: 'urn:other', value: '7' } } }] })).length, 0);
  });

  it('are joined where the procedure names the claim, or the Claim that it answers', () => {
    assert.equal(linked(procedure({ report: [{ reference: 'ExplanationOfBenefit/e1' }] }), eob()).length, 1);
    assert.equal(linked(procedure({ partOf: [{ reference: 'Claim/c9' }] }), eob({ claim: { reference: 'Claim/c9' } })).length, 1);
  });

  it('are joined once, however often they name each other, and to each claim that does', () => {
    const named = { procedure: [{ procedureReference: { reference: 'Procedure/p1' } }, { procedureReference: { reference: 'Procedure/p1' } }] };
    assert.deepEqual(linked(procedure({ basedOn: [{ reference: 'ExplanationOfBenefit/e1' }] }), eob(named), eob({ ...named, id: 'e2', identifier: [] })), [{ id: 'e1', number: '9001' }, { id: 'e2' }]);
  });

  it('are not joined by the same day, the same code, or a claim without an id', () => {
    const code = { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '73721' }] };
    assert.deepEqual(linked(procedure({ code, performedDateTime: '2025-03-02' }), eob({ billablePeriod: { start: '2025-03-02' }, procedure: [{ date: '2025-03-02', procedureCodeableConcept: code }] })), []);
    assert.deepEqual(linked(procedure(), { ...eob({ procedure: [{ procedureReference: { reference: 'Procedure/p1' } }] }), id: undefined }), []);
  });

  it('are joined without a throw, whatever a server sends', () => {
    const seeds = [eob({ claim: { reference: 'Claim/1' }, procedure: [{ procedureReference: { reference: 'Procedure/p1', identifier: { system: 'urn:a', value: '1' } } }] })];
    fc.assert(fc.property(mutated(seeds), (resource) => {
      for (const { id } of linked(procedure({ report: [{ reference: 'ExplanationOfBenefit/e1' }] }), resource) as readonly { id: unknown }[]) assert.equal(typeof id, 'string');
    }), RUNS);
  });
});
