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
  const byConnection = new Map<string, Map<string, ClaimSummary[]>>();
  for (const { related, connection } of summaries) {
    if (related.length === 0) continue;
    const byName = byConnection.get(connection) ?? new Map<string, ClaimSummary[]>();
    byConnection.set(connection, byName);
    for (const relation of related) for (const name of calledIn(relation)) byName.set(name, []);
  }
  for (const summary of summaries) {
    const byName = byConnection.get(summary.connection);
    if (byName) nameIn(byName, summary);
  }
  return {
    named(summary, relationship) {
      const found = new Set<ClaimSummary>();
      for (const relation of summary.related) {
        if (relation.relationship !== relationship) continue;
        for (const name of calledIn(relation)) {
          const namesakes = byConnection.get(summary.connection)?.get(name) ?? [];
          if (namesakes.length <= MOST_NAMESAKES) for (const other of namesakes) found.add(other);
        }
      }
      found.delete(summary);
      return found;
    },
  };
}

/** Puts a claim under each name that it bears and that another one calls. */
function nameIn(byName: ReadonlyMap<string, ClaimSummary[]>, summary: ClaimSummary): void {
  const { id, identifiers, claimReference } = summary;
  const bears = (name: string): void => {
    const namesakes = byName.get(name);
    if (namesakes && namesakes.at(-1) !== summary) namesakes.push(summary);
  };
  for (const { system, value } of identifiers) {
    bears(`value ${value}`);
    bears(system === undefined ? `bare ${value}` : exact({ system, value }));
  }
  if (id !== undefined) bears(`reference ExplanationOfBenefit/${id}`);
  // Some payers refer to the Claim by the EOB's id, and have no Claim of their own.
  if (claimReference !== undefined) bears(`reference ${keyOf(claimReference)}`);
  else if (id !== undefined) bears(`reference Claim/${id}`);
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
