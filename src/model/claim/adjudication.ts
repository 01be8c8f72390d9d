import type { OtherAmount } from './claim.js';
import { categoryOfCoding, isStatus } from './category.js';
import type { Category } from './category.js';
import type { Figure } from './figure.js';
import { codingsOf, wordsOf } from '../concept.js';
import { fieldsOf, numberOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { fromCents, moneyOf, toCents } from '../money.js';
import { stated } from '../stated.js';
import { textOf } from '../text.js';

/** What one element (a claim's totals, a header, a line) states, by category: the amounts in their order, under the payer's own names. */
export type Statements = ReadonlyMap<Category, readonly Figure[]>;

const SILENT: Statements = new Map();

/**
 * The amounts of known category among adjudications, or among a claim's totals.
 * @see https://hl7.org/fhir/R4/explanationofbenefit-definitions.html#ExplanationOfBenefit.item.adjudication
 */
export function statementsOf(adjudications: readonly Fields[]): Statements {
  if (adjudications.length === 0) return SILENT;
  const statements = new Map<Category, Figure[]>();
  for (const adjudication of adjudications) {
    const money = moneyOf(adjudication.amount);
    const known = money && knownCategoryOf(adjudication.category);
    if (!known) continue;
    const figure = { value: money.value, currency: money.currency, label: known.label };
    const others = statements.get(known.category);
    if (others) others.push(figure);
    else statements.set(known.category, [figure]);
  }
  return statements;
}

/** The amounts and bare numbers of every other category, under the payer's own words. */
export function otherAmountsOf(adjudications: readonly Fields[], from: OtherAmount['from']): OtherAmount[] {
  const others: OtherAmount[] = [];
  for (const { category, amount, value } of adjudications) {
    const money = moneyOf(amount);
    const bare = money ? undefined : numberOf(value);
    if (knownCategoryOf(category) || isStatus(category) || (!money && bare === undefined)) continue;
    const label = otherLabelOf(category);
    if (money) others.push(stated({ label, value: fromCents(toCents(money.value)), currency: money.currency, from }));
    else if (bare !== undefined) others.push({ label, value: bare, from, plain: true });
  }
  return others;
}

/** The first coding whose category we know, and the payer's own name beside it: a further coding's display, the text, the coding's display. */
export function knownCategoryOf(concept: unknown): { readonly category: Category; readonly label: string | undefined } | undefined {
  let category: Category | undefined;
  let own: string | undefined;
  let standard: string | undefined;
  for (const coding of codingsOf(concept)) {
    const known = category === undefined ? categoryOfCoding(coding) : undefined;
    if (known) [category, standard] = [known, textOf(coding.display)];
    else own ??= textOf(coding.display);
  }
  return category && { category, label: own ?? textOf(fieldsOf(concept)?.text) ?? standard };
}

/** Where the payer gives no words, its bare code; where it gives no category at all, a dash: the amount is shown all the same. */
function otherLabelOf(concept: unknown): string {
  return wordsOf(concept) ?? codingsOf(concept).map((coding) => textOf(coding.code)).find((code) => code !== undefined) ?? '—';
}
