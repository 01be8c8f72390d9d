import type { FhirResource, Resource } from 'fhir/r4';

/** Elements that a resource must have, and that stay whatever was asked for. @see https://hl7.org/fhir/R4/search.html#elements */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  Basic: ['code'],
  Coverage: ['status', 'beneficiary', 'payor'],
  Endpoint: ['status', 'connectionType', 'payloadType', 'address'],
  ExplanationOfBenefit: ['status', 'type', 'use', 'patient', 'created', 'insurer', 'provider', 'outcome', 'insurance'],
  Procedure: ['status', 'subject'],
  RelatedPerson: ['patient'],
};

const ALWAYS = ['implicitRules', 'modifierExtension'];

/** Elements that have a type in their name: `performed` stands as `performedPeriod`. */
const OF_SEVERAL_TYPES = ['deceased', 'multipleBirth', 'performed'];

/** The resource with the named elements alone, marked as no whole one. */
export function subset(resource: FhirResource | Resource, elements: readonly string[]): object {
  const wanted = new Set([...ALWAYS, ...(MANDATORY[resource.resourceType] ?? []), ...elements]);
  const kept = Object.entries(resource).filter(([name]) => name !== 'meta' && (wanted.has(name.replace(/^_/, '')) || isOfSeveralTypes(name, elements)));
  const { meta } = resource;
  const marked = { ...meta, tag: [...(Array.isArray(meta?.tag) ? meta.tag : []), { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' }] };
  const { resourceType, id } = resource;
  return { resourceType, id, meta: marked, ...Object.fromEntries(kept) };
}

function isOfSeveralTypes(name: string, elements: readonly string[]): boolean {
  return elements.some((element) => OF_SEVERAL_TYPES.includes(element) && name.startsWith(element) && /^[A-Z]/.test(name.slice(element.length)));
}
