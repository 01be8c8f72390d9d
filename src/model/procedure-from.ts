import type { Coded, Identified } from './claim/claim.js';
import { codedListOf, codesOf, wordsOf } from './concept.js';
import { dayOrPeriodOf } from './date.js';
import { fieldsOf, listOf } from './fields.js';
import { identifiersOf } from './identifier.js';
import { partyOf } from './claim/party.js';
import { referenceOf, withContained } from './reference.js';
import type { Resolve } from './reference.js';
import { stated } from './stated.js';
import { textOf } from './text.js';

/** One Procedure of a member, as the payer states it. An absent key means "not stated". */
export interface Procedure {
  readonly id?: string;
  /** True where the entry could not be read as a Procedure at all. */
  readonly unreadable?: true;
  readonly identifiers: readonly Identified[];
  readonly status?: string;
  readonly text?: string;
  readonly codes: readonly Coded[];
  /** First and last day: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly performed?: string;
  readonly performedEnd?: string;
  /** Where it was performed at a time that only words can say. */
  readonly performedText?: string;
  readonly performers: readonly string[];
  readonly location?: string;
  readonly reasons: readonly Coded[];
  /** References to what it was done for or reported in, claims among them. */
  readonly refersTo: readonly string[];
}

/**
 * Reads a Procedure. What is no Procedure is one that is `unreadable`.
 * @param context `resolve` finds a resource that came along, to name who is only referred to
 * @see https://hl7.org/fhir/R4/procedure.html
 */
export function procedureFrom(resource: unknown, context: { readonly resolve?: Resolve } = {}): Procedure {
  const procedure = fieldsOf(resource);
  if (procedure?.resourceType !== 'Procedure') {
    return { ...stated({ id: textOf(procedure?.id) }), unreadable: true, identifiers: [], codes: [], performers: [], reasons: [], refersTo: [] };
  }
  const resolve = withContained(procedure, context.resolve);
  const { start, end } = dayOrPeriodOf(procedure.performedDateTime, procedure.performedPeriod);
  return stated({
    id: textOf(procedure.id),
    identifiers: identifiersOf(procedure.identifier),
    status: textOf(procedure.status),
    text: wordsOf(procedure.code),
    codes: codesOf(procedure.code),
    performed: start,
    performedEnd: end,
    performedText: textOf(procedure.performedString),
    performers: listOf(procedure.performer).map(({ actor }) => partyOf(actor, resolve)?.name).filter((name) => name !== undefined),
    location: partyOf(procedure.location, resolve)?.name,
    reasons: codedListOf(procedure.reasonCode),
    refersTo: [procedure.basedOn, procedure.partOf, procedure.report].flatMap(listOf).map(referenceOf).filter((reference) => reference !== undefined),
  });
}
