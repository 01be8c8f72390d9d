import type { Diagnosis, PerformedProcedure } from './claim.js';
import { codedListOf, codesOf, wordsOf } from '../concept.js';
import { dateOf } from '../date.js';
import { fieldsOf, listOf, positivesOf } from '../fields.js';
import { referenceOf } from '../reference.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';
import { textOf } from '../text.js';

/** A claim's diagnoses: a code, or the code of the Condition that is referred to, where it is at hand. */
export function diagnosesOf(diagnoses: unknown, resolve: Resolve): Diagnosis[] {
  return listOf(diagnoses).map((diagnosis, index) => {
    const concept = conceptOf(diagnosis.diagnosisCodeableConcept, diagnosis.diagnosisReference, resolve);
    return stated({
      sequence: positivesOf(diagnosis.sequence)[0] ?? index + 1,
      codes: codesOf(concept),
      text: wordsOf(concept) ?? textOf(fieldsOf(diagnosis.diagnosisReference)?.display),
      types: codedListOf(diagnosis.type),
    });
  });
}

/** What was done in the course of a claim, by code or by the Procedure that is referred to. */
export function performedOf(procedures: unknown, resolve: Resolve): PerformedProcedure[] {
  return listOf(procedures).map((procedure) => {
    const concept = conceptOf(procedure.procedureCodeableConcept, procedure.procedureReference, resolve);
    const text = wordsOf(concept) ?? textOf(fieldsOf(procedure.procedureReference)?.display);
    return stated({ codes: codesOf(concept), text, date: dateOf(procedure.date) });
  });
}

function conceptOf(concept: unknown, toResource: unknown, resolve: Resolve): unknown {
  if (concept !== undefined) return concept;
  const reference = referenceOf(toResource);
  return reference === undefined ? undefined : fieldsOf(resolve(reference))?.code;
}
