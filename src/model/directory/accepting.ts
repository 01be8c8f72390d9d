import { partOf, planNetExtensions } from './extension.js';
import { networkListingOf } from './network-listing.js';
import type { Accepting } from './provider.js';
import { referred } from './referred.js';
import { codedOf } from '../concept.js';
import type { Fields } from '../fields.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';

/**
 * Whether new patients are taken, as a role, a place or a service says it (`newpatients`), for one network or for all.
 * @param place the name of the place, where a place says it
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition-newpatients.html
 */
export function acceptingOf(resource: Fields, resolve: Resolve, place?: string): Accepting[] {
  return planNetExtensions(resource, 'newpatients').flatMap((extension) => {
    const coded = codedOf(partOf(extension, 'acceptingPatients')?.valueCodeableConcept);
    const code = coded?.code ?? coded?.display;
    const from = referred(partOf(extension, 'fromNetwork')?.valueReference, resource, resolve);
    return code === undefined ? [] : [stated({ code, network: from && networkListingOf(from), place })];
  });
}

export function addAccepting(list: Accepting[], added: readonly Accepting[]): void {
  for (const one of added) {
    const isKnown = list.some(({ code, network, place }) => code === one.code && network?.reference === one.network?.reference && place === one.place);
    if (!isKnown) list.push(one);
  }
}
