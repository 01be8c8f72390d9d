import type { ClaimSummary, Identified, RelatedClaim } from './claim.js';
import { keyOf } from '../reference.js';

/** A name that more claims bear than this names none of them: a group's number, say. It also keeps hostile input from costing its square. */
const MOST_NAMESAKES = 20;

export interface ClaimIndex {
  /** The claims that one names in a relationship, itself left out, since the versions of a claim may share its number. */
  named(summary: ClaimSummary, relationship: RelatedClaim['relationship']): ReadonlySet<ClaimSummary>;
}

/** Claims by what other claims of the same connection call them: by an identifier, the EOB's id, or the Claim that it answers. */
export function claimIndexOf(summaries: readonly ClaimSummary[]): ClaimIndex {
  const byName = new Map<string, ClaimSummary[]>();
  for (const { related, connection } of summaries) {
    for (const relation of related) for (const name of calledIn(relation)) byName.set(`${connection}\n${name}`, []);
  }
  if (byName.size > 0) for (const summary of summaries) for (const name of bornBy(summary)) byName.get(`${summary.connection}\n${name}`)?.push(summary);
  return {
    named(summary, relationship) {
      const found = new Set<ClaimSummary>();
      for (const relation of summary.related) {
        if (relation.relationship !== relationship) continue;
        for (const name of calledIn(relation)) {
          const namesakes = byName.get(`${summary.connection}\n${name}`) ?? [];
          if (namesakes.length <= MOST_NAMESAKES) for (const other of namesakes) found.add(other);
        }
      }
      found.delete(summary);
      return found;
    },
  };
}

function bornBy({ id, identifiers, claimReference }: ClaimSummary): Set<string> {
  const names = new Set<string>();
  for (const { system, value } of identifiers) names.add(`value ${value}`).add(system === undefined ? `bare ${value}` : exact({ system, value }));
  if (id !== undefined) names.add(`reference ExplanationOfBenefit/${id}`);
  // Some payers refer to the Claim by the EOB's id, and have no Claim of their own.
  if (claimReference !== undefined) names.add(`reference ${keyOf(claimReference)}`);
  else if (id !== undefined) names.add(`reference Claim/${id}`);
  return names;
}

/** An identifier with a system names by both, and whoever has that value without a system; one without a system names by its value. */
function calledIn({ identifiers, reference }: RelatedClaim): Set<string> {
  const names = new Set<string>();
  for (const identified of identifiers) {
    if (identified.system === undefined) names.add(`value ${identified.value}`);
    else names.add(exact(identified)).add(`bare ${identified.value}`);
  }
  if (reference !== undefined) names.add(`reference ${keyOf(reference)}`);
  return names;
}

function exact({ system, value }: Identified): string {
  return `exact ${system}|${value}`;
}
