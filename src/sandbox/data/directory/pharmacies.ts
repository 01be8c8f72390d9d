import { npiOf } from '../npi.js';
import { TOWNS } from '../places/towns.js';
import type { Random } from '../prng.js';
import { drawnSite } from './drawn-facilities.js';
import type { Facility } from './facility.js';
import { HOURS } from './office-hours.js';
import { drawnDay } from './listed-on.js';

/** One chain with places in every town, as chains stand in real directories: one organization, many places. */
export function pharmacyChain(random: Random, today: string): Facility {
  const towns = TOWNS.flatMap((town) => Array.from({ length: Math.min(town.weight, 4) }, () => town));
  return {
    id: 'lantern-pharmacy',
    name: 'Lantern Pharmacy',
    kind: 'pharmacy',
    npi: npiOf(1900),
    lastUpdated: drawnDay(random, today),
    sites: towns.map((town, at) => ({ ...drawnSite(random, town, `place-lantern-${at + 1}`, `Lantern Pharmacy ${2201 + at}`), hours: HOURS.pharmacy })),
  };
}
