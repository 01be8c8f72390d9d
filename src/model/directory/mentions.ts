import { isNetwork, networksIn } from './network-listing.js';
import { partOf, planNetExtensions } from './extension.js';
import { referredList, within } from './referred.js';
import type { Referred } from './referred.js';
import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import type { Entry, Resolve } from '../reference.js';

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

export function mentionsIn(entries: readonly Entry[], resolve: Resolve): Mentions {
  const organizations = new Keys();
  const services = new Keys();
  const places = new Keys();
  const networks = new Keys();
  const ended = new Keys();
  const serving = new Keys();
  for (const { resource } of entries) {
    const from = within(resource, resolve);
    const type = resource.resourceType;
    const isOver = resource.active === false;
    networks.addAll(networksIn(resource, from), referredList(networkReferencesIn(resource), from));
    if (type === 'PractitionerRole') (isOver ? ended : serving).addAll(referredList(resource.practitioner, from));
    if (namesAnother(resource)) organizations.addAll(referredList(resource.organization, from));
    if (type === 'InsurancePlan') places.addAll(referredList(areasIn(resource), from));
    if (SHOWS_PLACES.has(type) && !isOver) places.addAll(referredList(resource.location, from));
    if (SHOWS_SERVICES.has(type)) services.addAll(referredList(resource.healthcareService, from));
  }
  for (const key of serving) ended.delete(key);
  return { organizations, services, places, ended, isNetwork: ({ key, resource }) => networks.has(key) || (resource !== undefined && isNetwork(resource)) };
}

class Keys extends Set<string | undefined> {
  addAll(...lists: readonly (readonly Referred[])[]): void {
    for (const list of lists) for (const { key } of list) if (key !== undefined) this.add(key);
  }
}

const SHOWS_PLACES: ReadonlySet<unknown> = new Set(['PractitionerRole', 'OrganizationAffiliation', 'HealthcareService']);
const SHOWS_SERVICES: ReadonlySet<unknown> = new Set(['PractitionerRole', 'OrganizationAffiliation']);

/** A role by whom it is of, an affiliation by who takes part: its `organization` is then a name on another's card. */
function namesAnother({ resourceType, practitioner, participatingOrganization }: Fields): boolean {
  if (resourceType === 'PractitionerRole') return practitioner !== undefined;
  return resourceType === 'OrganizationAffiliation' && participatingOrganization !== undefined;
}

function areasIn(plan: Fields): readonly unknown[] {
  return [...listOf(plan.coverageArea), ...listOf(plan.plan).flatMap(({ coverageArea }) => listOf(coverageArea))];
}

/** The networks of a plan's parts, and those for which somebody takes new patients. */
function networkReferencesIn(resource: Fields): readonly unknown[] {
  return [
    ...listOf(resource.plan).flatMap(({ network }) => listOf(network)),
    ...planNetExtensions(resource, 'newpatients').map((extension) => partOf(extension, 'fromNetwork')?.valueReference),
  ];
}
