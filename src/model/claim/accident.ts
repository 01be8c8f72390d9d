import type { Accident } from './claim.js';
import { partyOf } from './party.js';
import { addressTextOf } from '../address.js';
import { codedOf } from '../concept.js';
import { dateOf } from '../date.js';
import { fieldsOf } from '../fields.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';

/**
 * The accident that a claim names; none where nothing of it can be read.
 * @see https://hl7.org/fhir/R4/explanationofbenefit-definitions.html#ExplanationOfBenefit.accident
 */
export function accidentOf(value: unknown, resolve: Resolve): Accident | undefined {
  const accident = fieldsOf(value);
  const read = stated({
    date: dateOf(accident?.date),
    type: codedOf(accident?.type),
    place: addressTextOf(accident?.locationAddress) ?? partyOf(accident?.locationReference, resolve)?.name,
  });
  return Object.keys(read).length > 0 ? read : undefined;
}
