import type { ExplanationOfBenefit, FhirResource, Resource } from 'fhir/r4';
import { generate } from '../../../src/sandbox/data/generate.js';

/** The data as it is served where no seed is given; made once for all tests of a file. */
export const GENERATED = generate();

export function all<T extends FhirResource['resourceType']>(type: T): Extract<FhirResource, { resourceType: T }>[] {
  return GENERATED.resources.filter((resource): resource is Extract<FhirResource, { resourceType: T }> => resource.resourceType === type);
}

export function claimsOf(patient: string): ExplanationOfBenefit[] {
  return all('ExplanationOfBenefit').filter((claim) => claim.patient.reference === `Patient/${patient}`);
}

export function byReference(): ReadonlyMap<string, Resource> {
  return new Map(GENERATED.resources.map((resource) => [`${resource.resourceType}/${resource.id ?? ''}`, resource]));
}

/** Every value of a key named `reference` that holds text, anywhere in it. */
export function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => (key === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner)));
}

/** Every text in it, keys aside. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
