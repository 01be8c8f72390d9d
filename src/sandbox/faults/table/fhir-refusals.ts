import { outcomeOf, type Answer } from '../answer.js';
import type { Fault, Hit, Setting } from '../fault.js';

/** A FHIR server that refuses every request for records, by status. */
export const OF_FHIR_REFUSALS: readonly Fault[] = [
  refuses('fhir:404', 'Every read is answered with 404.', () => outcomeOf(404, 'not-found', 'There is nothing at this address.')),
  refuses('fhir:500', 'The server fails at every read.', () => outcomeOf(500, 'exception', 'The server failed.')),
  refuses('fhir:503', 'The server is out of service, and says for how long.', ({ value }) => outcomeOf(503, 'transient', 'The server is out of service.', { 'retry-after': value }), { words: 'Seconds in Retry-After', initial: '10', between: [0, 1_000_000_000] }),
];

function refuses(name: string, words: string, instead: (hit: Hit) => Answer, setting?: Setting): Fault {
  return { name, area: 'fhir', words, instead, ...(setting && { setting }) };
}
