import { milesBetween, type Position } from './miles.js';
import { unpacked, type Centroid } from './packing.js';
import { ZIPS_0 } from './zips/zips-0.js';
import { ZIPS_1 } from './zips/zips-1.js';
import { ZIPS_2 } from './zips/zips-2.js';
import { ZIPS_3 } from './zips/zips-3.js';
import { ZIPS_4 } from './zips/zips-4.js';
import { ZIPS_5 } from './zips/zips-5.js';
import { ZIPS_6 } from './zips/zips-6.js';
import { ZIPS_7 } from './zips/zips-7.js';
import { ZIPS_8 } from './zips/zips-8.js';
import { ZIPS_9 } from './zips/zips-9.js';

const PACKED = [ZIPS_0, ZIPS_1, ZIPS_2, ZIPS_3, ZIPS_4, ZIPS_5, ZIPS_6, ZIPS_7, ZIPS_8, ZIPS_9];
/** More would make an address that some servers refuse as too long. */
const MOST_ASKED = 120;
/** Who stands further from every ZIP code of the table is not in the United States. */
const FURTHEST_MILES = 100;

/** Each first digit is unpacked when it is first looked for; kept, since a list of cards looks for the same ones again and again. */
const known = new Map<number, ReadonlyMap<string, Centroid>>();

function beginningWith(digit: number): ReadonlyMap<string, Centroid> {
  const here = known.get(digit) ?? new Map(unpacked(PACKED[digit] ?? '').map((centroid) => [centroid.zip, centroid]));
  known.set(digit, here);
  return here;
}

function* all(): Generator<Centroid> {
  for (let digit = 0; digit < PACKED.length; digit += 1) yield* beginningWith(digit).values();
}

/**
 * The middle of a ZIP code's area, to about half a mile; its first five digits count. Undefined where the Census Bureau draws no area for it: a ZIP
 * code of post office boxes alone, or none at all.
 */
export function centreOfZip(zip: string): Position | undefined {
  return beginningWith(Number(zip.charAt(0))).get(zip.slice(0, 5));
}

/** Whether any ZIP code begins with these three digits: where none does, there is no such ZIP code. */
export function isZipPossible(zip: string): boolean {
  const prefix = zip.slice(0, 3);
  for (const each of beginningWith(Number(zip.charAt(0))).keys()) if (each.startsWith(prefix)) return true;
  return false;
}

/** The ZIP code around whose middle somebody stands; undefined abroad. */
export function zipAt(position: Position): string | undefined {
  let nearest: string | undefined;
  let least = FURTHEST_MILES;
  for (const centroid of all()) {
    if (Math.abs(centroid.latitude - position.latitude) > 2) continue;
    const miles = milesBetween(position, centroid);
    if (miles < least) [nearest, least] = [centroid.zip, miles];
  }
  return nearest;
}

/**
 * What to ask a server for, so that nobody within this distance is left out: the ZIP codes whose middle lies within it and a little more, nearest
 * first; where they are too many for an address, the beginnings that they have in common, which reach further.
 */
export function zipsAround(position: Position, miles: number): readonly string[] {
  const reach = miles + 3; // somebody at the near edge of an area may be nearer than its middle
  const near = [...all()]
    .filter(({ latitude }) => Math.abs(latitude - position.latitude) * 69 <= reach)
    .map(({ zip, ...at }) => ({ zip, miles: milesBetween(position, at) }))
    .filter((each) => each.miles <= reach)
    .sort((a, b) => a.miles - b.miles)
    .map(({ zip }) => zip);
  return near.length <= MOST_ASKED ? near : [...new Set(near.map((zip) => zip.slice(0, 3)))];
}
