import { fieldsOf, listOf } from '../fields.js';
import { keyOf, referenceOf } from '../reference.js';
import { isNetwork } from './network-listing.js';

const NETWORK = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference';
const LOOKED_UP = /^(Practitioner|Organization|Location|HealthcareService)\/[A-Za-z0-9\-._~]{1,128}$/;

/** What a card needs of the elements that refer elsewhere, by resource type. */
const ELEMENTS: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['PractitionerRole', ['practitioner', 'organization', 'location', 'healthcareService']],
  ['OrganizationAffiliation', ['organization', 'participatingOrganization', 'location', 'healthcareService', 'network']],
  ['HealthcareService', ['providedBy', 'location']],
  ['Organization', ['partOf']],
  ['InsurancePlan', ['ownedBy', 'administeredBy', 'network']],
]);

/** `Type/id` of the directory resources that a card of this one is made of. */
export function referencesOf(resource: unknown): readonly string[] {
  const fields = fieldsOf(resource);
  const elements = ELEMENTS.get(fields?.resourceType);
  if (!fields || !elements || isNetwork(fields)) return []; // whose network it is stands on no card
  const networks = listOf(fields.extension).filter(({ url }) => url === NETWORK).map(({ valueReference }) => valueReference);
  const values = elements.flatMap((name) => (Array.isArray(fields[name]) ? (fields[name] as readonly unknown[]) : [fields[name]]));
  return [...values, ...networks].flatMap((value) => {
    const text = referenceOf(value);
    const key = text === undefined ? '' : keyOf(text);
    return LOOKED_UP.test(key) ? [key] : [];
  });
}
