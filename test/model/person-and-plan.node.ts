import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planFromInsurancePlan } from '../../src/model/directory/plan-from-insurance-plan.js';
import { memberFromPatient } from '../../src/model/member-from-patient.js';
import { procedureFrom } from '../../src/model/procedure-from.js';
import { resolverOf } from '../../src/model/reference.js';

describe('a member', () => {
  it('is called by the names that the payer has', () => {
    const patient = {
      resourceType: 'Patient', id: 'm', birthDate: '1987-02-20', gender: 'female',
      name: [
        { text: 'Ana Ruiz' }, { given: ['Ana', 'Luz'], family: 'Ruiz' }, { text: 'Ana Ruiz' },
      ], address: [{ country: 'US' }, { line: ['1 Elm St'], city: 'Hartford' }],
    };
    assert.deepEqual(
      memberFromPatient(patient),
      {
        id: 'm', names: ['Ana Ruiz', 'Ana Luz Ruiz'], shortName: 'Ana', birthDate: '1987-02-20', gender: 'female',
        address: { lines: ['1 Elm St'], city: 'Hartford' },
      },
    );
  });

  it('has nothing that is not stated, and no day that does not exist', () => {
    assert.deepEqual(memberFromPatient({ resourceType: 'Patient', birthDate: '1987-02-30', name: [{}] }), { names: [] });
    for (const resource of [
      undefined, null, [], 'x', { resourceType: 'Person', name: [{ text: 'A' }] },
    ]) assert.deepEqual(memberFromPatient(resource), { names: [] });
  });
});

describe('a procedure', () => {
  it('is in words, with its day and who did it', () => {
    const procedure = {
      resourceType: 'Procedure', id: 'p', status: 'completed', code: { text: 'X-ray', coding: [{ code: '71046' }] }, performedPeriod: {
        start: '2024-03-26T12:55:26-07:00', end: '2024-03-26T13:25:26-07:00',
      },
      performer: [{ actor: { reference: 'Practitioner/d' } }, {}], reasonCode: [{ text: 'Cough' }], partOf: [{ reference: 'Procedure/q' }],
    };
    const resolve = resolverOf([{ resourceType: 'Practitioner', id: 'd', name: [{ text: 'Dr. Doe' }] }]);
    assert.deepEqual(procedureFrom(procedure, { resolve }), {
      id: 'p', identifiers: [], status: 'completed', text: 'X-ray', codes: [{ code: '71046' }], performed: '2024-03-26', performedEnd: '2024-03-26',
      performers: ['Dr. Doe'], reasons: [{ display: 'Cough' }], refersTo: ['Procedure/q'],
    });
  });

  it('is one that cannot be read, where it is something else', () => {
    assert.deepEqual(
      procedureFrom({ resourceType: 'Claim', id: 'x' }), { id: 'x', unreadable: true, identifiers: [], codes: [], performers: [], reasons: [], refersTo: [] },
    );
  });
});

describe('a plan', () => {
  it('has its own names for networks and owner, else those of the directory', () => {
    const plan = {
      resourceType: 'InsurancePlan', id: 'i', name: 'Gold', alias: ['G'], type: [{ coding: [{ code: 'qhp' }] }], ownedBy: {
        reference: 'Organization/payer', display: 'Payer',
      },
      network: [
        { reference: 'Organization/n' }, { reference: 'Organization/m', display: 'Green' }, {},
      ], plan: [{ type: { text: 'Gold' }, network: [{ reference: 'Organization/n', display: 'Blue' }, { reference: 'Organization/gone' }] }],
    };
    const read = planFromInsurancePlan(
      plan, { resolve: resolverOf([{ resourceType: 'Organization', id: 'n', name: 'Blue Network' }, { resourceType: 'Organization', id: 'm', name: 'M' }]) },
    );
    assert.deepEqual(read, {
      id: 'i', identifiers: [], name: 'Gold', aliases: ['G'], types: [{ code: 'qhp' }], ownedBy: 'Payer', areas: [], plans: [{ display: 'Gold' }],
      networks: [
        { reference: 'Organization/n', name: 'Blue Network' }, { reference: 'Organization/m', name: 'Green' }, { reference: 'Organization/gone' },
      ], dangling: ['Organization/payer', 'Organization/gone'],
    });
  });

  it('is one that cannot be read, where it is something else', () => {
    assert.equal(planFromInsurancePlan(null).unreadable, true);
  });
});
