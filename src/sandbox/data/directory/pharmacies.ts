import { npiOf } from '../npi.js';
import { addressIn, phone } from '../places/address.js';
import { townOf, TOWNS } from '../places/towns.js';
import type { TownKey } from '../places/towns.js';
import type { Random } from '../prng.js';
import { anchor } from './anchors.js';
import { drawnSite } from './drawn-facilities.js';
import type { Facility, OpenHours, Site } from './facility.js';
import { drawnDay } from './listed-on.js';
import { LISTED } from './notable/listed-on.js';
import { HOURS } from './office-hours.js';
import { PHARMACY_KINDS } from './pharmacy-kinds.js';

/** One chain with places in every town, as chains stand in real directories: one organization, many places. */
export function pharmacyChain(random: Random, today: string): Facility {
  const towns = TOWNS.flatMap((town) => Array.from({ length: Math.min(town.weight, 4) }, () => town));
  return {
    id: 'lantern-pharmacy',
    name: 'Lantern Pharmacy',
    kind: 'pharmacy',
    specialty: PHARMACY_KINDS.retail,
    npi: npiOf(1900),
    lastUpdated: drawnDay(random, today),
    sites: towns.map((town, at) => ({ ...drawnSite(random, town, `place-lantern-${at + 1}`, `Lantern Pharmacy ${2201 + at}`), hours: HOURS.pharmacy })),
  };
}

function site(id: string, name: string, key: TownKey, line: string, digits: string, hours: readonly OpenHours[]): Site {
  const town = townOf(key);
  const { zips: [zip = ''], latitude, longitude, areaCode } = town;
  return {
    id: `place-${id}`,
    name,
    address: addressIn(town, [line], zip),
    position: { latitude, longitude },
    phones: [phone(`(${areaCode}) 555-${digits}`)],
    hours,
    phoneHours: true,
    access: ['adacomp', 'handiaccess'],
  };
}

function listed(id: string, name: string, kind: keyof typeof PHARMACY_KINDS, npi: number): Omit<Facility, 'sites'> {
  return { id, name, kind: 'pharmacy', specialty: PHARMACY_KINDS[kind], npi: npiOf(npi), lastUpdated: LISTED };
}

/** Pharmacies that are other than a shop in a street: open at night, by mail, for rare drugs, in a hospital, and one that mixes. */
export const UNUSUAL_PHARMACIES: readonly Facility[] = [
  {
    ...listed('night-owl-pharmacy', 'Night Owl Pharmacy', 'retail', 1910),
    sites: [
      site('night-owl-reno', 'Night Owl Pharmacy, Reno', 'reno', '1490 Ferry Landing Rd', '0163', HOURS.always),
      site('night-owl-grand-junction', 'Night Owl Pharmacy, Grand Junction', 'grand-junction', '2590 Bluff View Dr', '0164', HOURS.always),
    ],
  },
  { ...listed('doorstep-mail-pharmacy', 'Doorstep Mail Pharmacy', 'mail', 1911), delivery: ['virtual'], everywhere: true, sites: [] },
  {
    ...listed('summit-specialty-pharmacy', 'Summit Specialty Pharmacy', 'specialty', 1912),
    delivery: ['physical', 'virtual'],
    sites: [site('summit-specialty', 'Summit Specialty Pharmacy', 'sparks', '44 Windmill Pkwy', '0165', HOURS.weekdays)],
  },
  {
    ...listed('bedside-pharmacy', 'Bedside Pharmacy', 'retail', 1914),
    sites: [
      {
        ...site('bedside-pharmacy', 'Bedside Pharmacy at Mesa Rim Hospital', 'grand-junction', '2600 Bluff View Dr', '0168', HOURS.pharmacy),
        within: { id: 'place-mesa-rim-hospital', name: anchor('mesa-rim-hospital').name },
      },
    ],
  },
  {
    ...listed('mortar-and-pelican', 'Mortar and Pelican Compounding', 'compounding', 1913),
    sites: [site('mortar-and-pelican', 'Mortar and Pelican Compounding', 'houma', '81 Pelican St', '0166', HOURS.withSaturday)],
  },
];
