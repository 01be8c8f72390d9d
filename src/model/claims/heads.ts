import type { ClaimSummary } from '../claim/claim.js';

/** Claims by what they share, in the order in which the first of each comes; those that do not state it stand at the end. */
export function headsOf<K>(claims: readonly ClaimSummary[], keyOf: (claim: ClaimSummary) => K | undefined): readonly { readonly key: K | undefined; readonly claims: readonly ClaimSummary[] }[] {
  const heads = new Map<K | undefined, ClaimSummary[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const head = heads.get(key);
    if (head) head.push(claim);
    else heads.set(key, [claim]);
  }
  const all = [...heads].map(([key, some]) => ({ key, claims: some }));
  return [...all.filter(({ key }) => key !== undefined), ...all.filter(({ key }) => key === undefined)];
}

/** `YYYY-MM`, or `YYYY` where no month is stated. */
export function monthOf({ serviceStart }: ClaimSummary): string | undefined {
  return serviceStart?.slice(0, 7);
}
