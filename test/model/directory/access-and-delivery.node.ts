import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { providersFrom } from '../../../src/model/directory/providers-from.js';

const GUIDE = 'http://hl7.org/fhir/us/davinci-pdex-plan-net';
const concept = (system: string, code: string): unknown => ({ coding: [{ system: `${GUIDE}/CodeSystem/${system}`, code }] });

const LOCATION = {
  resourceType: 'Location', id: 'clinic', telecom: [{ system: 'url', value: 'https://clinic.example' }, { system: 'phone', value: '555-0100' }],
  extension: [{ url: `${GUIDE}/StructureDefinition/accessibility`, valueCodeableConcept: concept('AccessibilityCS', 'handiaccess') }],
};
const SERVICE = {
  resourceType: 'HealthcareService', id: 'video',
  extension: [{ url: `${GUIDE}/StructureDefinition/delivery-method`, extension: [{ url: 'type', valueCodeableConcept: concept('DeliveryMethodCS', 'virtual') }] }],
};
const ROLE = {
  resourceType: 'PractitionerRole', id: 'role', practitioner: { display: 'Dr. Rosa Lind' }, location: [{ reference: 'Location/clinic' }], healthcareService: [{ reference: 'HealthcareService/video' }],
  telecom: [{ system: 'url', value: 'https://lind.example' }, { system: 'url', value: 'https://lind.example' }],
};

describe('a listing', () => {
  it('says how one is seen, and what is there for a wheelchair, where the directory does', () => {
    const [provider] = providersFrom([ROLE, LOCATION, SERVICE], { asked: new Set(['PractitionerRole/role']) });
    assert.deepEqual(provider?.delivery?.map(({ code }) => code), ['virtual']);
    assert.deepEqual(provider.places[0]?.accessibility?.map(({ code }) => code), ['handiaccess']);
  });

  it('has its websites as sent, each once, those of a place with the place', () => {
    const [provider] = providersFrom([ROLE, LOCATION, SERVICE], { asked: new Set(['PractitionerRole/role']) });
    assert.deepEqual(provider?.websites, ['https://lind.example']);
    assert.deepEqual(provider.places[0]?.websites, ['https://clinic.example']);
  });

  it('says nothing of either where the directory is silent', () => {
    const [provider] = providersFrom([{ ...ROLE, telecom: [], healthcareService: [] }, { ...LOCATION, extension: [], telecom: [] }]);
    assert.ok(provider && !('delivery' in provider) && !('websites' in provider));
    assert.ok(provider.places[0] && !('accessibility' in provider.places[0]));
  });
});

describe('a position', () => {
  const positioned = (latitude: number, longitude: number): unknown => providersFrom([{ ...LOCATION, position: { latitude, longitude } }])[0]?.places[0]?.position;

  for (const [latitude, longitude] of [[39.78373, -100.445882], [37.09024, -95.712891], [39.8283, -98.5795], [39.83, -98.53], [0, 0]] as const) {
    it(`in the middle of the country is a failed geocode, and no place: ${latitude}, ${longitude}`, () => assert.equal(positioned(latitude, longitude), undefined));
  }

  it('elsewhere in Kansas is a place', () => assert.deepEqual(positioned(39.05, -95.68), { latitude: 39.05, longitude: -95.68 }));
});
