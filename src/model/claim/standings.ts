import type { Claim, ClaimSummary, Standing } from './claim.js';
import { replacements } from './replacement.js';

/** Whether a claim counts in sums, by the claim alone. A `use` that is not stated is that of a claim. */
export function standingOf({ status, use, related }: Pick<Claim, 'status' | 'use' | 'related'>): Standing {
  if (status === 'entered-in-error' || status === 'cancelled') return status;
  if (related.some((relation) => relation.relationship === 'replacedby')) return 'replaced';
  return use === undefined || use === 'claim' ? 'current' : 'not-a-claim';
}

/** The standing of each of several claims: one that another names as its `prior` is replaced. Only claims of one connection know each other. */
export function standings(summaries: readonly ClaimSummary[]): ReadonlyMap<ClaimSummary, Standing> {
  const replaced = replacements(summaries);
  return new Map(summaries.map((summary) => [summary, summary.standing === 'current' && replaced.has(summary) ? 'replaced' : summary.standing]));
}

/** Each time the same copy for the same claim: who draws or looks up claims knows by the object that nothing has changed. */
const replacedCopies = new WeakMap<ClaimSummary, ClaimSummary>();

/** The same claims, each with its standing among them; those whose standing is as before are the same objects. */
export function withStandings(summaries: readonly ClaimSummary[]): ClaimSummary[] {
  const replaced = replacements(summaries);
  return summaries.map((summary) => (summary.standing === 'current' && replaced.has(summary) ? asReplaced(summary) : summary));
}

function asReplaced(summary: ClaimSummary): ClaimSummary {
  const copy: ClaimSummary = replacedCopies.get(summary) ?? { ...summary, standing: 'replaced' };
  replacedCopies.set(summary, copy);
  return copy;
}
