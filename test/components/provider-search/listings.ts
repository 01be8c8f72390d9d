import { providersFrom } from '../../../src/model/directory/providers-from.js';
import type { Provider } from '../../../src/model/directory/provider.js';

const NUCC = 'http://nucc.org/provider-taxonomy';
const NETWORK = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference';
const NEW_PATIENTS = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/newpatients';

function network(reference: string): unknown {
  return { url: NETWORK, valueReference: { reference } };
}

function newPatients(code: string, fromNetwork?: string): unknown {
  const from = fromNetwork === undefined ? [] : [{ url: 'fromNetwork', valueReference: { reference: fromNetwork } }];
  return { url: NEW_PATIENTS, extension: [{ url: 'acceptingPatients', valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/us/davinci-pdex-plan-net/CodeSystem/AcceptingPatientsCS', code }] } }, ...from] };
}

function place(id: string, name: string, line: string, phone: string, hours?: unknown): unknown {
  return { resourceType: 'Location', id, name, status: 'active', address: { line: [line], city: 'Elmford', state: 'OR', postalCode: '97299' }, telecom: [{ system: 'phone', value: phone }], hoursOfOperation: hours };
}

/** One doctor in two places, by two roles, in two networks, one of them without a name; and one clinic. */
export const RESOURCES: readonly unknown[] = [
  { resourceType: 'Organization', id: 'blue', type: [{ coding: [{ code: 'ntwk' }] }], name: 'Blue Valley Open' },
  { resourceType: 'Organization', id: 'n7', type: [{ coding: [{ code: 'ntwk' }] }] },
  { resourceType: 'Organization', id: 'group', name: 'Elmford Skin Group', identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1992999999' }], telecom: [{ system: 'phone', value: '(503) 555-0100' }] },
  place('north', 'Skin Center North', '4 Birch Rd', '(503) 555-0111', [{ daysOfWeek: ['mon', 'tue', 'wed'], openingTime: '08:00:00', closingTime: '16:30:00' }]),
  place('south', 'Skin Center South', '91 Quarry Ave', '503-555-0122 x7'),
  { resourceType: 'Practitioner', id: 'ines', name: [{ text: 'Inés Okafor-Lindqvist, MD' }], gender: 'female', identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }], communication: [{ coding: [{ code: 'ru' }] }, { text: 'Portuguese' }] },
  { resourceType: 'PractitionerRole', id: 'r1', practitioner: { reference: 'Practitioner/ines' }, organization: { reference: 'Organization/group' }, meta: { lastUpdated: '2025-03-04T10:00:00Z' },
    code: [{ text: 'Physician' }], specialty: [{ coding: [{ system: NUCC, code: '207N00000X', display: 'Dermatology' }] }], location: [{ reference: 'Location/north' }], extension: [network('Organization/blue'), newPatients('newpt', 'Organization/blue')] },
  { resourceType: 'PractitionerRole', id: 'r2', practitioner: { reference: 'Practitioner/ines' }, specialty: [{ coding: [{ system: NUCC, code: '207ND0101X', display: 'Skin surgery' }] }],
    location: [{ reference: 'Location/south' }, { reference: 'Location/gone' }], extension: [network('Organization/n7')], telecom: [{ system: 'phone', value: '503.555.0133' }] },
  { resourceType: 'Organization', id: 'hospital', type: [{ coding: [{ code: 'prvgrp' }] }], name: 'Quarry Street Hospital', address: [{ text: '1 Quarry St, Elmford OR' }], telecom: [{ system: 'phone', value: 'ask at the desk' }] },
];

export const DOCTOR_AND_CLINIC: readonly Provider[] = providersFrom(RESOURCES);

/** A plain listing, for counting and for lists that grow. */
export function listing(at: number, more: Record<string, unknown> = {}): Provider {
  const [provider] = providersFrom([{ resourceType: 'Practitioner', id: `p${at}`, name: [{ text: `Dr. Number ${at}` }], ...more }]);
  if (!provider) throw new Error('a Practitioner is a card');
  return provider;
}
