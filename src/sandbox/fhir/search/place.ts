import type { Ordinals } from '../index/ordinals.js';
import { FhirRefusal } from '../refusal.js';
import type { TypeStore } from '../type-store.js';
import type { Order } from './sort.js';

/**
 * Where a page begins or ends: beside a row, and not so many rows from the beginning. Rows that come while somebody pages neither
 * double a row nor swallow one.
 */
export interface Place {
  readonly side: 'after' | 'before';
  readonly id: string;
}

/** The words of the `page` parameter. They are this server's own affair, and stand in the links that it gives out. */
export function placeWords({ side, id }: Place): string {
  return `${side}:${id}`;
}

export function placeAsked(value: string): Place {
  const [, side, id] = /^(after|before):(.+)$/.exec(value) ?? [];
  if ((side !== 'after' && side !== 'before') || id === undefined) {
    throw new FhirRefusal(400, 'invalid', `page=${value} is no place in a search: pages are reached by the links of a searchset.`);
  }
  return { side, id };
}

export interface Slice {
  readonly rows: Ordinals;
  readonly before: boolean;
  readonly after: boolean;
}

/** The `count` rows of a search at a place; `found` stands in `order`. */
export function sliceAt(found: Ordinals, place: Place | undefined, count: number, rows: TypeStore, order: Order): Slice {
  const [start, end] = bounds(found, place, count, rows, order);
  return { rows: found.slice(start, end), before: start > 0, after: end < found.length };
}

function bounds(found: Ordinals, place: Place | undefined, count: number, rows: TypeStore, order: Order): readonly [start: number, end: number] {
  if (!place) return [0, Math.min(count, found.length)];
  const ordinal = rows.ordinalOf(place.id);
  if (ordinal === undefined) throw new FhirRefusal(410, 'not-found', 'The row at which this page began is gone: search anew.');
  if (place.side === 'after') {
    const start = countUntil(found, (other) => order(other, ordinal) <= 0);
    return [start, Math.min(start + count, found.length)];
  }
  const end = countUntil(found, (other) => order(other, ordinal) < 0);
  return [Math.max(0, end - count), end];
}

/** How many rows at the beginning are so; by halving, since none after them is. */
function countUntil(found: Ordinals, isSo: (ordinal: number) => boolean): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(found[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
