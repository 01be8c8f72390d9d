import { ADJUDICATION_STATUS } from './category.js';
import { codingsOf } from '../concept.js';
import type { Fields } from '../fields.js';

/**
 * The status codes that adjudications or totals carry: `innetwork`, `denied`, …, as the reason or as the category, since the guide's
 * versions differ in where they put them.
 * @see https://hl7.org/fhir/us/carin-bb/CodeSystem-C4BBPayerAdjudicationStatus.html
 */
export function statusCodesOf(adjudications: readonly Fields[]): Set<string> {
  const codes = new Set<string>();
  for (const { category, reason } of adjudications) {
    for (const coding of codingsOf(category)) add(codes, coding);
    for (const coding of codingsOf(reason)) add(codes, coding);
  }
  return codes;
}

function add(codes: Set<string>, coding: Fields): void {
  if (coding.system === ADJUDICATION_STATUS && typeof coding.code === 'string') codes.add(coding.code);
}
