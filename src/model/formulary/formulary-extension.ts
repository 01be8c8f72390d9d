import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';

const USDF = 'http://hl7.org/fhir/us/davinci-drug-formulary/StructureDefinition/usdf-';

/** The extensions of a name that the formulary guide defines, whichever of its versions. */
export function formularyExtensions(element: Fields, name: string): readonly Fields[] {
  return listOf(element.extension).filter(({ url }) => url === `${USDF}${name}-extension`);
}

/** The one extension of a name; the first of several. */
export function formularyExtension(element: Fields, name: string): Fields | undefined {
  return formularyExtensions(element, name)[0];
}

/** A stated yes or no. */
export function saidIn(element: Fields, name: string): boolean | undefined {
  const value = formularyExtension(element, name)?.valueBoolean;
  return typeof value === 'boolean' ? value : undefined;
}
