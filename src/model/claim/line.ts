import type { ClaimLine, Coded } from './claim.js';
import { otherAmountsOf, statementsOf } from './adjudication.js';
import { amountsOf } from './amounts.js';
import { byCodes, byMoney } from './decision.js';
import { lineLevelOf } from './level.js';
import type { LineMoney } from './level.js';
import { networkOf } from './network.js';
import { partyOf } from './party.js';
import { notedReasonsOf, reasonsOf } from './reason.js';
import type { Notes } from './reason.js';
import { statusCodesOf } from './status-codes.js';
import { addressTextOf } from '../address.js';
import { codedListOf, codedOf, codesOf, wordsOf } from '../concept.js';
import { dayOrPeriodOf } from '../date.js';
import { listOf, positivesOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { quantityOf } from '../quantity.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';

/** A line as it is shown, and its money and status codes, which the claim needs once more. */
export interface ReadLine {
  readonly line: ClaimLine;
  readonly money: LineMoney;
  /** Status codes of the line and of its details. */
  readonly codes: readonly ReadonlySet<string>[];
}

/** What the lines of one claim share. */
export interface LineContext {
  readonly notes: Notes;
  readonly resolve: Resolve;
}

/**
 * All services of a claim: its `item`s, then those that the payer added (`addItem`). A line without a number gets its place.
 * @see https://hl7.org/fhir/R4/explanationofbenefit-definitions.html#ExplanationOfBenefit.item
 */
export function linesOf(eob: Fields, context: LineContext): ReadLine[] {
  const lines = listOf(eob.item).map((item, index) => lineOf(item, positivesOf(item.sequence)[0] ?? index + 1, context, ['detail', 'subDetail']));
  let last = lines.reduce((most, { line }) => Math.max(most, line.sequence), 0);
  for (const item of listOf(eob.addItem)) {
    const read = lineOf(item, ++last, context, ['detail', 'subDetail']);
    lines.push({ ...read, line: { ...read.line, added: true } });
  }
  return lines;
}

/** @param deeper the names under which the standard nests details: two, and no more */
function lineOf(item: Fields, sequence: number, context: LineContext, deeper: readonly string[]): ReadLine {
  const adjudications = listOf(item.adjudication);
  const details = detailsOf(item, context, deeper);
  const money: LineMoney = { sequence, statements: statementsOf(adjudications), details: details.map((detail) => detail.money) };
  const own = statusCodesOf(adjudications);
  const codes = [own, ...details.flatMap((detail) => detail.codes)];
  const amounts = amountsOf([lineLevelOf(money)]);
  const { start, end } = dayOrPeriodOf(item.servicedDate, item.servicedPeriod);
  const line = stated({
    sequence,
    codes: codesOf(item.productOrService),
    text: wordsOf(item.productOrService),
    modifiers: listOf(item.modifier).flatMap(codesOf),
    revenue: codedOf(item.revenue),
    start,
    end,
    quantity: quantityOf(item.quantity),
    place: placeOf(item, context.resolve),
    bodySite: codedOf(item.bodySite),
    surfaces: surfacesOf(item.subSite),
    network: networkOf(codes),
    decision: byCodes(own) ?? byMoney(amounts),
    amounts,
    otherAmounts: otherAmountsOf(adjudications, 'lines'),
    reasons: [...reasonsOf(adjudications, sequence), ...notedReasonsOf(item, context.notes, sequence)],
    diagnoses: positivesOf(item.diagnosisSequence),
    details: details.length > 0 ? details.map((detail) => detail.line) : undefined,
  });
  return { line, money, codes };
}

function detailsOf(item: Fields, context: LineContext, [name, ...deeper]: readonly string[]): ReadLine[] {
  if (name === undefined) return [];
  return listOf(item[name]).map((detail, index) => lineOf(detail, positivesOf(detail.sequence)[0] ?? index + 1, context, deeper));
}

/** Where the service was given: a code, else the address or the name of a place. */
function placeOf(item: Fields, resolve: Resolve): Coded | undefined {
  const coded = codedOf(item.locationCodeableConcept);
  if (coded) return coded;
  const display = addressTextOf(item.locationAddress) ?? partyOf(item.locationReference, resolve)?.name;
  return display === undefined ? undefined : { display };
}

function surfacesOf(sites: unknown): Coded[] | undefined {
  const surfaces = codedListOf(sites);
  return surfaces.length > 0 ? surfaces : undefined;
}
