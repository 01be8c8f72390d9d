import type { Claim, Reason } from '../../src/model/claim/claim.js';

/** All reasons that the payer gives: of the whole claim first, then service by service. Those of a whole denial come before mere notes. */
export function reasonsOf(claim: Claim): readonly Reason[] {
  const all = [...claim.reasons, ...claim.lines.flatMap((line) => line.reasons.map((reason) => ({ line: line.sequence, ...reason })))];
  return [...all].sort((a, b) => weight(a) - weight(b));
}

function weight({ about }: Reason): number {
  return about === 'denial' ? 0 : about === 'note' ? 2 : 1;
}

/** What the payer says, as far as it says it in words. */
export function wordsOf(reason: Reason): string | undefined {
  return reason.text ?? reason.codes.find(({ display }) => display)?.display;
}

/** Whether something of a claim was not paid, as the payer says it or its money leaves no doubt of. */
export function isRefused({ decision, lines }: Claim): boolean {
  return decision === 'not-paid' || decision === 'paid-in-part' || lines.some((line) => line.decision === 'not-paid');
}
