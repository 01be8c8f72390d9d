/**
 * Listings that state every element which Plan-Net asks a directory to support: most real ones leave most of it out, and so do the others here.
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/STU1.1/profiles.html
 */
import type { Endpoint, Extension, FhirResource, HealthcareService, Identifier, InsurancePlan, Location, Organization, OrganizationAffiliation, Practitioner, PractitionerRole, Resource } from 'fhir/r4';
import { coding, concept } from '../coding/concept.js';
import { EXTENSION, SYSTEM, planNetMeta } from '../coding/systems.js';
import { areaIdOf } from '../payer/areas.js';
import { endpointReference } from '../payer/endpoints.js';
import { INSURER } from '../payer/insurer.js';

const GROUP = { reference: 'Organization/mesa-rim-health', display: 'Mesa Rim Health' };
const CAMPUS = { reference: 'Location/place-mesa-rim-campus', display: 'Mesa Rim campus' };
const HOLDING = { reference: 'Organization/sandbox-health-holding', display: 'Sandbox Health Holding' };

const ANSWERED: Extension = {
  url: EXTENSION.contactHours,
  extension: [{ url: 'daysOfWeek', valueCode: 'mon' }, { url: 'availableStartTime', valueTime: '08:00:00' }, { url: 'availableEndTime', valueTime: '17:00:00' }],
};
const PHONE = { extension: [ANSWERED], system: 'phone' as const, value: '(970) 555-0170', rank: 1 };
const CLOSED = [{ description: 'Closed over the holidays', during: { start: '2025-12-24', end: '2026-01-02' } }];
const EXCEPTIONS = 'Closed on public holidays; the emergency room never is.';
const STREET = { extension: [{ url: EXTENSION.geolocation, extension: [{ url: 'latitude', valueDecimal: 39.09 }, { url: 'longitude', valueDecimal: -108.55 }] }] };

function own(kind: string, value: string): Identifier {
  return { type: concept(SYSTEM.identifierType, 'PRN', 'Provider number'), system: `https://sandbox-health-plan.example.com/fhir/${kind}`, value, assigner: INSURER };
}

function tax(value: string): Identifier {
  return { type: concept(SYSTEM.identifierType, 'TAX', 'Tax ID'), system: 'urn:oid:2.16.840.1.113883.4.4', value };
}

function coversArea(state: string): Extension {
  return { url: EXTENSION.locationReference, valueReference: { reference: `Location/${areaIdOf(state)}` } };
}

type Addition<T> = (listing: T) => Partial<T>;

