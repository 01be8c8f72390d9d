import type { ExplanationOfBenefit, FhirResource } from 'fhir/r4';
import type { Generated } from '../../../src/sandbox/member.js';

function claim(id: string, patient: string, day: string, type: string): ExplanationOfBenefit {
  return {
    resourceType: 'ExplanationOfBenefit',
    id,
    meta: { lastUpdated: `${day}T12:00:00Z` },
    identifier: [{ system: 'https://plan.example/claims', value: `N-${id}` }],
    status: 'active',
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: type }] },
    use: 'claim',
    patient: { reference: `Patient/${patient}` },
    created: day,
    insurer: { display: 'Sample plan' },
    provider: { display: 'Elm Street Clinic' },
    outcome: 'complete',
    insurance: [{ focal: true, coverage: { reference: `Coverage/card-${patient}` } }],
    billablePeriod: { start: day, end: day },
  };
}

function person(id: string, family: string, given: string, born: string): FhirResource {
  return { resourceType: 'Patient', id, name: [{ family, given: [given] }], birthDate: born };
}

const resources: readonly FhirResource[] = [
  person('ana', 'Reyes', 'Ana', '1986-02-03'),
  person('luis', 'Prado', 'Luis', '1979-05-06'),
  person('mia', 'Prado', 'Mia', '2015-07-08'),
  person('noa', 'Lin', 'Noa', '1990-01-01'),
  claim('a1', 'ana', '2024-03-02', 'professional'),
  claim('a2', 'ana', '2024-06-30', 'pharmacy'),
  claim('a3', 'ana', '2025-01-15', 'professional'),
  claim('l1', 'luis', '2025-02-01', 'oral'),
  claim('m1', 'mia', '2025-02-02', 'professional'),
  { resourceType: 'Coverage', id: 'card-ana', status: 'active', beneficiary: { reference: 'Patient/ana' }, payor: [{ display: 'Sample plan' }] },
  { resourceType: 'Coverage', id: 'card-luis', status: 'active', beneficiary: { reference: 'Patient/luis' }, payor: [{ display: 'Sample plan' }] },
  { resourceType: 'Procedure', id: 'p1', status: 'completed', subject: { reference: 'Patient/ana' }, performedDateTime: '2019-03-14' },
  { resourceType: 'Procedure', id: 'p2', status: 'completed', subject: { reference: 'Patient/luis' }, performedDateTime: '2020-03-14' },
];

/** Three members, as the payer's page has them: one alone, one with two dependants, one without claims. */
export const sampleData: Generated = {
  members: [
    { username: 'sandbox1@testoptum.com', password: 'Sandbox#1', patients: [{ id: 'ana', name: 'Ana Reyes', birthDate: '1986-02-03' }], about: '3 claims' },
    {
      username: 'sandbox2@testoptum.com',
      password: 'Sandbox#2',
      patients: [
        { id: 'luis', name: 'Luis Prado', birthDate: '1979-05-06' },
        { id: 'mia', name: 'Mia Prado', birthDate: '2015-07-08' },
      ],
      about: '2 claims, family of two',
    },
    { username: 'sandbox3@testoptum.com', password: 'Sandbox#3', patients: [{ id: 'noa', name: 'Noa Lin', birthDate: '1990-01-01' }], about: 'no claims at all' },
  ],
  resources,
};
