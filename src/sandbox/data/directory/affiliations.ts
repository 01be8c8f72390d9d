import type { OrganizationAffiliation } from 'fhir/r4';
import { networkReference, networksIn } from '../payer/networks.js';
import { AREAS } from '../payer/areas.js';
import { affiliation } from './affiliation.js';
import type { Facility } from './facility.js';

/** One for each facility: the networks of its state, and for some groups a hospital to which they belong. */
export function affiliations(facilities: readonly Facility[], hospitals: readonly Facility[]): OrganizationAffiliation[] {
  return facilities.map((facility, at) => {
    const state = facility.sites[0]?.address.state ?? AREAS[0]?.state ?? '';
    const kind = facility.kind === 'pharmacy' ? 'pharmacy' : (facility.specialty?.network ?? 'medical');
    const hospital = facility.kind === 'group' && at % 4 === 0 ? hospitals.find(({ sites }) => sites[0]?.address.state === state) : undefined;
    return affiliation({
      facility,
      networks: networksIn(state, kind).map((network) => networkReference(network, at % 3 !== 0)),
      ...(hospital && { hospital }),
    });
  });
}
