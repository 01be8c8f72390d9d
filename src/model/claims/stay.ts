import type { ClaimSummary } from '../claim/claim.js';

/** A time in a hospital or facility, as its own claims state it. */
export interface Stay {
  /** `YYYY-MM-DD`, both included. */
  readonly start: string;
  readonly end: string;
  /** As the first of its claims names it. */
  readonly facility?: string;
}

type Dated = ClaimSummary & { readonly serviceStart: string };

/**
 * Which claims are around which stay: a facility's claims whose days overlap are one stay, and a doctor's claim with a day in it is
 * around it. Only claims of one connection, and only where the days are stated to the day. It is said as "around", since no payer says
 * that a claim belongs to a stay.
 */
export function staysAmong(claims: readonly ClaimSummary[]): ReadonlyMap<ClaimSummary, Stay> {
  const around = new Map<ClaimSummary, Stay>();
  const dated = claims.filter(isDated).sort((a, b) => (a.serviceStart < b.serviceStart ? -1 : 1));
  for (const connection of new Set(dated.map((claim) => claim.connection))) {
    const theirs = dated.filter((claim) => claim.connection === connection);
    const stays = staysOf(theirs.filter(({ kind }) => kind === 'institutional'));
    for (const claim of theirs) {
      if (claim.kind !== 'institutional' && claim.kind !== 'professional') continue;
      const stay = lastBefore(stays, endOf(claim));
      if (stay && stay.end >= claim.serviceStart) around.set(claim, stay);
    }
  }
  return around;
}

/** Apart from each other, and in the order of time. */
function staysOf(institutional: readonly Dated[]): readonly Stay[] {
  const stays: Stay[] = [];
  for (const claim of institutional) {
    const last = stays.at(-1);
    const end = endOf(claim);
    if (last && claim.serviceStart <= last.end) stays[stays.length - 1] = { ...last, end: end > last.end ? end : last.end };
    else stays.push({ start: claim.serviceStart, end, ...(claim.provider !== undefined && { facility: claim.provider }) });
  }
  return stays;
}

/** The last stay that began on a day or before it. */
function lastBefore(stays: readonly Stay[], day: string): Stay | undefined {
  let low = 0;
  let high = stays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stays[middle]?.start ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return stays[low - 1];
}

function endOf({ serviceStart, serviceEnd }: Dated): string {
  return serviceEnd?.length === 10 && serviceEnd > serviceStart ? serviceEnd : serviceStart;
}

function isDated(claim: ClaimSummary): claim is Dated {
  return claim.serviceStart?.length === 10;
}