const additions: { readonly [Type in FhirResource['resourceType']]?: Readonly<Record<string, Addition<Extract<FhirResource, { resourceType: Type }>>>> } = {
  Organization: {
    'sandbox-health-plan': ({ identifier = [] }): Partial<Organization> => ({
      identifier: [...identifier, tax('00-0000001'), { type: concept(SYSTEM.carinIdentifierType, 'naiccode', 'NAIC code'), system: 'urn:oid:2.16.840.1.113883.6.300', value: '00000' }],
      partOf: HOLDING,
    }),
    'mesa-rim-hospital': ({ identifier = [], address = [] }): Partial<Organization> => ({
      extension: [coversArea('CO')],
      identifier: [...identifier, tax('00-0000002')],
      telecom: [PHONE],
      address: address.map((one) => ({ ...one, ...STREET, type: 'physical' })),
      partOf: GROUP,
      endpoint: [endpointReference('video')],
      contact: [{ name: { text: 'Listings' }, telecom: [{ system: 'phone', value: '(970) 555-0171', use: 'work' }] }],
    }),
    'network-mesa-select': ({ contact = [] }): Partial<Organization> => ({
      extension: [coversArea('CO')],
      identifier: [own('network', 'MESA-SELECT')],
      telecom: [{ system: 'phone', value: '(970) 555-0172', rank: 1 }],
      address: [{ line: ['1 Nowhere Plaza'], city: 'Grand Junction', state: 'CO', postalCode: '81501', country: 'US' }],
      contact,
      endpoint: [endpointReference('plans')],
    }),
  },
  Location: {
    'place-mesa-rim-hospital': ({ telecom }): Partial<Location> => ({
      identifier: [own('place', 'MRH-1')],
      alias: ['Mesa Rim main house'],
      description: 'Beds, operating rooms and the emergency room',
      telecom: telecom ?? [PHONE],
      partOf: CAMPUS,
      availabilityExceptions: EXCEPTIONS,
      endpoint: [endpointReference('video')],
    }),
  },
  HealthcareService: {
    'service-mesa-rim-hospital': (): Partial<HealthcareService> => ({
      identifier: [own('service', 'MRH-CARE')],
      type: [concept(SYSTEM.serviceType, '1', 'Hospital care')],
      comment: 'Care around the clock',
      telecom: [PHONE],
      coverageArea: [{ reference: `Location/${areaIdOf('CO')}` }],
      appointmentRequired: false,
      notAvailable: CLOSED,
      availabilityExceptions: EXCEPTIONS,
      endpoint: [endpointReference('video')],
    }),
  },
  OrganizationAffiliation: {
    'affiliation-mesa-rim-hospital': (): Partial<OrganizationAffiliation> => ({
      identifier: [own('affiliation', 'MRH-NET')],
      period: { start: '2021-01-01' },
      organization: GROUP,
      telecom: [PHONE],
      endpoint: [endpointReference('video')],
    }),
    'affiliation-mesa-rim-surgeons': (): Partial<OrganizationAffiliation> => ({ organization: { reference: 'Organization/mesa-rim-hospital', display: 'Mesa Rim Hospital' } }),
  },
  Practitioner: {
    'ifeoma-lindgren': ({ identifier = [], qualification = [] }): Partial<Practitioner> => ({
      identifier: [...identifier, tax('00-0000003')],
      telecom: [{ system: 'phone', value: '(970) 555-0173', use: 'work' }],
      address: [{ ...STREET, line: ['2604 Bluff View Dr'], city: 'Grand Junction', state: 'CO', postalCode: '81501', country: 'US' }],
      qualification: qualification.map((one) => ({ ...one, identifier: [{ system: 'https://sandbox-health-plan.example.com/fhir/licence', value: 'CO-0001' }], period: { start: '2016-07-01' } })),
    }),
  },
  PractitionerRole: {
    'role-ifeoma-lindgren': (): Partial<PractitionerRole> => ({
      identifier: [own('role', 'MRS-7')],
      period: { start: '2022-03-01' },
      telecom: [PHONE],
      availableTime: [{ daysOfWeek: ['mon', 'thu'], allDay: false, availableStartTime: '08:00:00', availableEndTime: '16:00:00' }],
      notAvailable: CLOSED,
      endpoint: [endpointReference('video')],
    }),
  },
  InsurancePlan: {
    'plan-silver-1500': ({ identifier = [], plan = [], coverageArea = [] }): Partial<InsurancePlan> => ({
      identifier: identifier.map((one) => ({ ...one, type: concept(SYSTEM.identifierType, 'XX', 'Plan number'), assigner: INSURER })),
      plan: plan.map((one, at) => (at === 0 ? { ...one, coverageArea } : one)),
    }),
  },
  Endpoint: {
    'endpoint-plan-portal': (): Partial<Endpoint> => ({
      extension: [{ url: EXTENSION.endpointUse, extension: [{ url: 'endpointUsecaseType', valueCodeableConcept: concept(SYSTEM.actReason, 'HOPERAT', 'Health care operations') }] }],
      contact: [{ system: 'email', value: 'plans@sandbox-health-plan.example.com' }],
      payloadMimeType: ['text/html'],
    }),
  },
};

/** The same listings, some of them with all that a listing may say. */
export function complete(resources: readonly Resource[]): Resource[] {
  const byId = new Map(Object.values(additions).flatMap((table) => Object.entries(table as Record<string, Addition<Resource>>)));
  return resources.map((resource) => {
    const addition = byId.get(resource.id ?? '');
    return addition ? { ...resource, ...addition(resource) } : resource;
  });
}

/** Whose they are, one floor up: the groups and the place that those listings are parts of. */
export function above(lastUpdated: string): (Organization | Location)[] {
  const group = (id: string, name: string, kind: readonly [string, string]): Organization => ({
    resourceType: 'Organization',
    id,
    meta: planNetMeta('Organization', lastUpdated),
    active: true,
    type: [concept(SYSTEM.organizationType, ...kind)],
    name,
    address: [{ line: ['2 Nowhere Plaza'], city: 'Grand Junction', state: 'CO', postalCode: '81501', country: 'US' }],
  });
  return [
    group('sandbox-health-holding', HOLDING.display, ['bus', 'Business']),
    { ...group('mesa-rim-health', GROUP.display, ['prvgrp', 'Provider Group']), partOf: HOLDING },
    {
      resourceType: 'Location',
      id: 'place-mesa-rim-campus',
      meta: planNetMeta('Location', lastUpdated),
      status: 'active',
      name: CAMPUS.display,
      type: [concept(SYSTEM.roleCode, 'HOSP', 'Hospital')],
      address: { line: ['2600 Bluff View Dr'], city: 'Grand Junction', state: 'CO', postalCode: '81501', country: 'US' },
      physicalType: { coding: [coding('http://terminology.hl7.org/CodeSystem/location-physical-type', 'si', 'Site')] },
      managingOrganization: GROUP,
    },
  ];
}
