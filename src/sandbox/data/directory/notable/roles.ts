import type { Reference } from 'fhir/r4';
import { networkOf, networkReference } from '../../payer/networks.js';
import type { NetworkId } from '../../payer/networks.js';
import { phone } from '../../places/address.js';
import { doctor } from '../anchor-people.js';
import { anchor } from '../anchors.js';
import type { AnchorId } from '../anchors.js';
import { organizationReference } from '../facility.js';
import { HOURS } from '../office-hours.js';
import { practitionerReference } from '../practitioner.js';
import type { Role } from '../role.js';
import { SPECIALTIES } from '../specialties.js';
import { LISTED } from './listed-on.js';
import { BEN_DAVID, BOUDREAUX, LINDQVIST, LINDQVIST_AGAIN, LONG_NAME, OSTROWSKI, QUINTANA, TORRES_CHILDREN, TORRES_HEART, TREPANIER } from './people.js';

function network(id: NetworkId, named = true): Reference {
  return networkReference(networkOf(id), named);
}

function at(id: AnchorId): Pick<Role, 'organization' | 'locations'> & { organization: Reference } {
  return { organization: organizationReference(anchor(id)), locations: [{ reference: `Location/place-${id}` }] };
}

type NotableRole = Omit<Role, 'lastUpdated'>;

/** One person, three places, other networks at each. */
const ONE_PERSON_THREE_PLACES = [
  {
    id: 'role-amara-osei',
    practitioner: doctor('amara-osei'),
    ...at('juniper-street'),
    specialties: [SPECIALTIES.family],
    networks: [network('network-mesa-select'), network('network-western-slope-ppo')],
    phones: [phone('(970) 555-0114 x3')],
    hours: HOURS.withSaturday,
    accepting: [
      { code: 'newpt', network: network('network-mesa-select') },
      { code: 'nopt', network: network('network-western-slope-ppo') },
    ],
  },
  {
    id: 'role-amara-osei-fruita',
    practitioner: doctor('amara-osei'),
    organization: { reference: 'Organization/sunrise-clinic' },
    locations: [{ reference: 'Location/place-sunrise-clinic' }],
    specialties: [SPECIALTIES.family],
    networks: [network('network-3071', false)],
  },
  {
    id: 'role-amara-osei-hospital',
    practitioner: doctor('amara-osei'),
    ...at('mesa-rim-hospital'),
    role: ['ap', 'Admitting Privileges'],
    specialties: [SPECIALTIES.family],
    networks: [],
  },
] as const satisfies readonly NotableRole[];

/** Who is meant: two people of one name, one person in two rows, nobody in particular, and names that are hard to draw. */
const WHO = [
  // Two people, one name.
  {
    id: 'role-torres-heart',
    practitioner: practitionerReference(TORRES_HEART),
    ...at('great-basin-heart'),
    specialties: [SPECIALTIES.cardiology],
    networks: [network('network-high-desert-ppo')],
  },
  {
    id: 'role-torres-children',
    practitioner: practitionerReference(TORRES_CHILDREN),
    ...at('pelican-clinic'),
    specialties: [SPECIALTIES.pediatrics, SPECIALTIES.family],
    networks: [network('network-bayou-circle', false)],
  },
  // One person, two rows, one number.
  {
    id: 'role-lindqvist',
    practitioner: practitionerReference(LINDQVIST),
    ...at('pelican-clinic'),
    specialties: [SPECIALTIES.internal],
    networks: [network('network-bayou-circle')],
  },
  {
    id: 'role-lindqvist-again',
    practitioner: practitionerReference(LINDQVIST_AGAIN, false),
    ...at('terrebelle-hospital'),
    specialties: [SPECIALTIES.internal],
    networks: [network('network-3088', false)],
  },
  // Nobody in particular: the listing is of the place.
  {
    id: 'role-walk-in',
    ...at('crossroads-walk-in'),
    specialties: [SPECIALTIES.emergency],
    networks: [network('network-western-slope-ppo')],
    accepting: [{ code: 'newpt' }],
  },
  // Written from right to left.
  {
    id: 'role-noa-ben-david',
    practitioner: practitionerReference(BEN_DAVID),
    ...at('sagebrush-family'),
    specialties: [SPECIALTIES.neurology],
    networks: [network('network-high-desert-ppo')],
  },
  {
    id: 'role-long-name',
    practitioner: practitionerReference(LONG_NAME),
    ...at('mesa-rim-surgeons'),
    specialties: [SPECIALTIES.orthopedics, SPECIALTIES.surgery],
    networks: [network('network-open-road')],
  },
] as const satisfies readonly NotableRole[];

/** Where, and in which network: none, gone, twice, or run together. */
const WHERE = [
  // No place at all.
  {
    id: 'role-video-only',
    practitioner: practitionerReference(QUINTANA),
    organization: organizationReference(anchor('quiet-room-counseling')),
    locations: [],
    specialties: [SPECIALTIES.counseling],
    networks: [network('network-open-road', false)],
  },
  // Refers to a place, a practice and a network that are gone.
  {
    id: 'role-moved-away',
    practitioner: practitionerReference(OSTROWSKI),
    organization: { reference: 'Organization/gone-practice' },
    locations: [{ reference: 'Location/gone-place' }],
    specialties: [SPECIALTIES.internal],
    networks: [{ reference: 'Organization/gone-network' }],
  },
  // One network twice, and one that is empty.
  {
    id: 'role-doubled-network',
    practitioner: practitionerReference(TREPANIER),
    ...at('sagebrush-family'),
    specialties: [SPECIALTIES.obgyn],
    networks: [network('network-silver-basin-hmo'), network('network-silver-basin-hmo', false), {}],
  },
  {
    id: 'role-nine-digits',
    practitioner: practitionerReference(BOUDREAUX),
    organization: { reference: 'Organization/bayou-bone-and-joint' },
    locations: [{ reference: 'Location/place-bayou-bone-and-joint' }],
    specialties: [SPECIALTIES.orthopedics],
    networks: [network('network-3088', false)],
  },
] as const satisfies readonly NotableRole[];

/** Listings with one trait each that a reader of directories has to get right. */
export const NOTABLE_ROLES: readonly Role[] = [...ONE_PERSON_THREE_PLACES, ...WHO, ...WHERE].map((role: NotableRole) => ({ ...role, lastUpdated: LISTED }));
