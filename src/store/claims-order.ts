import type { ClaimSummary } from '../model/claim/claim.js';

/** By the day of service, the latest first; those without a date stand at the end. */
export function newestFirst(claims: readonly ClaimSummary[]): readonly ClaimSummary[] {
  return [...claims].sort((a, b) => compare(b.serviceStart ?? '', a.serviceStart ?? '') || compare(b.serviceEnd ?? '', a.serviceEnd ?? '') || compare(a.id ?? '', b.id ?? ''));
}

/** A server may send one resource twice; the later one is the newer. Claims without an id are each their own. */
export function oneOfEach(claims: readonly ClaimSummary[]): readonly ClaimSummary[] {
  const places = new Map<string, number>();
  const kept: ClaimSummary[] = [];
  for (const claim of claims) {
    const place = claim.id === undefined ? undefined : places.get(claim.id);
    if (place !== undefined) kept[place] = claim;
    else {
      if (claim.id !== undefined) places.set(claim.id, kept.length);
      kept.push(claim);
    }
  }
  return kept;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
