import { planNetExtensions } from './extension.js';
import type { NetworkListing } from './provider.js';
import { facilityNameOf, referredList } from './referred.js';
import type { Referred, Within } from './referred.js';
import { codingsOf } from '../concept.js';
import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { Once } from '../once.js';
import { keyOf } from '../reference.js';
import { stated } from '../stated.js';

const ORG_TYPE = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/CodeSystem/OrgTypeCS';

/** Whether an Organization is a network by its own type. */
export function isNetwork(organization: Fields): boolean {
  return listOf(organization.type).some((type) => codingsOf(type).some((coding) => coding.system === ORG_TYPE && coding.code === 'ntwk'));
}

/** The networks that a role, a service (by extension) or an affiliation (`network`) takes part in, as they are referred to. */
export function networksIn(resource: Fields, from: Within): Referred[] {
  const byExtension = planNetExtensions(resource, 'network-reference').map((extension) => extension.valueReference);
  return [...referredList(byExtension, from), ...referredList(resource.network, from)];
}

/** A network by reference, named where the directory has it or the reference does. One that has a name only is known by it. */
export function networkListingOf({ reference, resource, display }: Referred): NetworkListing | undefined {
  const name = facilityNameOf(resource, display);
  const known = reference ?? name;
  return known === undefined ? undefined : stated({ reference: known, name });
}

export function networkListingsOf(networks: readonly Referred[]): NetworkListing[] {
  const listings = networksOnce();
  for (const network of networks) listings.add(networkListingOf(network));
  return listings.values;
}

/** Networks, each once, however it is referred to. A name that comes later is taken. */
export function networksOnce(): Once<NetworkListing> {
  return new Once<NetworkListing>(
    ({ reference }) => keyOf(reference),
    (known, { name }) => (known.name === undefined && name !== undefined ? { ...known, name } : known),
  );
}
