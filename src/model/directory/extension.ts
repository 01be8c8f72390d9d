import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';

const PLAN_NET = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/';

/** The Plan-Net extensions of a name that stand in an element. */
export function planNetExtensions(element: Fields, name: string): readonly Fields[] {
  return listOf(element.extension).filter((extension) => extension.url === `${PLAN_NET}${name}`);
}

/** A part of an extension that is made of several. */
export function partOf(extension: Fields, url: string): Fields | undefined {
  return listOf(extension.extension).find((part) => part.url === url);
}
