import { hasCode } from './concept.js';
import { fieldsOf, listOf } from './fields.js';
import type { Fields } from './fields.js';
import { referenceOf, withContained } from './reference.js';
import type { Resolve } from './reference.js';
import { textOf } from './text.js';

const COVERAGE_CLASS = 'http://terminology.hl7.org/CodeSystem/coverage-class';

/**
 * What a claim calls the plans that it was sent to: the `display` of each coverage, else the plan's name in the Coverage that came along.
 * @see https://hl7.org/fhir/R4/explanationofbenefit-definitions.html#ExplanationOfBenefit.insurance.coverage
 * @param resolve finds a resource that came along
 */
export function coverageNamesOf(eob: unknown, resolve?: Resolve): readonly string[] {
  const fields = fieldsOf(eob);
  if (!fields) return [];
  const find = withContained(fields, resolve);
  return listOf(fields.insurance).flatMap(({ coverage }) => nameOf(coverage, find) ?? []);
}

function nameOf(coverage: unknown, find: Resolve): string | undefined {
  const display = textOf(fieldsOf(coverage)?.display);
  const reference = referenceOf(coverage);
  return display ?? (reference === undefined ? undefined : planNameOf(fieldsOf(find(reference))));
}

function planNameOf(coverage: Fields | undefined): string | undefined {
  const plan = coverage?.resourceType === 'Coverage' ? listOf(coverage.class).find(({ type }) => hasCode(type, COVERAGE_CLASS, 'plan')) : undefined;
  return textOf(plan?.name);
}
