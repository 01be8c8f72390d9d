import { planNetExtensions } from './extension.js';
import type { NetworkListing } from './provider.js';
import { facilityNameOf, referred } from './referred.js';
import type { Referred } from './referred.js';
import { codingsOf } from '../concept.js';
import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { keyOf } from '../reference.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';

const ORG_TYPE = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/CodeSystem/OrgTypeCS';

/** Whether an Organization is a network by its own type. */
export function isNetwork(organization: Fields): boolean {
  return listOf(organization.type).some((type) => codingsOf(type).some((coding) => coding.system === ORG_TYPE && coding.code === 'ntwk'));
}

/** The networks that a role, a service (by extension) or an affiliation (`network`) takes part in, as they are referred to. */
export function networksIn(resource: Fields, resolve: Resolve): Referred[] {
  const references = [...planNetExtensions(resource, 'network-reference').map((extension) => extension.valueReference), ...listOf(resource.network)];
  return references.map((reference) => referred(reference, resource, resolve)).filter((network) => network !== undefined);
}

/** A network by reference, named where the directory has it or the reference does. One that has a name only is known by it. */
export function networkListingOf({ reference, resource, display }: Referred): NetworkListing | undefined {
  const name = facilityNameOf(resource, display);
  const known = reference ?? name;
  return known === undefined ? undefined : stated({ reference: known, name });
}

/** Adds a network once, however it is referred to. A name that comes later is taken. */
export function addNetwork(list: NetworkListing[], network: NetworkListing | undefined): void {
  if (!network) return;
  const at = list.findIndex(({ reference }) => keyOf(reference) === keyOf(network.reference));
  const known = list[at];
  if (!known) list.push(network);
  else if (known.name === undefined && network.name !== undefined) list[at] = { ...known, name: network.name };
}
