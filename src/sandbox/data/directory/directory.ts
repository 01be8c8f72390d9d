import type { Resource } from 'fhir/r4';
import { insurer } from '../payer/insurer.js';
import { NETWORKS, networkOrganization } from '../payer/networks.js';
import { above, complete } from '../complete/listings.js';
import { coverageAreas } from '../payer/areas.js';
import { endpoints } from '../payer/endpoints.js';
import { insurancePlans } from '../payer/plans.js';
import { instantOn } from '../calendar.js';
import { formulary } from '../formulary/formulary.js';
import { randomOf } from '../prng.js';
import { TOWNS } from '../places/towns.js';
import { affiliations } from './affiliations.js';
import { ANCHOR_IDS, anchorFacility } from './anchors.js';
import { ANCHOR_PEOPLE, anchorPerson, anchorRole } from './anchor-people.js';
import { crowd } from './crowd.js';
import { drawnPractices } from './drawn-facilities.js';
import { secondRows, withFault } from './drawn-faults.js';
import { drawnStaff } from './drawn-people.js';
import { drawnRoles } from './drawn-roles.js';
import { facilityResources } from './facility-resources.js';
import type { Facility } from './facility.js';
import { Neighbourhood } from './neighbourhood.js';
import { NOTABLE_PEOPLE } from './notable/people.js';
import { NOTABLE_PLACES } from './notable/places.js';
import { NOTABLE_ROLES } from './notable/roles.js';
import { pharmacyChain, UNUSUAL_PHARMACIES } from './pharmacies.js';
import { practitioner } from './practitioner.js';
import type { Person } from './practitioner.js';
import { reachable } from './reach.js';
import { practitionerRole } from './role.js';
import type { Role } from './role.js';

/** How many are drawn, besides those that the members and the tests know by name. */
const SIZE = { practices: 64, people: 260 } as const;

const LISTED = instantOn('2026-09-14');

/**
 * The payer's directory in the shapes of Plan-Net: the insurer, its networks and plans, places, people, and who works where.
 * @param count how many PractitionerRoles, those of the ordinary directory among them
 * @throws RangeError where the ordinary directory alone has more
 */
export function directory(seed: number, today: string, count?: number): Resource[] {
  const { facilities, people, roles } = ordinaryDirectory(seed, today);
  if (count !== undefined && count < roles.length) throw new RangeError(`--roles takes ${roles.length} or more: so many the directory has in any case.`);
  const hospitals = facilities.filter(({ kind }) => kind === 'hospital');
  const ordinary = [
    insurer(LISTED),
    ...NETWORKS.map((network) => networkOrganization(network, LISTED)),
    ...endpoints(LISTED),
    ...coverageAreas(LISTED),
    ...insurancePlans(LISTED),
    ...formulary(LISTED),
    ...facilities.flatMap(facilityResources),
    ...affiliations(facilities, hospitals),
    ...people.map(practitioner),
    ...roles.map(practitionerRole),
  ];
  return [...complete(ordinary), ...above(LISTED), ...crowd(seed, (count ?? roles.length) - roles.length, today, hospitals)];
}

interface Listings {
  readonly facilities: readonly Facility[];
  readonly people: readonly Person[];
  readonly roles: readonly Role[];
}

/** Written down and drawn, as large as a person can look through. */
function ordinaryDirectory(seed: number, today: string): Listings {
  const practices = reachable(seed, drawnPractices(randomOf(seed, 'practices'), { first: 1, count: SIZE.practices, npi: 3000, towns: TOWNS }, today));
  const random = { people: randomOf(seed, 'people'), roles: randomOf(seed, 'roles'), faults: randomOf(seed, 'faults') };
  const staff = Array.from({ length: SIZE.people }, (_, at) => drawnStaff(random.people, at + 1, 5000 + at, practices, today));
  const around = new Neighbourhood(practices);
  const drawn = staff.flatMap((each) => drawnRoles(random.roles, each, around, today));
  const again = secondRows(randomOf(seed, 'second rows'), staff, drawn);
  return {
    facilities: [
      ...ANCHOR_IDS.map((id) => anchorFacility(id, LISTED)),
      ...NOTABLE_PLACES,
      pharmacyChain(randomOf(seed, 'pharmacies'), today),
      ...practices.map(({ facility }) => facility),
      ...UNUSUAL_PHARMACIES,
    ],
    people: [...ANCHOR_PEOPLE.map((id) => anchorPerson(id, LISTED)), ...NOTABLE_PEOPLE, ...staff.map(({ person }) => person), ...again.people],
    roles: [...ordinaryAnchorRoles(), ...NOTABLE_ROLES, ...drawn.map((role, at) => withFault(random.faults, role, at)), ...again.roles],
  };
}

/** Dr. Osei's listings are notable ones. */
function ordinaryAnchorRoles(): ReturnType<typeof anchorRole>[] {
  return ANCHOR_PEOPLE.filter((id) => id !== 'amara-osei').map((id) => anchorRole(id, LISTED));
}
