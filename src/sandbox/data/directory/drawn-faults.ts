import type { Random } from '../prng.js';
import type { Staff } from './drawn-people.js';
import type { Person } from './practitioner.js';
import type { Role } from './role.js';

/** Whatever starts so is referred to and does not exist, on purpose. */
const GONE = 'gone-';

/**
 * What directories get wrong, some of each: an empty network, one said twice, a place that closed, a person who left, no place, no person.
 * Each role has one fault at most.
 * @param at number of the role, which names what it has lost
 */
export function withFault(random: Random, role: Role, at: number): Role {
  const fault = random.integer(0, 99);
  const [network] = role.networks;
  if (fault === 0) return { ...role, networks: [...role.networks, {}] };
  if (fault === 1 && network) return { ...role, networks: [...role.networks, network] };
  if (fault === 2) return { ...role, locations: [{ reference: `Location/${GONE}place-${at}` }] };
  if (fault === 3) return { ...role, practitioner: { ...role.practitioner, reference: `Practitioner/${GONE}person-${at}` } };
  if (fault === 4) return { ...role, locations: [] };
  return fault === 5 ? withoutPerson(role) : role;
}

function withoutPerson({ practitioner: _left, ...role }: Role): Role {
  return role;
}

/** Some people stand in the directory twice, under one NPI: the second row has a role of its own. */
export function secondRows(random: Random, staff: readonly Staff[], roles: readonly Role[]): { people: Person[]; roles: Role[] } {
  const twice = staff.filter(() => random.chance(0.03)).map(({ person }) => person);
  if (twice.length === 0) return { people: [], roles: [] };
  const firsts = new Map<string, Role>();
  for (const role of roles) {
    const person = role.practitioner?.reference ?? '';
    if (!firsts.has(person)) firsts.set(person, role);
  }
  return {
    people: twice.map((person) => ({ ...person, id: `${person.id}-again` })),
    roles: twice.flatMap((person) => {
      const role = firsts.get(`Practitioner/${person.id}`);
      return role ? [{ ...role, id: `${role.id}-again`, practitioner: { reference: `Practitioner/${person.id}-again` } }] : [];
    }),
  };
}
