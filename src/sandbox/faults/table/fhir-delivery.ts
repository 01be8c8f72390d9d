import { htmlOf, outcomeOf, withHeaders, type Answer } from '../answer.js';
import type { Fault } from '../fault.js';
import { delayed, seconds } from '../times.js';

/** Answers of the FHIR server that come late, in pieces, cut off, or as something else. */
export const OF_FHIR_DELIVERY: readonly Fault[] = [
  { name: 'fhir:slow', area: 'fhir', words: 'Every answer comes late.', setting: seconds(5), change: (answer, { value }) => delayed(answer, value) },
  { name: 'fhir:hung', area: 'fhir', words: 'No answer comes, and the line stays open.', change: (answer) => ({ ...answer, manner: 'hang' }) },
  {
    name: 'fhir:drip',
    area: 'fhir',
    words: 'Answers trickle in, 64 bytes at a time.',
    setting: { words: 'Milliseconds between two pieces', initial: '50', between: [1, 60_000] },
    change: (answer, { value }) => ({ ...answer, manner: { drip: Number(value) } }),
  },
  { name: 'fhir:cut', area: 'fhir', words: 'Answers break off in the middle.', change: (answer) => ({ ...answer, manner: { cutAfter: Math.floor(answer.body.length / 2) } }) },
  { name: 'fhir:cut-before-answer', area: 'fhir', words: 'The line is cut before anything is answered.', change: (answer) => ({ ...answer, manner: 'cut' }) },
  { name: 'fhir:html-200', area: 'fhir', words: 'A web page comes, with 200.', instead: () => htmlOf(200, 'Sign in to continue') },
  {
    name: 'fhir:OperationOutcome-200',
    area: 'fhir',
    words: 'An OperationOutcome that refuses comes, with 200.',
    instead: () => outcomeOf(200, 'processing', 'The request could not be processed.'),
  },
  { name: 'fhir:empty-200', area: 'fhir', words: 'Nothing comes, with 200.', change: ifGood((answer) => ({ ...answer, body: Buffer.alloc(0) })) },
  {
    name: 'fhir:bad-json',
    area: 'fhir',
    words: 'JSON that ends too early comes, whole by its length.',
    change: ifGood((answer) => ({ ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length * 0.8)) })),
  },
  {
    name: 'fhir:content-type',
    area: 'fhir',
    words: 'The answer is right, and calls itself something else.',
    setting: { words: 'Media type', initial: 'text/plain', accepts: (value) => /^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w.-]+)?$/.test(value) },
    change: ifGood((answer, value) => withHeaders(answer, { 'content-type': value })),
  },
];

function ifGood(change: (answer: Answer, value: string) => Answer): NonNullable<Fault['change']> {
  return (answer, { value }) => (answer.status === 200 ? change(answer, value) : answer);
}
