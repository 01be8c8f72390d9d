import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { claimFromEob } from '../../src/model/claim/claim-from-eob.js';
import { AMOUNT_NAMES } from '../../src/model/claim/claim.js';
import type { Claim, ClaimLine } from '../../src/model/claim/claim.js';
import { patientIs } from '../../src/model/claim/patient-is.js';
import { withStandings } from '../../src/model/claim/standings.js';
import { sumOf } from '../../src/model/claim/sum.js';
import { summaryOf } from '../../src/model/claim/summary.js';
import { planFromInsurancePlan } from '../../src/model/directory/plan-from-insurance-plan.js';
import { providersFrom } from '../../src/model/directory/providers-from.js';
import { memberFromPatient } from '../../src/model/member-from-patient.js';
import { procedureFrom } from '../../src/model/procedure-from.js';
import { resolverOf } from '../../src/model/reference.js';
import { amounts, because, eob, line, status } from './claim/eob.js';
import { ODD, mutated, numbersIn } from './mutation.js';
import { assertSound } from './sound.js';

const RUNS = { numRuns: 3000, seed: 20240301 };

const EOBS = [
  eob({
    identifier: [{ type: { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType', code: 'uc' }] }, system: 'urn:c', value: '1' }],
    contained: [
      { resourceType: 'Organization', id: 'o', name: 'Clinic' },
      { resourceType: 'PractitionerRole', id: 'r', practitioner: { reference: '#r' }, organization: { reference: '#o' } },
    ],
    provider: { reference: '#r' }, facility: { reference: 'Location/l' }, patient: { reference: 'Patient/p' },
    billablePeriod: { start: '2024-03-01', end: '2024-03-02' },
    related: [{ relationship: { coding: [{ code: 'prior' }] }, reference: { value: '1' }, claim: { reference: 'Claim/1' } }],
    total: amounts([['submitted', 100], ['paidtoprovider', 60], ['paidtopatient', 5], ['noncovered', 20], ['memberliability', 15]]),
    adjudication: [
      ...amounts([['eligible', 80], ['deductible', 10]]), because('denialreason', { coding: [{ code: '96' }] }),
      because('benefitpaymentstatus', status('paid')),
    ],
    item: [
      line(
        1, [['submitted', 60.01], ['copay', 5]],
        { servicedDate: '2024-03-01', noteNumber: [1], detail: [line(1, [['coinsurance', 3]], { subDetail: [line(1, [['discount', 2]])] })] },
      ),
      line(2, [['submitted', 39.99], ['coinsurance', 3], ['coinsurance', 4]]),
    ],
    addItem: [{ adjudication: amounts([['discount', 1]]) }],
    diagnosis: [{
      sequence: 1, diagnosisCodeableConcept: { coding: [{ code: 'I10' }] },
    }], procedure: [{ date: '2024-03-01', procedureReference: { reference: '#o' } }],
    careTeam: [{
      provider: { reference: '#r' }, role: { text: 'Primary' },
    }], supportingInfo: [{ category: { text: 'Days' }, valueQuantity: { value: 30 } }], processNote: [{ number: 1, text: 'Note' }],
    payment: { date: '2024-03-20', amount: { value: 65, currency: 'USD' } },
  }),
  eob({
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'institutional' }] },
    total: [{ category: status('innetwork'), amount: { value: 3 } }], item: [line(1, [['benefit', 9]])],
  }),
];

