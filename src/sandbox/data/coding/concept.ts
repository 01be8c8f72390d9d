import type { CodeableConcept, Coding } from 'fhir/r4';

export function coding(system: string, code: string, display?: string): Coding {
  return { system, code, ...(display !== undefined && { display }) };
}

export function concept(system: string, code: string, display?: string): CodeableConcept {
  return { coding: [coding(system, code, display)] };
}

/** A code with words of the payer's own beside it. */
export function worded(system: string, code: string, text: string): CodeableConcept {
  return { coding: [coding(system, code)], text };
}
