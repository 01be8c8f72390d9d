import type { AmountName } from '../../../src/model/claim/claim.js';

/** An amount as a claim states it, in dollars; null where it does not. */
export type AmountFact =
  | null
  | { readonly value: number; readonly from: AmountPlace }
  | { readonly conflicting: readonly number[]; readonly from: AmountPlace };

type AmountPlace = 'total' | 'header' | 'lines' | 'payment';

/** What a claim states, as the published examples and the sandbox's own cases write it down. */
export interface ClaimFacts {
  readonly status: string | null;
  readonly outcome: string | null;
  readonly kind: string | null;
  readonly typeText: string | null;
  readonly serviceStart: string | null;
  readonly serviceEnd: string | null;
  readonly provider: string | null;
  readonly lineCount: number;
  readonly diagnoses: readonly string[];
  readonly lineCodes: readonly (readonly string[])[];
  readonly network: string | null;
  readonly money: Readonly<Record<string, AmountFact>>;
  readonly notes: readonly string[];
}

/** The facts' names for the amounts, and ours. */
export const AMOUNTS: readonly (readonly [string, AmountName])[] = [
  ['billed', 'billed'],
  ['allowed', 'allowed'],
  ['discount', 'discount'],
  ['notCovered', 'not-covered'],
  ['deductible', 'deductible'],
  ['copay', 'copay'],
  ['coinsurance', 'coinsurance'],
  ['planPaid', 'plan-paid'],
  ['otherPlanPaid', 'other-plan-paid'],
  ['youOwe', 'you-owe'],
  ['paidByYou', 'paid-by-you'],
];

/** What a member reads for a code; written here once more, so that a wrong word in the product is seen. */
export const WORDS = {
  kind: { professional: 'Doctor or clinic', institutional: 'Hospital or facility', pharmacy: 'Pharmacy', oral: 'Dental', vision: 'Vision' },
  network: { in: 'In network', out: 'Out of network', mixed: 'Part in network, part not' },
  status: { 'active': 'Active', 'cancelled': 'Cancelled', 'draft': 'Draft', 'entered-in-error': 'Sent in error' },
  outcome: { queued: 'Waiting to be processed', complete: 'Processed', partial: 'Partly processed', error: 'Processed with an error' },
  from: { total: 'from the claim’s total', header: 'from the claim’s header', lines: 'from its lines', payment: 'from the payment' },
} as const;

/** The word for a code; the code where nobody has one. */
export function wordFor(of: keyof typeof WORDS, code: string): string {
  return (WORDS[of] as Readonly<Record<string, string>>)[code] ?? code;
}

const usd = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const bare = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Every value that an amount must show, as it is written; none where it is not stated. `currency` is null where the claim states none: a bare number then. */
export function valuesOf(fact: AmountFact, currency: 'USD' | null): readonly string[] {
  if (!fact) return [];
  const values = 'value' in fact ? [fact.value] : fact.conflicting;
  return values.map((value) => (currency ? usd : bare).format(value));
}

function writer(stated: string, style: 'long' | 'short', withYear = true): Intl.DateTimeFormat {
  const day = stated.length >= 10 ? { day: 'numeric' as const } : {};
  const month = stated.length >= 7 ? { month: style } : {};
  return new Intl.DateTimeFormat('en-US', { ...day, ...month, ...(withYear && { year: 'numeric' }), timeZone: 'UTC' });
}

/** A claim's days as a member reads them in the open claim. */
export function longSpan(start: string, end: string | null): string {
  return span(start, end, writer(start, 'long'));
}

/** The same in a row, whose group says the year where both days are in it. */
export function shortSpan(start: string, end: string | null): string {
  const within = end === null || start.slice(0, 4) === end.slice(0, 4);
  return span(start, end, writer(start, 'short', start.length < 10 || !within));
}

function span(start: string, end: string | null, format: Intl.DateTimeFormat): string {
  const several = end !== null && end > start && end.length === start.length;
  return tidy(several ? format.formatRange(new Date(start), new Date(end)) : format.format(new Date(start)));
}

/** White space as a reader sees it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
