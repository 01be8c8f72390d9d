import type { ExplanationOfBenefit, FhirResource, Resource } from 'fhir/r4';
import { generate } from '../../src/sandbox/data/generate.js';

export const SAMPLE_FILE = 'src/store/sample/records.json';

/** Whose records they are: the sandbox's first member. */
export const SAMPLE_PATIENT = 'dana-whitlock';

/** Two years are enough to look at, and small enough to load on a phone. */
const SINCE = '2025-01-01';

type Any = FhirResource | Resource;

/** The sample member, their claims and procedures of two years, and whoever these name: what the sandbox would serve. */
export function sampleRecords(): readonly Any[] {
  const { resources } = generate();
  const byReference = new Map(resources.map((resource) => [`${resource.resourceType}/${resource.id ?? ''}`, resource]));
  const theirs = resources.filter((resource) => isTheirs(resource) && isRecent(resource));
  const named = theirs.flatMap(referencesOf).map((reference) => byReference.get(reference));
  return [...new Set([...theirs, ...named])].filter((resource) => resource !== undefined);
}

/** A resource a line, so that a change shows which. */
export function sampleText(): string {
  return `[\n${sampleRecords().map((resource) => JSON.stringify(resource)).join(',\n')}\n]\n`;
}

function isTheirs(resource: Any): boolean {
  if (resource.resourceType === 'Patient') return resource.id === SAMPLE_PATIENT;
  return ['ExplanationOfBenefit', 'Procedure', 'Coverage'].includes(resource.resourceType) && referencesOf(resource).includes(`Patient/${SAMPLE_PATIENT}`);
}

function isRecent(resource: Any): boolean {
  return resource.resourceType !== 'ExplanationOfBenefit' || (resource as ExplanationOfBenefit).created >= SINCE;
}

function referencesOf(resource: Any): readonly string[] {
  return [...JSON.stringify(resource).matchAll(/"reference":"([^"#]+)"/g)].map(([, reference = '']) => reference);
}
