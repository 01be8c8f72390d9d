import type { Amount, Claim, ClaimLine, Reason } from '../../../src/model/claim/claim.js';
import { reasonGroupOf, type ReasonGroup } from '../../../src/model/claim/reason-group.js';
import { reasonsOf } from '../reasons.js';

/** What was not paid: the services, and the reason that weighs most. */
export interface Refusal {
  readonly lines: readonly ClaimLine[];
  readonly reason?: Reason;
  readonly group?: Exclude<ReasonGroup, 'price' | 'your-share'>;
}

/** A lower price, and the member's own share, are no refusal. */
const NO_REFUSAL: ReadonlySet<ReasonGroup | undefined> = new Set<ReasonGroup>(['price', 'your-share']);

export function refusalOf(claim: Claim): Refusal {
  const refused = claim.lines.filter(({ decision }) => decision === 'not-paid');
  const lines = refused.length > 0 || claim.decision !== 'not-paid' ? refused : claim.lines;
  const sequences = new Set(lines.map(({ sequence }) => sequence));
  const own = reasonsOf(claim).filter((reason) => !NO_REFUSAL.has(reasonGroupOf(reason)));
  const fitting = own.filter(({ line }) => line === undefined || sequences.has(line));
  const reasons = fitting.length > 0 ? fitting : own;
  const reason = reasons.find((one) => reasonGroupOf(one) !== undefined) ?? reasons[0];
  const group = reason && reasonGroupOf(reason);
  return { lines, ...(reason && { reason }), ...(group && group !== 'price' && group !== 'your-share' && { group }) };
}

/** What a service that was not paid is about, in money: what is not covered of it, else what was billed; none where either is in doubt. */
export function stakeOf({ amounts }: ClaimLine): Amount | undefined {
  const stake = amounts['not-covered'] ?? amounts.billed;
  return stake?.length === 1 ? stake[0] : undefined;
}
