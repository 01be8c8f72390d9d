import { addressIn, phone } from '../places/address.js';
import { townOf } from '../places/towns.js';
import type { TownKey } from '../places/towns.js';
import { npiOf } from '../npi.js';
import type { Facility, FacilityKind, OpenHours, Site } from './facility.js';
import { HOURS } from './office-hours.js';
import { SPECIALTIES } from './specialties.js';
import type { SpecialtyKey } from './specialties.js';

/** `phone`: the last four digits of the number. */
type Row = readonly [
  name: string,
  kind: FacilityKind,
  town: TownKey,
  line: string,
  phone: string,
  hours?: readonly OpenHours[] | undefined,
  specialty?: SpecialtyKey,
];

/** Places where the sample members go. They are the same for every seed, so that claims and tests can name them. */
const ANCHORS = {
  'juniper-street': ['Juniper Street Family Medicine', 'group', 'grand-junction', '214 Juniper St', '0114', HOURS.weekdays, 'family'],
  'mesa-rim-hospital': ['Mesa Rim Hospital', 'hospital', 'grand-junction', '2600 Bluff View Dr', '0120', HOURS.always],
  'mesa-rim-surgeons': ['Mesa Rim Surgeons', 'group', 'grand-junction', '2604 Bluff View Dr', '0122', HOURS.weekdays, 'surgery'],
  'mesa-rim-anesthesia': ['Mesa Rim Anesthesia Group', 'group', 'grand-junction', '2604 Bluff View Dr', '0124', undefined, 'anesthesiology'],
  'red-cliff-imaging': ['Red Cliff Imaging', 'group', 'grand-junction', '71 Quarry Rd', '0131', HOURS.withSaturday, 'radiology'],
  'two-forks-laboratory': ['Two Forks Laboratory', 'laboratory', 'grand-junction', '480 Depot St', '0133', HOURS.withSaturday],
  'stepping-stone-therapy': ['Stepping Stone Physical Therapy', 'group', 'grand-junction', '35 Orchard Ave', '0138', HOURS.fourDays, 'therapy'],
  'orchard-lane-dental': ['Orchard Lane Dental', 'group', 'grand-junction', '918 Orchard Ave', '0141', HOURS.fourDays, 'dentistry'],
  'lookout-eye-care': ['Lookout Eye Care', 'group', 'grand-junction', '55 Larkspur Ave', '0145', HOURS.withSaturday, 'optometry'],
  'highline-equipment': ['Highline Medical Equipment', 'supplier', 'grand-junction', '1200 Windmill Pkwy', '0149', HOURS.weekdays],
  'crossroads-walk-in': ['Crossroads Walk-In Care', 'group', 'grand-junction', '3 Old Mill Rd', '0150', HOURS.always, 'emergency'],
  'copper-creek-skin': ['Copper Creek Skin Care', 'group', 'montrose', '640 Miners Loop', '0155', HOURS.weekdays, 'dermatology'],
  'sagebrush-family': ['Sagebrush Family Practice', 'group', 'reno', '410 Cooper Ave', '0111', HOURS.weekdays, 'family'],
  'little-otter-pediatrics': ['Little Otter Pediatrics', 'group', 'reno', '88 Heron Way', '0116', HOURS.withSaturday, 'pediatrics'],
  'truckee-bend-hospital': ['Truckee Bend Medical Center', 'hospital', 'reno', '1500 Ferry Landing Rd', '0121', HOURS.always],
  'great-basin-heart': ['Great Basin Heart Clinic', 'group', 'reno', '1512 Ferry Landing Rd', '0127', HOURS.weekdays, 'cardiology'],
  'north-valley-diabetes': ['North Valley Diabetes Center', 'group', 'sparks', '26 Cottonwood Ln', '0129', HOURS.weekdays, 'endocrinology'],
  'loosen-up-therapy': ['Loosen Up Physical Therapy', 'group', 'reno', '702 Tamarisk Ct', '0139', HOURS.fourDays, 'therapy'],
  'quiet-room-counseling': ['The Quiet Room Counseling', 'group', 'reno', '19 Chapel Hill Rd', '0142', undefined, 'psychology'],
  'truckee-meadow-laboratory': ['Truckee Meadow Laboratory', 'laboratory', 'sparks', '300 Windmill Pkwy', '0144', HOURS.withSaturday],
  'silver-thread-dental': ['Silver Thread Dental', 'group', 'reno', '65 Canal Blvd', '0147', HOURS.fourDays, 'dentistry'],
  'pinyon-eye-care': ['Pinyon Eye Care', 'group', 'sparks', '12 Sagebrush Dr', '0152', HOURS.withSaturday, 'optometry'],
  'basin-imaging': ['Basin Imaging', 'group', 'reno', '1520 Ferry Landing Rd', '0156', HOURS.weekdays, 'radiology'],
  'terrebelle-hospital': ['Terrebelle Regional Hospital', 'hospital', 'houma', '900 Canal Blvd', '0123', HOURS.always],
  'pelican-clinic': ['Pelican Street Clinic', 'group', 'houma', '77 Pelican St', '0118', HOURS.weekdays, 'internal'],
  'depot-street-drug': ['Depot Street Drug', 'pharmacy', 'grand-junction', '402 Depot St', '0160', HOURS.pharmacy],
  'lantern-pharmacy-reno': ['Lantern Pharmacy, Cooper Avenue', 'pharmacy', 'reno', '398 Cooper Ave', '0161', HOURS.pharmacy],
} as const satisfies Readonly<Record<string, Row>>;

export type AnchorId = keyof typeof ANCHORS;

export const ANCHOR_IDS = Object.keys(ANCHORS) as readonly AnchorId[];

export function townOfAnchor(id: AnchorId): TownKey {
  return ANCHORS[id][2];
}

/** Its name, for whoever refers to it. */
export function anchor(id: AnchorId): { readonly id: AnchorId; readonly name: string; readonly npi: string } {
  return { id, name: ANCHORS[id][0], npi: npiOf(1000 + ANCHOR_IDS.indexOf(id)) };
}

export function anchorFacility(id: AnchorId, lastUpdated: string): Facility {
  const [, kind, , , , , specialty]: Row = ANCHORS[id];
  return {
    ...anchor(id),
    kind,
    ...(specialty && { specialty: SPECIALTIES[specialty] }),
    sites: [siteOf(id, ANCHORS[id])],
    lastUpdated,
  };
}

function siteOf(id: AnchorId, [name, , key, line, digits, hours]: Row): Site {
  const town = townOf(key);
  const [zip = ''] = town.zips;
  const { latitude, longitude } = town;
  return {
    id: `place-${id}`,
    name,
    address: addressIn(town, [line], zip),
    position: { latitude, longitude },
    phones: [phone(`(${town.areaCode}) 555-${digits}`)],
    ...(hours && { hours }),
  };
}
