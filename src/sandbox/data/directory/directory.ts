import type { Resource } from 'fhir/r4';
import { insurer } from '../payer/insurer.js';
import { NETWORKS, networkOrganization, networkReference, networksIn } from '../payer/networks.js';
import { coverageAreas, insurancePlans } from '../payer/plans.js';
import { instantOn } from '../calendar.js';
import { randomOf } from '../prng.js';
import { affiliation } from './affiliation.js';
import { ANCHOR_IDS, anchorFacility } from './anchors.js';
import { ANCHOR_PEOPLE, anchorPerson, anchorRole } from './anchor-people.js';
import { drawnPractices } from './drawn-facilities.js';
import { secondRows, withFaults } from './drawn-faults.js';
import { drawnStaff } from './drawn-people.js';
import { drawnRoles } from './drawn-roles.js';
import { facilityResources } from './facility.js';
import type { Facility } from './facility.js';
import { NOTABLE_PEOPLE } from './notable/people.js';
import { NOTABLE_PLACES } from './notable/places.js';
import { NOTABLE_ROLES } from './notable/roles.js';
import { pharmacyChain } from './pharmacies.js';
import { practitioner } from './practitioner.js';
import { practitionerRole } from './role.js';

/** How many are drawn, besides those that the members and the tests know by name. */
const SIZE = { practices: 64, people: 260 } as const;

const LISTED = instantOn('2026-09-14');

/** The payer's directory in the shapes of Plan-Net: the insurer, its networks and plans, places, people, and who works where. */
export function directory(seed: number, today: string): Resource[] {
  const practices = drawnPractices(randomOf(seed, 'practices'), SIZE.practices, today);
  const staff = drawnStaff(randomOf(seed, 'people'), SIZE.people, practices, today);
  const drawn = drawnRoles(randomOf(seed, 'roles'), staff, practices, today);
  const again = secondRows(randomOf(seed, 'second rows'), staff, drawn);
  const facilities = [
    ...ANCHOR_IDS.map((id) => anchorFacility(id, LISTED)),
    ...NOTABLE_PLACES,
    pharmacyChain(randomOf(seed, 'pharmacies'), today),
    ...practices.map(({ facility }) => facility),
  ];
  return [
    insurer(LISTED),
    ...NETWORKS.map((network) => networkOrganization(network, LISTED)),
    ...coverageAreas(LISTED),
    ...insurancePlans(LISTED),
    ...facilities.flatMap(facilityResources),
    ...affiliations(facilities),
    ...[...ANCHOR_PEOPLE.map((id) => anchorPerson(id, LISTED)), ...NOTABLE_PEOPLE, ...staff.map(({ person }) => person), ...again.people].map(practitioner),
    ...[...ordinaryAnchorRoles(), ...NOTABLE_ROLES, ...withFaults(randomOf(seed, 'faults'), drawn), ...again.roles].map(practitionerRole),
  ];
}

/** Dr. Osei's listings are notable ones. */
function ordinaryAnchorRoles(): ReturnType<typeof anchorRole>[] {
  return ANCHOR_PEOPLE.filter((id) => id !== 'amara-osei').map((id) => anchorRole(id, LISTED));
}

function affiliations(facilities: readonly Facility[]): Resource[] {
  const hospitals = facilities.filter(({ kind }) => kind === 'hospital');
  return facilities.map((facility, at) => {
    const state = facility.sites[0]?.address.state ?? '';
    const kind = facility.kind === 'pharmacy' ? 'pharmacy' : (facility.specialty?.network ?? 'medical');
    const hospital = facility.kind === 'group' && at % 4 === 0 ? hospitals.find(({ sites }) => sites[0]?.address.state === state) : undefined;
    return affiliation({
      facility,
      networks: networksIn(state, kind).map((network) => networkReference(network, at % 3 !== 0)),
      ...(hospital && { hospital }),
    });
  });
}
