import type { FhirResource, PractitionerRole } from 'fhir/r4';

const PLAN_NET = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition';
const NUCC = 'http://nucc.org/provider-taxonomy';

function role(id: string, person: string, place: string, network: string, specialty: string): PractitionerRole {
  return {
    resourceType: 'PractitionerRole',
    id,
    meta: { lastUpdated: '2025-03-01T08:00:00Z' },
    extension: [{ url: `${PLAN_NET}/network-reference`, valueReference: { reference: `Organization/${network}` } }],
    practitioner: { reference: `Practitioner/${person}` },
    organization: { reference: 'Organization/clinic' },
    location: [{ reference: `Location/${place}` }],
    specialty: [{ coding: [{ system: NUCC, code: specialty }] }],
  };
}

/** A directory small enough to know by heart. */
export const directory: readonly FhirResource[] = [
  { resourceType: 'Practitioner', id: 'nunez', name: [{ prefix: ['Dr.'], given: ['Álvaro', 'José'], family: 'Núñez', suffix: ['MD'] }], identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1000000001' }] },
  { resourceType: 'Practitioner', id: 'smith', name: [{ text: 'Ann Smith-Lee', given: ['Ann'], family: 'Smith-Lee' }] },
  { resourceType: 'Practitioner', id: 'smithson', name: [{ given: ['Bo'], family: 'Smithson' }] },
  { resourceType: 'Organization', id: 'clinic', meta: { profile: [`${PLAN_NET}/plannet-Organization`] }, name: 'Hartford Heart Clinic', address: [{ city: 'Hartford', state: 'CT' }], partOf: { reference: 'Organization/group' } },
  { resourceType: 'Organization', id: 'group', name: 'Atlantis Med', alias: ['The Group'] },
  { resourceType: 'Organization', id: 'net', meta: { profile: [`${PLAN_NET}/plannet-Network|1.1.0`] }, name: 'Blue Network', partOf: { reference: 'Organization/group' } },
  { resourceType: 'Organization', id: 'net2', meta: { profile: [`${PLAN_NET}/plannet-Network`] }, name: 'Green Network' },
  { resourceType: 'Location', id: 'ny', name: 'Urgent Care', status: 'active', type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'HOSP' }] }], address: { line: ['12 Elm Street'], city: 'New York', state: 'NY', postalCode: '10001' } },
  { resourceType: 'Location', id: 'walla', name: 'Pharmacy', type: [{ coding: [{ code: 'OUTPHARM' }] }], address: { line: ['1 Main Street'], city: 'Walla Walla', state: 'WA', postalCode: '99362' } },
  role('r1', 'nunez', 'ny', 'net', '207RC0000X'),
  role('r2', 'smith', 'walla', 'net2', '207Q00000X'),
  role('r3', 'smith', 'ny', 'net', '207Q00000X'),
  role('r4', 'gone', 'walla', 'net', '207Q00000X'),
  { resourceType: 'InsurancePlan', id: 'plan', name: 'Green Earth Gold PPO', type: [{ coding: [{ system: `${PLAN_NET}/x`, code: 'CommercialPPO' }] }], ownedBy: { reference: 'Organization/group' }, network: [{ reference: 'Organization/net' }], coverageArea: [{ reference: 'Location/walla' }], plan: [{ network: [{ reference: 'Organization/net2' }], type: { coding: [{ code: 'gold' }] } }] },
  { resourceType: 'HealthcareService', id: 'lab', name: 'LabOne', specialty: [{ coding: [{ system: 'http://loinc.org', code: '99999-9' }] }], location: [{ reference: 'Location/ny' }] },
  { resourceType: 'OrganizationAffiliation', id: 'bond', organization: { reference: 'Organization/group' }, participatingOrganization: { reference: 'Organization/clinic' }, network: [{ reference: 'Organization/net' }], location: [{ reference: 'Location/ny' }], specialty: [{ coding: [{ system: NUCC, code: '230000000X' }] }] },
];
