import type { Resource } from 'fhir/r4';
import { ALL_TOWNS } from '../places/towns.js';
import { randomOf } from '../prng.js';
import type { Random } from '../prng.js';
import { affiliations } from './affiliations.js';
import { drawnPractices } from './drawn-facilities.js';
import { secondRows, withFault } from './drawn-faults.js';
import { drawnStaff } from './drawn-people.js';
import { drawnRoles } from './drawn-roles.js';
import { facilityResources } from './facility-resources.js';
import type { Facility } from './facility.js';
import { Neighbourhood } from './neighbourhood.js';
import { practitioner } from './practitioner.js';
import { reachable } from './reach.js';
import { practitionerRole } from './role.js';

/** Numbers from which on they are counted: far above those of the ordinary directory. */
const FIRST = { practice: 1001, person: 10_001, practiceNpi: 10_000_000, personNpi: 20_000_000 } as const;

const ROLES_OF_A_PRACTICE = 30;

/** Exactly so many listings more, in more towns, with the same faults: what makes a directory as large as a real one. */
export function crowd(seed: number, count: number, today: string, hospitals: readonly Facility[]): Resource[] {
  if (count === 0) return [];
  const drawing = { first: FIRST.practice, count: Math.ceil(count / ROLES_OF_A_PRACTICE), npi: FIRST.practiceNpi, towns: ALL_TOWNS };
  const practices = reachable(seed, drawnPractices(randomOf(seed, 'crowd/practices'), drawing, today));
  const facilities = practices.map(({ facility }) => facility);
  const around = new Neighbourhood(practices);
  const of = (subject: string): Random => randomOf(seed, `crowd/${subject}`);
  const random = { people: of('people'), roles: of('roles'), faults: of('faults'), second: of('second rows') };
  const made: Resource[] = [...facilities.flatMap(facilityResources), ...affiliations(facilities, hospitals)];
  const roles: Resource[] = [];
  for (let nth = FIRST.person; roles.length < count; nth += 1) {
    const staff = drawnStaff(random.people, nth, FIRST.personNpi + nth, practices, today);
    const drawn = drawnRoles(random.roles, staff, around, today);
    const again = secondRows(random.second, [staff], drawn);
    made.push(...[staff.person, ...again.people].map(practitioner));
    for (const role of [...drawn, ...again.roles].slice(0, count - roles.length)) roles.push(practitionerRole(withFault(random.faults, role, nth)));
  }
  return made.concat(roles);
}
