import type { ClaimSummary } from '../../src/model/claim/claim.js';
import { replacements } from '../../src/model/claim/replacement.js';
import type { UhcClient } from '../../src/store/client.js';

/** A claim's place among the others of its connection: which took its place, and whose it took. */
export interface Chain {
  /** The row of the claim itself; its standing knows of the other claims. */
  readonly self?: ClaimSummary;
  readonly newer?: ClaimSummary;
  readonly older?: ClaimSummary;
}

type Claims = readonly ClaimSummary[];

/** Worked out once for a list, and not at every key that is pressed in the view: a list may have ten thousand claims. */
const known = new WeakMap<Claims, ReadonlyMap<ClaimSummary, ClaimSummary>>();

/** Which claim took the place of which. */
export function newerOf(claims: Claims): ReadonlyMap<ClaimSummary, ClaimSummary> {
  const newer = known.get(claims) ?? replacements(claims);
  known.set(claims, newer);
  return newer;
}

export function chainOf(client: UhcClient, id: string, connection: string | undefined): Chain {
  const view = client.claims.value;
  if (view.state !== 'data') return {};
  const self = view.items.find((claim) => claim.id === id && (connection === undefined || claim.connection === connection));
  if (!self) return {};
  const by = newerOf(view.items);
  const newer = by.get(self);
  const [older] = [...by].find(([, replacing]) => replacing === self) ?? [];
  return { self, ...(newer && { newer }), ...(older && { older }) };
}
