/** Places of resources in their type's list: ascending, each once. What every index answers with. */
export type Ordinals = readonly number[];

export const NONE: Ordinals = [];

export function union(parts: readonly Ordinals[]): Ordinals {
  const [first, second] = parts;
  if (!first) return NONE;
  if (!second) return first;
  const all = Uint32Array.from(parts.flat()).sort(); // by number, and several times faster than a list with a comparison
  const each: number[] = [];
  for (const ordinal of all) if (each.at(-1) !== ordinal) each.push(ordinal);
  return each;
}

/** Walks the shorter one, and looks each up in the longer one by halving: most searches meet one short list with one long one. */
export function intersection(one: Ordinals, other: Ordinals): Ordinals {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const both: number[] = [];
  let from = 0;
  for (const ordinal of short) {
    from = firstAtLeast(long, ordinal, from);
    if (from === long.length) break;
    if (long[from] === ordinal) both.push(ordinal);
  }
  return both;
}

/** Those of the first that are not in the other. */
export function without(all: Ordinals, others: Ordinals): Ordinals {
  const left: number[] = [];
  let at = 0;
  for (const ordinal of all) {
    while (at < others.length && (others[at] ?? 0) < ordinal) at += 1;
    if (others[at] !== ordinal) left.push(ordinal);
  }
  return left;
}

function firstAtLeast(sorted: Ordinals, wanted: number, from: number): number {
  let low = from;
  let high = from;
  for (let step = 1; high < sorted.length && (sorted[high] ?? 0) < wanted; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, sorted.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
