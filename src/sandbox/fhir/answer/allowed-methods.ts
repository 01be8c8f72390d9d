import { FhirRefusal } from '../refusal.js';
import type { FhirRequest } from './fhir-answer.js';

/** Refuses with 405 every method but these. */
export function allow(request: FhirRequest, ...methods: readonly string[]): void {
  if (methods.includes(request.method)) return;
  throw new FhirRefusal(405, 'not-supported', `${request.method} is not done here.`, { allow: methods.join(', ') });
}
