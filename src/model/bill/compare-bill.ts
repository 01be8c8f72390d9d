import { isCredit } from './bill-from-text.js';
import type { Bill, BillLine } from './bill.js';
import type { Amount, AmountName, Claim, ClaimLine } from '../claim/claim.js';
import { fromCents, toCents } from '../money.js';

/** What may explain a difference between a bill and a claim: an amount of the claim, or of one of its services, that is just as much. */
export type Explanation =
  | { readonly why: 'whole-price' }
  | { readonly why: 'plan-price' }
  | { readonly why: 'already-paid'; readonly amount: Amount }
  | { readonly why: 'service'; readonly line: ClaimLine; readonly name: AmountName };

/** One line of the bill, and the service of the claim that it is for, where there is no doubt which. */
export interface ComparedLine {
  readonly asked: BillLine;
  readonly line: ClaimLine;
  /** The amount of the service that the bill asks for, where it is one of these. */
  readonly same?: AmountName;
  /** How much more the bill asks for than the member owes for it; absent where that is not stated once. */
  readonly more?: number;
}

export interface Comparison {
  readonly asked: number;
  /** What the member owes by the claim; absent where it is not stated, or given twice. */
  readonly owe?: Amount;
  /** How much more the bill asks for, below zero for less. */
  readonly more?: number;
  readonly explanations: readonly Explanation[];
}

/** Sums are compared as dollars; in another currency there is nothing to compare. */
function dollars(amounts: readonly Amount[] | undefined): Amount | undefined {
  const [amount] = amounts ?? [];
  return amounts?.length === 1 && (amount?.currency ?? 'USD') === 'USD' ? amount : undefined;
}

/** A bill's sum against what a claim says. Says where they differ, and what is just as much as the difference; why it is so, only a call can tell. */
export function compareSum(asked: number, claim: Pick<Claim, 'amounts' | 'lines'>): Comparison {
  const owe = dollars(claim.amounts['you-owe']);
  const more = owe && difference(asked, owe.value);
  return { asked, ...(owe && { owe }), ...(more !== undefined && { more }), explanations: more === 0 ? [] : explain(asked, more, claim) };
}

function explain(asked: number, more: number | undefined, { amounts, lines }: Pick<Claim, 'amounts' | 'lines'>): readonly Explanation[] {
  const found: Explanation[] = [];
  const paid = dollars(amounts['paid-by-you']);
  if (isSame(asked, dollars(amounts.billed))) found.push({ why: 'whole-price' });
  else if (isSame(asked, dollars(amounts.allowed))) found.push({ why: 'plan-price' });
  if (more !== undefined && more < 0 && paid && isSame(-more, paid)) found.push({ why: 'already-paid', amount: paid });
  const service = more !== undefined && more > 0 ? serviceOf(more, lines) : undefined;
  return service ? [...found, service] : found;
}

/** The one service that has an amount as large as the difference: what is not covered first, since a provider may ask for just that. */
function serviceOf(more: number, lines: readonly ClaimLine[]): Explanation | undefined {
  for (const name of ['not-covered', 'billed', 'allowed'] as const) {
    const [line, another] = lines.filter(({ amounts }) => isSame(more, dollars(amounts[name])));
    if (line) return another ? undefined : { why: 'service', line, name };
  }
  return undefined;
}

/** The lines of a bill for which the claim has one service that it must be: by its code, else by its day and amount, else by its amount. */
export function compareLines({ lines }: Bill, claim: Pick<Claim, 'lines'>): { readonly matched: readonly ComparedLine[]; readonly others: readonly BillLine[] } {
  const matched: ComparedLine[] = [];
  const others: BillLine[] = [];
  for (const asked of lines) {
    if (isCredit(asked)) continue;
    const line = serviceFor(asked, claim.lines);
    if (line) matched.push(compared(asked, line));
    else others.push(asked);
  }
  return { matched, others };
}

function compared(asked: BillLine, line: ClaimLine): ComparedLine {
  const owe = dollars(line.amounts['you-owe']);
  const same = (['you-owe', 'billed', 'allowed', 'not-covered'] as const).find((name) => isSame(asked.amount, dollars(line.amounts[name])));
  return { asked, line, ...(same && { same }), ...(owe && { more: difference(asked.amount, owe.value) }) };
}

function serviceFor(asked: BillLine, lines: readonly ClaimLine[]): ClaimLine | undefined {
  const words = new Set(asked.words);
  const byCode = lines.filter((line) => line.codes.some(({ code }) => code !== undefined && words.has(code.toUpperCase())));
  const sameDay = (line: ClaimLine): boolean => asked.date === undefined || line.start === undefined || line.start === asked.date;
  const byAmount = lines.filter((line) => sameDay(line) && isSame(asked.amount, dollars(line.amounts.billed)));
  for (const found of [byCode, byCode.filter(sameDay), byCode.filter((line) => byAmount.includes(line)), byCode.length > 0 ? [] : byAmount]) {
    if (found.length === 1) return found[0];
  }
  return undefined;
}

function isSame(value: number, amount: Amount | undefined): boolean {
  return amount !== undefined && toCents(value) === toCents(amount.value);
}

function difference(asked: number, owe: number): number {
  return fromCents(toCents(asked) - toCents(owe));
}
