import type { ContactPoint, Extension, HealthcareService, Location, Organization, Reference } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { EXTENSION, SYSTEM, planNetMeta } from '../coding/systems.js';
import { npiIdentifier } from '../npi.js';
import { AREAS } from '../payer/areas.js';
import { endpointReference } from '../payer/endpoints.js';
import { organizationReference, siteReference } from './facility.js';
import { SPECIALTIES } from './specialties.js';
import type { Access, Delivery, Facility, FacilityKind, OpenHours, Site } from './facility.js';

interface KindWords {
  readonly organization: readonly [string, string];
  readonly service: readonly [string, string];
  readonly place?: readonly [string, string];
}

const KINDS: Readonly<Record<FacilityKind, KindWords>> = {
  hospital: { organization: ['fac', 'Facility'], service: ['hosp', 'Hospital'], place: ['HOSP', 'Hospital'] },
  group: { organization: ['prvgrp', 'Provider Group'], service: ['group', 'Medical Group'] },
  pharmacy: { organization: ['prvgrp', 'Provider Group'], service: ['pharm', 'Pharmacy'], place: ['OUTPHARM', 'Outpatient pharmacy'] },
  supplier: { organization: ['atyprv', 'Atypical Provider'], service: ['dme', 'Medical supplies'] },
  laboratory: { organization: ['fac', 'Facility'], service: ['lab', 'Laboratory'] },
};

const ACCESS: Readonly<Record<Access, string>> = {
  adacomp: 'ADA compliant',
  handiaccess: 'Wheelchair accessible',
  pubtrans: 'Near public transport',
  mobility: 'Help with moving about',
};

/** The facility as Plan-Net lists it: the organization, each of its places, and what it offers there. */
export function facilityResources(facility: Facility): (Organization | Location | HealthcareService)[] {
  return [organization(facility), ...facility.sites.map((site) => location(facility, site)), service(facility)];
}

function organization(facility: Facility): Organization {
  const [first] = facility.sites;
  return {
    resourceType: 'Organization',
    id: facility.id,
    meta: planNetMeta('Organization', facility.lastUpdated),
    ...(facility.npi !== undefined && { identifier: [npiIdentifier(facility.npi)] }),
    active: true,
    type: [concept(SYSTEM.organizationType, ...KINDS[facility.kind].organization)],
    name: facility.name,
    telecom: [...(first?.phones ?? []), { system: 'url', value: `https://${facility.id}.example.com` }],
    ...(first && { address: [first.address] }),
    ...(facility.delivery?.includes('virtual') && { endpoint: [endpointReference('video')] }),
  };
}

function location(facility: Facility, site: Site): Location {
  const { place } = KINDS[facility.kind];
  const extension: Extension[] = [
    ...(site.access ?? ['adacomp' as const]).map(accessibility),
    ...(site.accepting === undefined ? [] : [newPatients(site.accepting)]),
  ];
  return {
    resourceType: 'Location',
    id: site.id,
    meta: planNetMeta('Location', facility.lastUpdated),
    ...(extension.length > 0 && { extension }),
    status: 'active',
    name: site.name,
    ...(place && { type: [concept(SYSTEM.roleCode, ...place)] }),
    ...(site.phones.length > 0 && { telecom: phonesOf(site) }),
    address: site.address,
    ...(site.position && { position: { longitude: site.position.longitude, latitude: site.position.latitude } }),
    managingOrganization: organizationReference(facility),
    ...(site.within && { partOf: siteReference(site.within, true) }),
    ...(facility.delivery?.includes('virtual') && { endpoint: [endpointReference('video')] }),
    ...(site.hours && { hoursOfOperation: site.hours.map(hoursOfOperation) }),
  };
}

function accessibility(code: Access): Extension {
  return { url: EXTENSION.accessibility, valueCodeableConcept: concept(SYSTEM.accessibility, code, ACCESS[code]) };
}

