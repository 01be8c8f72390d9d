import type { Reference } from 'fhir/r4';
import { networkReference, networksIn } from '../payer/networks.js';
import { drawnPhone } from '../places/address.js';
import type { Random } from '../prng.js';
import type { Staff } from './drawn-people.js';
import { drawnDay } from './listed-on.js';
import { HOURS } from './office-hours.js';
import type { Neighbourhood } from './neighbourhood.js';
import { practitionerReference } from './practitioner.js';
import { organizationReference, serviceReference, siteReference } from './facility.js';
import type { Role } from './role.js';

/** One role at home for everybody, more for some, elsewhere in the same state; all carry the one NPI of the person. */
export function drawnRoles(random: Random, { person, home }: Staff, around: Neighbourhood, today: string): Role[] {
  const more = [random.chance(0.45), random.chance(0.18)].filter((further) => further && around.hasOthers(home));
  const places = new Set([home, ...more.map(() => around.other(random, home))]);
  return [...places].map((practice, nth) =>
    drawnRole(random, { person, home: practice }, `role-${person.id.replace('practitioner-', '')}${nth === 0 ? '' : `-${nth + 1}`}`, today),
  );
}

function drawnRole(random: Random, { person, home: practice }: Staff, id: string, today: string): Role {
  const { facility, town } = practice;
  const sites = random.chance(0.7) ? facility.sites.slice(0, 1) : facility.sites;
  const networks = networksIn(town.state, practice.specialty.network)
    .filter(() => random.chance(0.55))
    .map((network) => networkReference(network, random.chance(0.6)));
  return {
    id,
    practitioner: practitionerReference(person, random.chance(0.8)),
    organization: organizationReference(facility),
    specialties: [person.specialty ?? practice.specialty],
    locations: sites.map((site) => siteReference(site, random.chance(0.6))),
    networks,
    lastUpdated: drawnDay(random, today),
    service: serviceReference(facility),
    ...(facility.delivery?.includes('virtual') && { byVideo: true }),
    ...(random.chance(0.25) && { accepting: drawnAccepting(random, networks) }),
    ...(random.chance(0.55) && { phones: [drawnPhone(random, town)] }),
    ...(random.chance(0.4) && { hours: random.pick([HOURS.weekdays, HOURS.fourDays, HOURS.withSaturday]) }),
  };
}

function drawnAccepting(random: Random, networks: readonly Reference[]): NonNullable<Role['accepting']> {
  const code = random.pick(['newpt', 'newpt', 'newpt', 'nopt', 'existptonly', 'existptfam']);
  const [network] = networks;
  return [{ code, ...(network && random.chance(0.5) && { network }) }];
}
