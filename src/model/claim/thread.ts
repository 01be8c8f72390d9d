import type { ClaimSummary } from './claim.js';

/** No chain of versions is longer in earnest; a hostile one may be as long as the list. */
const LONGEST = 20;

/**
 * The versions of one claim, oldest first: those that it took the place of, itself, and those that took its place.
 * One alone where nothing was replaced.
 * @param newerOf which claim took the place of which (`replacements`)
 */
export function threadOf(newerOf: ReadonlyMap<ClaimSummary, ClaimSummary>, self: ClaimSummary): readonly ClaimSummary[] {
  const olderOf = new Map([...newerOf].map(([older, newer]) => [newer, older]));
  const thread = [self];
  const seen = new Set(thread);
  for (let older = olderOf.get(self); older && !seen.has(older) && thread.length < LONGEST; older = olderOf.get(older)) {
    thread.unshift(older);
    seen.add(older);
  }
  for (let newer = newerOf.get(self); newer && !seen.has(newer) && thread.length < LONGEST; newer = newerOf.get(newer)) {
    thread.push(newer);
    seen.add(newer);
  }
  return thread;
}
