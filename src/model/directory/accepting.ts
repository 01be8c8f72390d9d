import { partOf, planNetExtensions } from './extension.js';
import { networkListingOf } from './network-listing.js';
import type { Accepting } from './provider.js';
import { referred, within } from './referred.js';
import { codedOf } from '../concept.js';
import type { Fields } from '../fields.js';
import { Once } from '../once.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';

/**
 * Whether new patients are taken, as a role, a place or a service says it (`newpatients`), for one network or for all.
 * @param place the name of the place, where a place says it
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition-newpatients.html
 */
export function acceptingOf(resource: Fields, resolve: Resolve, place?: string): Accepting[] {
  const from = within(resource, resolve);
  return planNetExtensions(resource, 'newpatients').flatMap((extension) => {
    const coded = codedOf(partOf(extension, 'acceptingPatients')?.valueCodeableConcept);
    const code = coded?.code ?? coded?.display;
    const network = referred(partOf(extension, 'fromNetwork')?.valueReference, from);
    return code === undefined ? [] : [stated({ code, network: network && networkListingOf(network), place })];
  });
}

export function acceptingOnce(): Once<Accepting> {
  return new Once<Accepting>(({ code, network, place }) => [code, network?.reference, place].map((part) => part ?? '').join('\n'));
}
