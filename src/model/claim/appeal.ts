import type { Claim } from './claim.js';
import { daysAfter } from './day-count.js';

/** Days after a plan's notice within which a member may usually ask it to look again. */
export const APPEAL_DAYS = 180;

/** The last day on which an appeal is usually in time, and from which stated day it was counted. */
export interface AppealBy {
  readonly day: string;
  readonly from: string;
  readonly counted: 'paid' | 'made';
}

/**
 * Counted from the day of payment, else from that on which the record was made, since the day of the plan's letter is not in it. A help to
 * the member, and no fact of the payer's: the date on the letter is the one that counts.
 * @see https://www.healthcare.gov/appeal-insurance-company-decision/internal-appeals/
 */
export function appealBy({ paidOn, created }: Pick<Claim, 'paidOn' | 'created'>): AppealBy | undefined {
  for (const [from, counted] of [[paidOn, 'paid'], [created, 'made']] as const) {
    const day = daysAfter(from, APPEAL_DAYS);
    if (from !== undefined && day !== undefined) return { day, from, counted };
  }
  return undefined;
}