const DIRECTORY = [
  {
    resourceType: 'PractitionerRole',
    id: 'r',
    practitioner: { reference: 'Practitioner/p' },
    organization: { reference: 'Organization/o' },
    location: [{ reference: 'Location/l' }],
    specialty: [{ coding: [{ code: 'X', display: 'Ex' }] }],
    telecom: [{ system: 'phone', value: '1' }],
    availableTime: [{ daysOfWeek: ['mon'], availableStartTime: '09:00:00' }],
    extension: [
      { url: 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference', valueReference: { reference: 'Organization/n' } },
      {
        url: 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/newpatients',
        extension: [
          { url: 'acceptingPatients', valueCodeableConcept: { coding: [{ code: 'newpt' }] } },
          { url: 'fromNetwork', valueReference: { reference: 'Organization/n' } },
        ],
      },
    ],
  },
  {
    resourceType: 'Practitioner', id: 'p', name: [{ given: ['Ana'], family: 'Ruiz' }], identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1' }],
    communication: [{ text: 'Spanish' }], address: [{ use: 'work', city: 'Hartford' }], meta: { lastUpdated: '2024-01-01T00:00:00Z' },
  },
  { resourceType: 'Organization', id: 'o', name: 'Clinic', partOf: { reference: 'Organization/o' }, address: [{ city: 'Hartford' }] },
  {
    resourceType: 'Location', id: 'l', name: 'Place', managingOrganization: { reference: 'Organization/o' }, position: { latitude: 41, longitude: -72 },
    hoursOfOperation: [{ allDay: true }],
  },
  {
    resourceType: 'OrganizationAffiliation', id: 'a', organization: { reference: 'Organization/o' }, participatingOrganization: { reference: 'Organization/q' },
    network: [{ reference: 'Organization/n' }], location: [{ reference: 'Location/l' }],
  },
  { resourceType: 'HealthcareService', id: 's', providedBy: { reference: 'Organization/o' }, location: [{ reference: 'Location/m' }], name: 'Imaging' },
];
const PLAN = {
  resourceType: 'InsurancePlan', id: 'i', name: 'Plan', network: [{ reference: 'Organization/n' }],
  plan: [{ type: { text: 'Gold' }, coverageArea: [{ reference: 'Location/l' }] }], period: { start: '2024-01-01' },
};
const PATIENT = { resourceType: 'Patient', id: 'p', name: [{ given: ['Ana'], family: 'Ruiz' }], address: [{ line: ['1 Elm'] }], birthDate: '1980-01-01' };
const PROCEDURE = {
  resourceType: 'Procedure', id: 'p', code: { text: 'X-ray' }, subject: { reference: 'Patient/p' }, performedPeriod: { start: '2024-01-01' },
  performer: [{ actor: { reference: '#x' } }],
};

/** A zero is shown only where the payer states what rounds to zero, or where stated amounts add up to it. */
function assertNoFalseZero(claim: Claim, source: unknown): void {
  const stated = numbersIn(source);
  const isStated = stated.some((value) => Math.abs(value) < 0.005) || stated.some((value) => value < 0);
  const shown = [claim, ...claim.lines.flatMap(withDetails)].flatMap(({ amounts: own }) => AMOUNT_NAMES.flatMap((name) => own[name] ?? []));
  const zeros = shown.filter(({ value }) => value === 0);
  if (zeros.length > 0) assert.ok(isStated, 'a zero that nobody stated');
}

function withDetails(of: ClaimLine): readonly ClaimLine[] {
  return [of, ...(of.details ?? []).flatMap(withDetails)];
}

describe('whatever a payer sends', () => {
  it('is read as a claim without an error, a false zero or a number that is none', () => {
    fc.assert(fc.property(mutated(EOBS), (source) => {
      const claim = claimFromEob(source, { resolve: resolverOf([source]) });
      assertSound(claim);
      assertNoFalseZero(claim, source);
      const summary = summaryOf(claim, { connection: 'c', page: 0, entry: 0 });
      const again = withStandings([summary, { ...summary, entry: 1 }]);
      assertSound(again);
      for (const name of AMOUNT_NAMES) assertSound(sumOf(again, name));
      assert.ok(['theirs', 'another', 'not-stated'].includes(patientIs(source, 'p', 'https://payer.example/R4')));
    }), RUNS);
  });

  it('is read as cards without an error', () => {
    const set = fc.array(mutated(DIRECTORY), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(set, (sources) => assertSound(providersFrom([...sources, ...DIRECTORY]))), RUNS);
  });

  it('is read as plans, people and procedures without an error', () => {
    fc.assert(fc.property(mutated([PLAN, PATIENT, PROCEDURE]), (source) => {
      const resolve = resolverOf([...DIRECTORY, source]);
      for (const read of [planFromInsurancePlan(source, { resolve }), memberFromPatient(source), procedureFrom(source, { resolve })]) assertSound(read);
    }), RUNS);
  });

  it('need not be FHIR, nor JSON', () => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSparseArray: true }),
      fc.constantFrom(...ODD, undefined, Symbol('s'), () => 1),
    );
    fc.assert(fc.property(anything, (value) => {
      assertSound(claimFromEob(value));
      assertSound(claimFromEob({
        resourceType: 'ExplanationOfBenefit', total: value, item: value, adjudication: value, contained: value, payment: value, provider: value,
      }));
      assertSound(providersFrom([value, { resourceType: 'PractitionerRole', practitioner: value, location: value, extension: value }]));
    }), RUNS);
  });

  it('leaves every other object as it was', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const evil = JSON.parse(`{
      "resourceType": "ExplanationOfBenefit", "id": "__proto__", "__proto__": { "polluted": 1 },
      "identifier": [{ "system": "__proto__", "value": "constructor" }],
      "total": [{ "category": { "coding": [{ "system": "__proto__", "code": "toString" }] }, "amount": { "value": 1 } }]
    }`) as unknown;
    const claim = claimFromEob(evil);
    assert.deepEqual([claim.id, claim.number, claim.otherAmounts.map(({ label }) => label)], ['__proto__', 'constructor', ['toString']]);
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
    assertSound(claim);
  });

  it('may be as deep as it likes', () => {
    const deep = JSON.parse(`${'{"extension":[{"item":[{"detail":['.repeat(33_000)}${']}]}]}'.repeat(33_000)}`) as object;
    const within = {
      resourceType: 'ExplanationOfBenefit', ...deep, item: [deep], contained: [deep], total: [{ category: deep, amount: deep }], provider: deep,
    };
    assertSound(claimFromEob(within));
    assertSound(providersFrom([{ ...deep, resourceType: 'PractitionerRole', practitioner: deep }, { ...deep, resourceType: 'Organization' }]));
  });
});

