import { npiOf } from '../../npi.js';
import { addressIn, phone } from '../../places/address.js';
import { FAILED_GEOCODE, townOf } from '../../places/towns.js';
import type { Facility } from '../facility.js';
import { SPECIALTIES } from '../specialties.js';
import { LISTED } from './listed-on.js';

/** Two places that only the notable listings use: an ordinary one, and one with a post code run together and a failed geocode. */
export const NOTABLE_PLACES: readonly Facility[] = [
  {
    id: 'sunrise-clinic',
    name: 'Sunrise Clinic of Fruita',
    kind: 'group',
    npi: npiOf(1901),
    specialty: SPECIALTIES.family,
    lastUpdated: LISTED,
    sites: [
      {
        id: 'place-sunrise-clinic',
        name: 'Sunrise Clinic of Fruita',
        address: addressIn(townOf('fruita'), ['15 Windmill Pkwy'], '81521'),
        position: { latitude: 39.158, longitude: -108.731 },
        phones: [phone('(970) 555-0172')],
      },
    ],
  },
  {
    id: 'bayou-bone-and-joint',
    name: 'Bayou Bone and Joint',
    kind: 'group',
    npi: npiOf(1902),
    specialty: SPECIALTIES.orthopedics,
    lastUpdated: LISTED,
    sites: [
      {
        id: 'place-bayou-bone-and-joint',
        name: 'Bayou Bone and Joint',
        address: addressIn(townOf('houma'), ['31 Ferry Landing Rd', 'Ste 4'], '703601234'),
        position: FAILED_GEOCODE,
        phones: [phone('985.555.0177')],
      },
    ],
  },
];