function phonesOf({ phones, phoneHours, hours = [] }: Site): ContactPoint[] {
  return phones.map((each) => (phoneHours ? { extension: hours.map(answeredAt), ...each, rank: 1 } : each));
}

/** @see https://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition-contactpoint-availabletime.html */
function answeredAt({ days, open, close }: OpenHours): Extension {
  const on: Extension[] = days.map((day) => ({ url: 'daysOfWeek', valueCode: day }));
  if (open === undefined || close === undefined) return { url: EXTENSION.contactHours, extension: [...on, { url: 'allDay', valueBoolean: true }] };
  return { url: EXTENSION.contactHours, extension: [...on, { url: 'availableStartTime', valueTime: open }, { url: 'availableEndTime', valueTime: close }] };
}

function hoursOfOperation({ days, open, close }: OpenHours): NonNullable<Location['hoursOfOperation']>[number] {
  if (open === undefined || close === undefined) return { daysOfWeek: [...days], allDay: true };
  return { daysOfWeek: [...days], openingTime: open, closingTime: close };
}

/** Whom one sees first. */
const GENERAL: readonly string[] = [SPECIALTIES.family.code, SPECIALTIES.internal.code];

function service(facility: Facility): HealthcareService {
  const hours = facility.sites[0]?.hours;
  return {
    resourceType: 'HealthcareService',
    id: `service-${facility.id}`,
    meta: planNetMeta('HealthcareService', facility.lastUpdated),
    extension: (facility.delivery ?? ['physical' as const]).map(deliveryMethod),
    active: true,
    providedBy: organizationReference(facility),
    category: [concept(SYSTEM.serviceCategory, ...KINDS[facility.kind].service)],
    ...(facility.specialty && { specialty: [concept(SYSTEM.taxonomy, facility.specialty.code, facility.specialty.word)] }),
    ...(facility.specialty && GENERAL.includes(facility.specialty.code) && { type: [concept(SYSTEM.serviceType, '124', 'General practice')] }),
    ...(facility.sites.length > 0 && { location: facility.sites.map((site) => siteReference(site, false)) }),
    ...(facility.delivery?.includes('virtual') && { endpoint: [endpointReference('video')] }),
    ...(facility.everywhere && { coverageArea: AREAS.map(({ id }) => ({ reference: `Location/${id}` })) }),
    ...(!facility.unnamedService && { name: facility.name }),
    ...(facility.everywhere && {
      telecom: [
        { system: 'phone', value: '(970) 555-0167', rank: 2 },
        { system: 'url', value: `https://${facility.id}.example.com`, rank: 1 },
      ],
    }),
    ...(hours && { availableTime: hours.map(serviceHours) }),
  };
}

/** By video means by web and phone here. */
function deliveryMethod(delivery: Delivery): Extension {
  const says = (url: string, code: string, system: string, word: string): Extension => ({ url, valueCodeableConcept: concept(system, code, word) });
  if (delivery === 'physical') return { url: EXTENSION.deliveryMethod, extension: [says('type', 'physical', SYSTEM.delivery, 'Physical')] };
  return {
    url: EXTENSION.deliveryMethod,
    extension: [
      says('type', 'virtual', SYSTEM.delivery, 'Virtual'),
      says('virtualModalities', 'web', SYSTEM.modalities, 'Website'),
      says('virtualModalities', 'phone', SYSTEM.modalities, 'Telephone'),
    ],
  };
}

function serviceHours({ days, open, close }: OpenHours): NonNullable<HealthcareService['availableTime']>[number] {
  if (open === undefined || close === undefined) return { daysOfWeek: [...days], allDay: true };
  return { daysOfWeek: [...days], allDay: false, availableStartTime: open, availableEndTime: close };
}

/** `network`: said of that one only. */
export function newPatients(code: string, network?: Reference): Extension {
  return {
    url: EXTENSION.newPatients,
    extension: [
      { url: 'acceptingPatients', valueCodeableConcept: concept(SYSTEM.accepting, code) },
      ...(network ? [{ url: 'fromNetwork', valueReference: network }] : []),
    ],
  };
}
