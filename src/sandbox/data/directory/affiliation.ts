import type { OrganizationAffiliation, Reference } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { SYSTEM, planNetMeta } from '../coding/systems.js';
import { endpointReference } from '../payer/endpoints.js';
import { organizationReference, serviceReference, siteReference } from './facility.js';
import type { Facility } from './facility.js';

interface Affiliation {
  readonly facility: Facility;
  /** The hospital that it belongs to, where it does. */
  readonly hospital?: Facility;
  readonly networks: readonly Reference[];
}

const ROLES: Readonly<Record<Facility['kind'], readonly [string, string]>> = {
  hospital: ['hospital', 'Hospital'],
  group: ['group', 'Group practice'],
  pharmacy: ['pharmacy', 'Pharmacy'],
  supplier: ['supplier', 'Supplier'],
  laboratory: ['lab', 'Laboratory'],
};

/** Who takes part in which networks, at which of its places. */
export function affiliation({ facility, hospital, networks }: Affiliation): OrganizationAffiliation {
  return {
    resourceType: 'OrganizationAffiliation',
    id: `affiliation-${facility.id}`,
    meta: planNetMeta('OrganizationAffiliation', facility.lastUpdated),
    active: true,
    ...(hospital && { organization: organizationReference(hospital) }),
    participatingOrganization: organizationReference(facility),
    network: [...networks],
    code: [concept(SYSTEM.affiliationRole, ...ROLES[facility.kind])],
    ...(facility.specialty && { specialty: [concept(SYSTEM.taxonomy, facility.specialty.code, facility.specialty.word)] }),
    ...(facility.sites.length > 0 && { location: facility.sites.map((site) => siteReference(site, true)) }),
    healthcareService: [serviceReference(facility)],
    ...(facility.delivery?.includes('virtual') && { endpoint: [endpointReference('video')] }),
  };
}
