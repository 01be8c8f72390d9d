import type { CodeableConcept, Coding } from 'fhir/r4';
import { shared } from '../shared.js';

/** One object for all who say the same: a directory of a million listings says few things in many places. None of them may be changed. */
const concepts = shared((system: string, code: string, display?: string): CodeableConcept => ({ coding: [coding(system, code, display)] }));

export function coding(system: string, code: string, display?: string): Coding {
  return { system, code, ...(display !== undefined && { display }) };
}

export function concept(system: string, code: string, display?: string): CodeableConcept {
  return concepts(system, code, display);
}

/** A code with words of the payer's own beside it. */
export function worded(system: string, code: string, text: string): CodeableConcept {
  return { coding: [coding(system, code)], text };
}
