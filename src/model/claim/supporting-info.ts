import type { Coded, SupportingFact } from './claim.js';
import { partyOf } from './party.js';
import { codedOf, codesOf, wordsOf } from '../concept.js';
import { dayOrPeriodOf } from '../date.js';
import { fieldsOf, listOf, numberOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { quantityOf } from '../quantity.js';
import { referenceOf } from '../reference.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';
import { textOf } from '../text.js';

const C4BB_TYPE = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType';
/** A category that says "information" and nothing else: what it is about stands in a further coding. */
const GENERAL = 'info';

/** Everything that supports a claim: admission, days supplied, refills, received on, … */
export function supportingInfoOf(info: unknown, resolve: Resolve): SupportingFact[] {
  return listOf(info).map((entry) => {
    const observed = observedIn(entry, resolve);
    return stated({
      category: categoryOf(entry.category),
      code: codedOf(entry.code) ?? codedOf(observed?.code),
      text: textOf(entry.valueString) ?? spoken(entry.valueBoolean) ?? textOf(observed?.valueString) ?? partyOf(entry.valueReference, resolve)?.name,
      quantity: quantityOf(entry.valueQuantity) ?? quantityOf(observed?.valueQuantity),
      ...dayOrPeriodOf(entry.timingDate, entry.timingPeriod),
    });
  });
}

/** The entry of a CARIN kind (`clmrecvddate`, `servicefacility`), if there is one. */
export function factOf(info: unknown, code: string): Fields | undefined {
  return listOf(info).find((entry) => codesOf(entry.category).some((coded) => coded.system === C4BB_TYPE && coded.code === code));
}

/** The short name of a coding before the text, which payers fill with the guide's whole definition. */
function categoryOf(concept: unknown): Coded {
  const codes = codesOf(concept);
  const named = codes.find(({ code, display }) => code !== GENERAL && display !== undefined);
  if (codes[0]?.code === GENERAL && named) return named;
  return stated({ ...codedOf(concept), display: named?.display ?? wordsOf(concept) });
}

/** A value may be an Observation, most often a contained one. */
function observedIn(entry: Fields, resolve: Resolve): Fields | undefined {
  const reference = referenceOf(entry.valueReference);
  const resource = reference === undefined ? undefined : fieldsOf(resolve(reference));
  return resource && (resource.code !== undefined || numberOf(fieldsOf(resource.valueQuantity)?.value) !== undefined) ? resource : undefined;
}

function spoken(value: unknown): string | undefined {
  return typeof value === 'boolean' ? String(value) : undefined;
}
