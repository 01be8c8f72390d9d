import type { Address, ContactPoint, Extension, HealthcareService, Location, Organization, Reference } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { EXTENSION, SYSTEM, planNetMeta } from '../coding/systems.js';
import { npiIdentifier } from '../npi.js';
import { shared } from '../shared.js';
import type { Specialty } from './specialties.js';

/** A place of a facility. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly address: Address;
  readonly position?: { readonly latitude: number; readonly longitude: number };
  readonly phones: readonly ContactPoint[];
  readonly hours?: readonly OpenHours[];
  /** Said of the place and not of a person: `AcceptingPatientsCS`. */
  readonly accepting?: string;
}

export interface OpenHours {
  readonly days: readonly ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
  /** `hh:mm:ss`; both absent: all day. */
  readonly open?: string;
  readonly close?: string;
}

export type FacilityKind = 'hospital' | 'group' | 'pharmacy' | 'supplier' | 'laboratory';

export interface Facility {
  readonly id: string;
  readonly name: string;
  readonly kind: FacilityKind;
  readonly npi?: string;
  readonly specialty?: Specialty;
  readonly sites: readonly Site[];
  /** Directories forget the name of a service at times. */
  readonly unnamedService?: boolean;
  readonly lastUpdated: string;
}

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

const named = shared((reference: string, display?: string): Reference => ({ reference, ...(display !== undefined && { display }) }));

export function organizationReference(facility: Pick<Facility, 'id' | 'name'>): Reference {
  return named(`Organization/${facility.id}`, facility.name);
}

/** With the place's name beside it or without, as directories do either. */
export function siteReference(site: Pick<Site, 'id' | 'name'>, withName: boolean): Reference {
  return named(`Location/${site.id}`, withName ? site.name : undefined);
}

export function serviceReference(facility: Pick<Facility, 'id'>): Reference {
  return named(`HealthcareService/service-${facility.id}`);
}

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
  };
}

function location(facility: Facility, site: Site): Location {
  const { place } = KINDS[facility.kind];
  return {
    resourceType: 'Location',
    id: site.id,
    meta: planNetMeta('Location', facility.lastUpdated),
    extension: [
      { url: EXTENSION.accessibility, valueCodeableConcept: concept(SYSTEM.accessibility, 'adacomp', 'ADA compliant') },
      ...(site.accepting === undefined ? [] : [newPatients(site.accepting)]),
    ],
    status: 'active',
    name: site.name,
    ...(place && { type: [concept(SYSTEM.roleCode, ...place)] }),
    ...(site.phones.length > 0 && { telecom: [...site.phones] }),
    address: site.address,
    ...(site.position && { position: { longitude: site.position.longitude, latitude: site.position.latitude } }),
    managingOrganization: organizationReference(facility),
    ...(site.hours && { hoursOfOperation: site.hours.map(hoursOfOperation) }),
  };
}

function hoursOfOperation({ days, open, close }: OpenHours): NonNullable<Location['hoursOfOperation']>[number] {
  if (open === undefined || close === undefined) return { daysOfWeek: [...days], allDay: true };
  return { daysOfWeek: [...days], openingTime: open, closingTime: close };
}

function service(facility: Facility): HealthcareService {
  const hours = facility.sites[0]?.hours;
  return {
    resourceType: 'HealthcareService',
    id: `service-${facility.id}`,
    meta: planNetMeta('HealthcareService', facility.lastUpdated),
    extension: [{ url: EXTENSION.deliveryMethod, extension: [{ url: 'type', valueCodeableConcept: concept(SYSTEM.delivery, 'physical', 'Physical') }] }],
    active: true,
    providedBy: organizationReference(facility),
    category: [concept(SYSTEM.serviceCategory, ...KINDS[facility.kind].service)],
    ...(facility.specialty && { specialty: [concept(SYSTEM.taxonomy, facility.specialty.code, facility.specialty.word)] }),
    location: facility.sites.map((site) => siteReference(site, false)),
    ...(!facility.unnamedService && { name: facility.name }),
    ...(hours && { availableTime: hours.map(serviceHours) }),
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
