import type { Address, ContactPoint, Reference } from 'fhir/r4';
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
  /** The house in which it is, where that is a place of its own. */
  readonly within?: Pick<Site, 'id' | 'name'>;
  /** Whether its phones are answered in its hours, and the listing says so. */
  readonly phoneHours?: boolean;
  /** How people get in; `adacomp` where absent. */
  readonly access?: readonly Access[];
}

/** `AccessibilityCS` of Plan-Net. */
export type Access = 'adacomp' | 'handiaccess' | 'pubtrans' | 'mobility';

/** `DeliveryMethodCS` of Plan-Net. */
export type Delivery = 'physical' | 'virtual';

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
  /** How its service is given; `physical` where absent. */
  readonly delivery?: readonly Delivery[];
  /** Serves all the states in which plans are sold, without a place of its own. */
  readonly everywhere?: boolean;
  readonly lastUpdated: string;
}

const named = shared((type: string, id: string, display?: string): Reference => ({ reference: `${type}/${id}`, ...(display !== undefined && { display }) }));

const service = shared((id: string): Reference => ({ reference: `HealthcareService/service-${id}` }));

export function organizationReference(facility: Pick<Facility, 'id' | 'name'>): Reference {
  return named('Organization', facility.id, facility.name);
}

/** With the place's name beside it or without, as directories do either. */
export function siteReference(site: Pick<Site, 'id' | 'name'>, withName: boolean): Reference {
  return named('Location', site.id, withName ? site.name : undefined);
}

export function serviceReference(facility: Pick<Facility, 'id'>): Reference {
  return service(facility.id);
}
