import type { HumanName } from 'fhir/r4';
import { npiOf } from '../npi.js';
import { FAMILY, GIVEN } from '../people/names.js';
import { drawnLanguages } from '../people/spoken-languages.js';
import { drawnAddress, drawnPhone } from '../places/address.js';
import type { Random } from '../prng.js';
import type { Practice } from './drawn-facilities.js';
import { drawnDay } from './listed-on.js';
import type { Person } from './practitioner.js';

/** A person and the practice they work at first. */
export interface Staff {
  readonly person: Person;
  readonly home: Practice;
}

/** @param nth number of the person; `npi` is the serial of theirs */
export function drawnStaff(random: Random, nth: number, npi: number, practices: readonly Practice[], today: string): Staff {
  const home = random.pick(practices);
  const gender = random.chance(0.5) ? 'female' : 'male';
  const person: Person = {
    id: `practitioner-${nth}`,
    name: drawnName(random, gender, random.pick(home.specialty.degrees)),
    specialty: home.specialty,
    state: home.town.state,
    languages: drawnLanguages(random),
    lastUpdated: drawnDay(random, today),
    ...(random.chance(0.97) && { npi: npiOf(npi) }),
    ...(random.chance(0.7) && { gender }),
    ...(random.chance(0.2) && { phones: [drawnPhone(random, home.town)] }),
    ...(random.chance(0.15) && { address: drawnAddress(random, home.town) }),
  };
  return { person, home };
}

/** Directories write names in several ways: whole, in parts, with a title, with a second given name. */
function drawnName(random: Random, gender: 'female' | 'male', degree: string): HumanName {
  const given = [random.pick(GIVEN[gender]), ...(random.chance(0.2) ? [random.pick(GIVEN[gender])] : [])];
  const family = random.pick(FAMILY);
  const parts: HumanName = { use: 'official', family, given, suffix: [degree], ...(random.chance(0.25) && { prefix: ['Dr.'] }) };
  return random.chance(0.5) ? { ...parts, text: `${given.join(' ')} ${family}, ${degree}` } : parts;
}
