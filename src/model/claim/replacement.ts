import type { ClaimSummary } from './claim.js';
import { claimIndexOf } from './claim-index.js';
import { cyclicOf } from './cycle.js';

/**
 * Which claim took the place of which, among those at hand: by the newer one's `prior`, or by the older one's `replacedby`. A claim that
 * is an error, or no claim at all, takes no other's place.
 */
export function replacements(summaries: readonly ClaimSummary[]): ReadonlyMap<ClaimSummary, ClaimSummary> {
  const index = claimIndexOf(summaries);
  const priors = new Map<ClaimSummary, ReadonlySet<ClaimSummary>>();
  for (const summary of summaries) {
    if (summary.standing === 'entered-in-error' || summary.standing === 'not-a-claim') continue;
    const named = index.named(summary, 'prior');
    if (named.size > 0) priors.set(summary, named);
  }
  const cyclic = cyclicOf(priors);
  const by = new Map<ClaimSummary, ClaimSummary>();
  for (const [newer, older] of priors) {
    for (const prior of older) {
      const contradicts = cyclic.has(newer) && cyclic.has(prior) && !isEarlier(prior, newer);
      if (!contradicts) by.set(prior, newer);
    }
  }
  for (const summary of summaries) {
    for (const newer of index.named(summary, 'replacedby')) if (!by.has(summary)) by.set(summary, newer);
  }
  return by;
}

/** Claims that name each other contradict themselves; where both say when they were made, the earlier one is the prior. */
function isEarlier(one: ClaimSummary, other: ClaimSummary): boolean {
  return one.created !== undefined && other.created !== undefined && one.created < other.created;
}
