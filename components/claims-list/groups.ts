import type { ClaimSummary } from '../../src/model/claim/claim.js';

/** Claims of one month, or of a year of which no month is stated; `when` is absent where no date is. */
export interface ClaimGroup {
  readonly when?: string;
  readonly claims: readonly ClaimSummary[];
}

/** By month and year, the newest first as the claims come; those without a date stand at the end. */
export function groupsOf(claims: readonly ClaimSummary[]): readonly ClaimGroup[] {
  const groups = new Map<string | undefined, ClaimSummary[]>();
  for (const claim of claims) {
    const when = claim.serviceStart?.slice(0, 7);
    const group = groups.get(when);
    if (group) group.push(claim);
    else groups.set(when, [claim]);
  }
  const dated = [...groups].flatMap(([when, group]) => (when === undefined ? [] : [{ when, claims: group }]));
  dated.sort((a, b) => (a.when < b.when ? 1 : -1));
  const undated = groups.get(undefined);
  return undated ? [...dated, { claims: undated }] : dated;
}

/** The years in which there is a claim, the newest first. */
export function yearsOf(claims: readonly ClaimSummary[]): readonly string[] {
  const years = new Set(claims.flatMap((claim) => (claim.serviceStart ? [claim.serviceStart.slice(0, 4)] : [])));
  return [...years].sort().reverse();
}

export function inYear(claims: readonly ClaimSummary[], year: string | undefined): readonly ClaimSummary[] {
  return year === undefined ? claims : claims.filter((claim) => claim.serviceStart?.startsWith(year));
}
