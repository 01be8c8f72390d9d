import type { AnchorPersonId } from '../../directory/anchor-people.js';
import type { AnchorId } from '../../directory/anchors.js';
import type { TownKey } from '../../places/towns.js';

/** A practice and who is seen there. */
export interface Seen {
  readonly at: AnchorId;
  readonly by: AnchorPersonId;
}

/** Where people of a town go. */
export interface CareCircle {
  readonly towns: readonly TownKey[];
  readonly doctor: Seen;
  readonly children: Seen;
  readonly specialist: Seen;
  readonly therapy: Seen;
  readonly images: Seen;
  readonly dentist: Seen;
  readonly eyes: AnchorPersonId;
  readonly laboratory: AnchorId;
  readonly pharmacy: AnchorId;
  readonly hospital: AnchorId;
}

export const WESTERN_SLOPE: CareCircle = {
  towns: ['grand-junction', 'fruita', 'montrose'],
  doctor: { at: 'juniper-street', by: 'amara-osei' },
  children: { at: 'crossroads-walk-in', by: 'jolene-cheramie' },
  specialist: { at: 'copper-creek-skin', by: 'soledad-castaneda' },
  therapy: { at: 'stepping-stone-therapy', by: 'desmond-larkin' },
  images: { at: 'red-cliff-imaging', by: 'colette-robichaux' },
  dentist: { at: 'orchard-lane-dental', by: 'agnieszka-zolkowska' },
  eyes: 'wendell-yazzie',
  laboratory: 'two-forks-laboratory',
  pharmacy: 'depot-street-drug',
  hospital: 'mesa-rim-hospital',
};

export const TRUCKEE_MEADOWS: CareCircle = {
  towns: ['reno', 'sparks'],
  doctor: { at: 'sagebrush-family', by: 'rafael-ulibarri' },
  children: { at: 'little-otter-pediatrics', by: 'mei-ling-ishikawa' },
  specialist: { at: 'great-basin-heart', by: 'yasmin-radhakrishnan' },
  therapy: { at: 'loosen-up-therapy', by: 'kwame-abara' },
  images: { at: 'basin-imaging', by: 'oksana-kovacs' },
  dentist: { at: 'silver-thread-dental', by: 'harriet-silverthorne' },
  eyes: 'nikhil-chaudhry',
  laboratory: 'truckee-meadow-laboratory',
  pharmacy: 'lantern-pharmacy-reno',
  hospital: 'truckee-bend-hospital',
};
