import { npiOf } from '../npi.js';
import { drawnAddress, drawnPhone, drawnPosition } from '../places/address.js';
import { FAILED_GEOCODE } from '../places/towns.js';
import type { Town } from '../places/towns.js';
import type { Random } from '../prng.js';
import type { Facility, Site } from './facility.js';
import { drawnDay } from './listed-on.js';
import { HOURS } from './office-hours.js';
import { PRACTICE_NAMES } from './practice-names.js';
import { SPECIALTIES } from './specialties.js';
import type { Specialty } from './specialties.js';

/** A practice and the town of its first place. */
export interface Practice {
  readonly facility: Facility;
  readonly town: Town;
  readonly specialty: Specialty;
}

/** Each as often as its weight says. */
function byWeight<T extends { readonly weight: number }>(from: readonly T[]): readonly T[] {
  return from.flatMap((each) => Array.from({ length: each.weight }, () => each));
}

/** How many practices are drawn, from which number on, in which towns; `npi` is the serial of the first one's. */
export interface Drawing {
  readonly first: number;
  readonly count: number;
  readonly npi: number;
  readonly towns: readonly Town[];
}

/** Practices besides those that the sample members go to. */
export function drawnPractices(random: Random, { first, count, npi, towns }: Drawing, today: string): Practice[] {
  const taken = new Set<string>();
  const [weighedTowns, weighedSpecialties] = [byWeight(towns), byWeight(Object.values(SPECIALTIES))];
  return Array.from({ length: count }, (_, at) => {
    const town = random.pick(weighedTowns);
    const specialty = random.pick(weighedSpecialties);
    const id = `practice-${first + at}`;
    const name = unusedName(random, specialty, town, taken);
    const facility: Facility = {
      id,
      name,
      kind: 'group',
      specialty,
      lastUpdated: drawnDay(random, today),
      ...(random.chance(0.9) && { npi: npiOf(npi + at) }),
      ...(random.chance(0.15) && { unnamedService: true }),
      sites: townsOfSites(random, town, towns).map((each, nth) =>
        drawnSite(random, each, `place-${id}${nth === 0 ? '' : `-${nth + 1}`}`, nth === 0 ? name : `${name}, ${each.city}`),
      ),
    };
    return { facility, town, specialty };
  });
}

/** Where all names are taken, two practices may have one: real directories are no different. */
function unusedName(random: Random, specialty: Specialty, town: Town, taken: Set<string>): string {
  for (let attempt = 0; attempt < 60; attempt++) {
    const name = `${random.pick(PRACTICE_NAMES)} ${specialty.practice}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
  return `${random.pick(PRACTICE_NAMES)} ${specialty.practice} of ${town.city}`;
}

/** Most practices have one place; some have more, in the same state. */
function townsOfSites(random: Random, town: Town, towns: readonly Town[]): Town[] {
  const sameState = towns.filter((each) => each.state === town.state);
  return [town, ...(random.chance(0.3) ? [random.pick(sameState)] : []), ...(random.chance(0.1) ? [random.pick(sameState)] : [])];
}

export function drawnSite(random: Random, town: Town, id: string, name: string): Site {
  const address = drawnAddress(random, town);
  const nineDigits = `${address.postalCode ?? ''}${random.integer(1000, 9999)}`;
  const position = random.chance(0.06) ? FAILED_GEOCODE : drawnPosition(random, town);
  return {
    id,
    name,
    phones: random.chance(0.95) ? [drawnPhone(random, town)] : [],
    address: random.chance(0.15) ? { ...address, postalCode: nineDigits } : address,
    ...(random.chance(0.92) && { position }),
    ...(random.chance(0.5) && { hours: random.pick([HOURS.weekdays, HOURS.fourDays, HOURS.withSaturday]) }),
    ...(random.chance(0.08) && { accepting: random.pick(['newpt', 'existptonly']) }),
  };
}
