import type { ContactPoint, Extension, PractitionerRole, Reference } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { EXTENSION, SYSTEM, planNetMeta } from '../coding/systems.js';
import { shared } from '../shared.js';
import { endpointReference } from '../payer/endpoints.js';
import { newPatients } from './facility-resources.js';
import type { OpenHours } from './facility.js';
import type { Specialty } from './specialties.js';

/** What a person does at a place, in which networks. */
export interface Role {
  readonly id: string;
  readonly practitioner?: Reference;
  readonly organization?: Reference;
  readonly specialties: readonly Specialty[];
  /** `ProviderRoleCS`; the first specialty's own where absent. */
  readonly role?: readonly [code: string, word?: string];
  readonly locations: readonly Reference[];
  /** An empty reference is a fault that real directories have. */
  readonly networks: readonly Reference[];
  readonly accepting?: readonly { readonly code: string; readonly network?: Reference }[];
  readonly phones?: readonly ContactPoint[];
  readonly hours?: readonly OpenHours[];
  readonly service?: Reference;
  /** Sees people by video besides. */
  readonly byVideo?: boolean;
  readonly lastUpdated: string;
}

/** One list for all. */
const VIDEO = [endpointReference('video')];

export function practitionerRole(role: Role): PractitionerRole {
  const [code, word] = role.role ?? role.specialties[0]?.role ?? [];
  const extension = extensionsOf(role);
  return {
    resourceType: 'PractitionerRole',
    id: role.id,
    meta: planNetMeta('PractitionerRole', role.lastUpdated),
    ...(extension.length > 0 && { extension }),
    active: true,
    ...(role.practitioner && { practitioner: role.practitioner }),
    ...(role.organization && { organization: role.organization }),
    ...(code !== undefined && { code: [concept(SYSTEM.providerRole, code, word)] }),
    ...(role.specialties.length > 0 && { specialty: role.specialties.map((each) => concept(SYSTEM.taxonomy, each.code, each.word)) }),
    ...(role.locations.length > 0 && { location: [...role.locations] }),
    ...(role.service && { healthcareService: [role.service] }),
    ...(role.byVideo && { endpoint: VIDEO }),
    ...(role.phones && { telecom: [...role.phones] }),
    ...(role.hours && { availableTime: role.hours.map(({ days, open, close }) => availableTime(days.join(), open, close)) }),
  };
}

function extensionsOf(role: Role): Extension[] {
  return [
    ...role.networks.map(({ reference, display }) => inNetwork(reference, display)),
    ...(role.accepting ?? []).map(({ code, network }) => newPatients(code, network)),
  ];
}

const inNetwork = shared(
  (reference?: string, display?: string): Extension => ({
    url: EXTENSION.networkReference,
    valueReference: { ...(reference !== undefined && { reference }), ...(display !== undefined && { display }) },
  }),
);

type AvailableTime = NonNullable<PractitionerRole['availableTime']>[number];

/** @param days names of the days, with commas between */
const availableTime = shared((days: string, open?: string, close?: string): AvailableTime => {
  const daysOfWeek = days.split(',') as NonNullable<AvailableTime['daysOfWeek']>;
  return open === undefined || close === undefined ? { daysOfWeek, allDay: true } : { daysOfWeek, availableStartTime: open, availableEndTime: close };
});
