import type { Coded } from './claim/claim.js';
import { fieldsOf, listOf } from './fields.js';
import type { Fields } from './fields.js';
import { Once } from './once.js';
import { stated } from './stated.js';
import { textOf } from './text.js';

/** Codes of this system say why there is no code: they are no words for a service. */
const ABSENT = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';

export function codingsOf(concept: unknown): readonly Fields[] {
  return listOf(fieldsOf(concept)?.coding);
}

/** All codings of a CodeableConcept as sent, in their order; one that says nothing is left out. */
export function codesOf(concept: unknown): Coded[] {
  return codingsOf(concept).map(codingOf).filter((coded) => coded !== undefined);
}

/**
 * A CodeableConcept as one code: that of its first coding which has one, with the payer's words.
 * @see https://hl7.org/fhir/R4/datatypes.html#CodeableConcept
 */
export function codedOf(concept: unknown): Coded | undefined {
  const codes = codesOf(concept);
  const first = codes.find((coded) => coded.code !== undefined) ?? codes[0];
  const display = wordsOf(concept);
  if (!first && display === undefined) return undefined;
  return stated({ system: first?.system, code: first?.code, display });
}

/** Each of several concepts as one code, each once. */
export function codedListOf(concepts: unknown): Coded[] {
  const list = codedOnce();
  for (const concept of listOf(concepts)) list.add(codedOf(concept));
  return list.values;
}

/** Codes, each once. Where one says it by a bare code and another in words, the words stay. */
export function codedOnce(): Once<Coded> {
  return new Once<Coded>(
    ({ system, code, display }) => (code === undefined ? `words ${display ?? ''}` : `code ${system ?? ''}|${code}`),
    (known, added) => (known.display === undefined ? added : known),
  );
}

/** The payer's words: the concept's `text`, else the first `display`. A bare code is no words. */
export function wordsOf(concept: unknown): string | undefined {
  const text = textOf(fieldsOf(concept)?.text);
  if (text !== undefined) return text;
  for (const coding of codingsOf(concept)) {
    const display = displayOf(coding);
    if (display !== undefined) return display;
  }
  return undefined;
}

export function hasCode(concept: unknown, system: string, code: string): boolean {
  return codingsOf(concept).some((coding) => coding.system === system && coding.code === code);
}

function codingOf(coding: Fields): Coded | undefined {
  const system = textOf(coding.system);
  const code = textOf(coding.code);
  const display = displayOf(coding);
  return code === undefined && display === undefined ? undefined : stated({ system, code, display });
}

function displayOf(coding: Fields): string | undefined {
  return coding.system === ABSENT ? undefined : textOf(coding.display);
}
