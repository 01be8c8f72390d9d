import { isNetwork, networksIn } from './network-listing.js';
import { partOf, planNetExtensions } from './extension.js';
import { within } from './referred.js';
import type { Referred } from './referred.js';
import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { keyOf, referenceOf } from '../reference.js';
import type { Entry } from '../reference.js';

/** What a set of resources says of one another: who stands on somebody's card already and needs none of their own. */
export interface Mentions {
  /** Organisations by which a person or another organisation is named. */
  readonly organizations: ReadonlySet<string | undefined>;
  readonly services: ReadonlySet<string | undefined>;
  /** Locations that are a place of somebody, or the area of a plan. */
  readonly places: ReadonlySet<string | undefined>;
  /** Practitioners whose roles are all over. */
  readonly ended: ReadonlySet<string | undefined>;
  /** Whether it is a network, by its own type or because others take part in it. */
  isNetwork(organization: Referred): boolean;
}

export function mentionsIn(entries: readonly Entry[]): Mentions {
  const organizations = new Set<string | undefined>();
  const services = new Set<string | undefined>();
  const places = new Set<string | undefined>();
  const networks = new Set<string | undefined>();
  const ended = new Set<string | undefined>();
  const serving = new Set<string | undefined>();
  for (const { resource } of entries) {
    add(networks, networkReferencesIn(resource));
    const isOver = resource.active === false;
    if (resource.resourceType === 'PractitionerRole') add(isOver ? ended : serving, [resource.practitioner]);
    if (resource.resourceType === 'PractitionerRole' && resource.practitioner !== undefined) add(organizations, [resource.organization]);
    if (resource.resourceType === 'OrganizationAffiliation' && resource.participatingOrganization !== undefined) add(organizations, [resource.organization]);
    if (resource.resourceType === 'InsurancePlan') add(places, areasIn(resource));
    if (SHOWS_PLACES.has(resource.resourceType) && !isOver) add(places, listOf(resource.location));
    if (SHOWS_SERVICES.has(resource.resourceType)) add(services, listOf(resource.healthcareService));
  }
  for (const key of serving) ended.delete(key);
  return {
    organizations,
    services,
    places,
    ended,
    isNetwork: ({ key, resource }) => (key !== undefined && networks.has(key)) || (resource !== undefined && isNetwork(resource)),
  };
}

const SHOWS_PLACES: ReadonlySet<unknown> = new Set(['PractitionerRole', 'OrganizationAffiliation', 'HealthcareService']);
const SHOWS_SERVICES: ReadonlySet<unknown> = new Set(['PractitionerRole', 'OrganizationAffiliation']);

function add(keys: Set<string | undefined>, references: readonly unknown[]): void {
  for (const value of references) {
    const reference = referenceOf(value);
    if (reference !== undefined) keys.add(keyOf(reference));
  }
}

function areasIn(plan: Fields): readonly unknown[] {
  return [...listOf(plan.coverageArea), ...listOf(plan.plan).flatMap(({ coverageArea }) => listOf(coverageArea))];
}

function networkReferencesIn(resource: Fields): readonly unknown[] {
  return [
    ...networksIn(resource, within(resource, () => undefined)).map(({ reference }) => ({ reference })),
    ...listOf(resource.plan).flatMap(({ network }) => listOf(network)),
    ...planNetExtensions(resource, 'newpatients').map((extension) => partOf(extension, 'fromNetwork')?.valueReference),
  ];
}
