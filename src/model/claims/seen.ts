import type { ClaimSummary } from '../claim/claim.js';

/** What the member has seen of a connection's claims: by id, a mark of what each said then. A claim without an id is never new. */
export type Seen = Readonly<Record<string, string>>;

export type Change = 'new' | 'changed';

/** What the member would call a change: money, what the plan did, the days. Standing by other claims is not: they are new themselves. */
export function markOfClaim({ amounts, decision, serviceStart, serviceEnd, provider }: ClaimSummary): string {
  const money = Object.entries(amounts).map(([name, stated]) => `${name} ${stated.map(({ value, currency }) => `${value} ${currency ?? ''}`).join(',')}`);
  return hashOf([...money.sort(), decision, serviceStart, serviceEnd, provider].join('|'));
}

export function changeOf(claim: ClaimSummary, seen: Seen): Change | undefined {
  if (claim.id === undefined || claim.unreadable) return undefined;
  const mark = Object.hasOwn(seen, claim.id) ? seen[claim.id] : undefined;
  if (mark === undefined) return 'new';
  return mark === markOfClaim(claim) ? undefined : 'changed';
}

/** With these claims seen as they are now. */
export function seenWith(seen: Seen, claims: readonly ClaimSummary[]): Seen {
  const now = Object.fromEntries(claims.flatMap((claim) => (claim.id === undefined ? [] : [[claim.id, markOfClaim(claim)]])));
  return { ...seen, ...now };
}

/** A note that was kept, if it is one. */
export function seenFrom(note: unknown): Seen | undefined {
  if (typeof note !== 'object' || note === null) return undefined;
  return Object.fromEntries(Object.entries(note).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** FNV-1a, 32 bits: two states of one claim are told apart, and nobody is kept out by it. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
