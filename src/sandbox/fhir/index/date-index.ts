import { dateRange, type DateRange } from '../search/date-range.js';
import type { Stretch } from '../parameters/parameter.js';
import type { Ordinals } from './ordinals.js';

/** The stretches of time that each resource states. */
export class DateIndex {
  readonly #ranges: (readonly DateRange[])[] = [];

  add(stretches: readonly Stretch[], ordinal: number): void {
    this.#ranges[ordinal] = stretches.flatMap((stretch) => rangeOf(stretch) ?? []);
  }

  /** Those that state any date at all. */
  stating(): Ordinals {
    return this.#ranges.flatMap((ranges, ordinal) => (ranges.length > 0 ? [ordinal] : []));
  }

  find(test: (stated: DateRange) => boolean): Ordinals {
    return this.#ranges.flatMap((ranges, ordinal) => (ranges.some(test) ? [ordinal] : []));
  }
}

/** An end that is not stated is open; an end that is no date makes the whole unreadable. */
export function rangeOf({ start, end }: Stretch): DateRange | undefined {
  const first = start === undefined ? { low: -Infinity } : dateRange(start);
  const last = end === undefined ? { high: Infinity } : dateRange(end);
  return first && last && (start !== undefined || end !== undefined) ? { low: first.low, high: last.high } : undefined;
}