describe('the time that reading takes', () => {
  /** The quickest of some tries: the others share the machine. */
  function quickest(read: () => unknown, most = 5): number {
    let best = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < most; tries += 1) {
      const start = performance.now();
      read();
      best = Math.min(best, performance.now() - start);
    }
    return best;
  }

  it('is under 5 ms for any mutated claim', () => {
    for (const source of fc.sample(mutated(EOBS), { numRuns: 1000, seed: RUNS.seed })) assert.ok(quickest(() => claimFromEob(source)) < 5);
  });

  it('is no hindrance for a page of 200 claims', () => {
    const page = Array.from({ length: 200 }, () => structuredClone(EOBS[0]));
    assert.ok(quickest(() => page.map((source) => claimFromEob(source))) < 100);
  });

  it('grows with the size of the answer, and not with its square', () => {
    const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 20_000 }, (_, index) => make(index));
    const bomb = eob({
      contained: many((index) => ({ resourceType: 'Organization', id: `o${index}` })), careTeam: many((index) => ({ provider: { reference: `#o${index}` } })),
      total: many((index) => ({
        category: { text: `t${index}` }, amount: { value: index },
      })), item: [line(1, many((index) => ['submitted', index] as const))], processNote: many((number) => ({ number, text: `n${number}` })),
    });
    assert.ok(quickest(() => claimFromEob(bomb), 2) < 1500);
    const role = {
      resourceType: 'PractitionerRole', id: 'r', contained: many((index) => ({
        resourceType: 'Location', id: `l${index}`, name: `L${index}`,
      })), location: many((index) => ({ reference: `#l${index}` })), specialty: many((index) => ({ text: `s${index}` })),
      extension: many((index) => ({
        url: 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference', valueReference: { reference: `Organization/n${index}` },
      })), practitioner: { display: 'A' },
    };
    assert.ok(quickest(() => providersFrom([role]), 2) < 1500);
    const summary = summaryOf(
      claimFromEob(eob({ identifier: [{ value: 'same' }], related: [{ relationship: { coding: [{ code: 'prior' }] }, reference: { value: 'same' } }] })),
      { connection: 'c', page: 0, entry: 0 },
    );
    const namesakes = many((entry) => ({ ...summary, entry }));
    assert.ok(quickest(() => withStandings(namesakes), 2) < 1500);
  });
});
