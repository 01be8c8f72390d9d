import type { Claim, ClaimLine, ClaimSummary } from './claim.js';
import { lookedUpOf } from '../claims/looked-up.js';
import { stated } from '../stated.js';

/** Where a claim is kept on the device. */
export type ClaimPlace = Pick<ClaimSummary, 'connection' | 'page' | 'entry'>;

/** What a list needs of a claim; lines, diagnoses and everything else stay where they are kept. */
export function summaryOf(claim: Claim, { connection, page, entry }: ClaimPlace): ClaimSummary {
  return stated({
    connection,
    page,
    entry,
    id: claim.id,
    unreadable: claim.unreadable,
    number: claim.number,
    identifiers: claim.identifiers,
    claimReference: claim.claimReference,
    related: claim.related,
    created: claim.created,
    provider: claim.provider?.name,
    kind: claim.kind,
    typeText: claim.typeText,
    serviceText: serviceTextOf(claim.lines),
    lookedUp: lookedUpOf(claim),
    serviceStart: claim.serviceStart,
    serviceEnd: claim.serviceEnd,
    amounts: claim.amounts,
    network: claim.network,
    decision: claim.decision,
    standing: claim.standing,
  });
}

/** The word for the service where all lines have the same one; several services have no one word. */
function serviceTextOf(lines: readonly ClaimLine[]): string | undefined {
  const text = lines[0]?.text;
  return lines.every((line) => line.text === text) ? text : undefined;
}
