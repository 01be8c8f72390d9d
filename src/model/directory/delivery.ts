import { planNetExtensions } from './extension.js';
import type { Coded } from '../claim/claim.js';
import { codedListOf } from '../concept.js';
import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';

/**
 * How a service is given: in a place or from afar (`type`), and by which means (`virtualModalities`).
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition-delivery-method.html
 */
export function deliveryOf(service: Fields): Coded[] {
  const parts = planNetExtensions(service, 'delivery-method').flatMap(({ extension }) => listOf(extension));
  return codedListOf(parts.map(({ valueCodeableConcept }) => valueCodeableConcept));
}
