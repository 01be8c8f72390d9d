import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { entriesOf, keyOf, resolverOf } from '../reference.js';
import { stated } from '../stated.js';
import { networksIn, networkListingOf, networksOnce } from './network-listing.js';
import type { PlanListing } from './plan-listing.js';
import type { NetworkListing } from './provider.js';
import { referred, within } from './referred.js';

/** Where somebody with these networks stands in a plan: listed in one of its networks, in none of them, or nobody says. */
export type Standing = { readonly in: readonly NetworkListing[] } | 'not-listed' | 'not-stated';

/** @param networks of the listing; undefined where the directory does not have it, or states none */
export function standingIn(plan: PlanListing, networks: readonly NetworkListing[] | undefined): Standing {
  if (plan.networks.length === 0 || !networks || networks.length === 0) return 'not-stated';
  const wanted = new Map(plan.networks.map((network) => [keyOf(network.reference), network]));
  const shared = networks.flatMap(({ reference, name }) => {
    const network = wanted.get(keyOf(reference));
    return network ? [stated({ reference: network.reference, name: network.name ?? name })] : [];
  });
  return shared.length > 0 ? { in: shared } : 'not-listed';
}

/** The element by which a listing says who takes part in its networks. */
const WHO: ReadonlyMap<unknown, string> = new Map([['PractitionerRole', 'practitioner'], ['OrganizationAffiliation', 'participatingOrganization']]);

/** The networks of each person and organisation, by `Type/id`, as roles and affiliations list them; who has none of these is not in the answer. */
export function networksByListed(resources: readonly unknown[]): ReadonlyMap<string, readonly NetworkListing[]> {
  const resolve = resolverOf(resources);
  const found = new Map<string, ReturnType<typeof networksOnce>>();
  for (const { resource } of entriesOf(resources)) {
    const who = WHO.get(resource.resourceType);
    if (who === undefined || resource.active === false) continue;
    const from = within(resource, resolve);
    for (const key of keysOf(resource, who, from)) {
      const networks = found.get(key) ?? networksOnce();
      networks.addAll(networksIn(resource, from).flatMap((network) => networkListingOf(network) ?? []));
      found.set(key, networks);
    }
  }
  return new Map([...found].map(([key, networks]) => [key, networks.values]));
}

function keysOf(resource: Fields, element: string, from: Parameters<typeof referred>[1]): readonly string[] {
  return listOf(resource[element]).flatMap((value) => referred(value, from)?.key ?? []);
}
