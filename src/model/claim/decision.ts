import type { Amount, Amounts, Decision } from './claim.js';

const CODES: ReadonlyMap<string, Decision> = new Map([
  ['paid', 'paid'],
  ['partiallypaid', 'paid-in-part'],
  ['denied', 'not-paid'],
]);

/** What is known of a claim, in the order in which it is asked. */
export interface Evidence {
  readonly status: string | undefined;
  readonly outcome: string | undefined;
  /** Status codes of the claim's own adjudications and totals. */
  readonly codes: ReadonlySet<string>;
  readonly lines: readonly (Decision | undefined)[];
  readonly amounts: Amounts;
}

/** What the payer decided of a claim: by its own code, by those of its lines, by its outcome, and by money only where money leaves no doubt. */
export function decisionOf({ status, outcome, codes, lines, amounts }: Evidence): Decision | undefined {
  if (status === 'cancelled') return 'cancelled';
  return byCodes(codes) ?? byLines(lines) ?? (outcome === 'queued' ? 'in-process' : byMoney(amounts));
}

/** What the payer decided of one line, by its code alone. */
export function byCodes(codes: ReadonlySet<string>): Decision | undefined {
  const said = [...CODES].filter(([code]) => codes.has(code)).map(([, decision]) => decision);
  return said.length === 1 ? said[0] : undefined; // two codes that contradict each other decide nothing
}

/** Something not covered, and the plan paid nothing, or something. Anything else could have other reasons (a deductible), and says nothing. */
export function byMoney(amounts: Amounts): Decision | undefined {
  const notCovered = only(amounts['not-covered']);
  const paid = only(amounts['plan-paid']);
  if (notCovered === undefined || paid === undefined || notCovered <= 0 || paid < 0) return undefined;
  return paid === 0 ? 'not-paid' : 'paid-in-part';
}

/** All lines alike; or some paid and some not. Lines that say nothing leave it open, unless the others differ. */
function byLines(lines: readonly (Decision | undefined)[]): Decision | undefined {
  const said = new Set(lines.filter((decision) => decision !== undefined));
  if (said.size > 1) return 'paid-in-part';
  const [one] = said;
  return lines.includes(undefined) ? undefined : one;
}

function only(amounts: readonly Amount[] | undefined): number | undefined {
  return amounts?.length === 1 ? amounts[0]?.value : undefined;
}
