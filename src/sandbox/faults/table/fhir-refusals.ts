import { SERVED_TYPES } from '../../fhir/parameters/served.js';
import { answerOf, htmlOf, outcomeOf, type Answer } from '../answer.js';
import type { Fault, Hit, Setting } from '../fault.js';
import { RETRY_AFTER, retryAfter } from '../times.js';

/** A FHIR server that refuses requests for records, by status. */
export const OF_FHIR_REFUSALS: readonly Fault[] = [
  refuses('401', 'Every token is refused, for ever: a renewed one too.', unauthorized),
  {
    name: 'fhir:401-at-n',
    area: 'fhir',
    words: 'The n-th read is refused with 401, and its token from then on; a renewed token is good.',
    setting: { words: 'Which read', initial: '3', between: [1, 100_000] },
    instead: diesAt,
  },
  { name: 'fhir:404-for-401', area: 'fhir', words: 'Where 401 is meant, 404 is said.', change: (answer) => (answer.status === 401 ? notFound() : answer) },
  refuses('403', 'The token is good, and its scope is not enough.', outOfScope, {
    words: 'For which resources: one type, or all',
    initial: 'all',
    oneOf: ['all'],
    accepts: (value) => SERVED_TYPES.has(value),
  }),
  refuses('404', 'There is nothing at any address.', notFound),
  refuses('410', 'Whatever is asked for was deleted.', () => outcomeOf(410, 'deleted', 'This was deleted.')),
  refuses('429', 'Too many requests.', (hit) => outcomeOf(429, 'throttled', 'Too many requests.', retryAfter(hit)), RETRY_AFTER),
  refuses('500', 'The server fails.', () => outcomeOf(500, 'exception', 'The server failed.')),
  refuses('502', 'The gateway gets no sense from the server, and says so with a page.', () => htmlOf(502, 'Bad Gateway')),
  refuses('503', 'The server is out of service.', (hit) => outcomeOf(503, 'transient', 'The server is out of service.', retryAfter(hit)), RETRY_AFTER),
  refuses('504', 'The gateway waits for the server in vain, and says so with a page.', () => htmlOf(504, 'Gateway Timeout')),
  refuses('302', 'Every read is sent on to a stranger.', ({ evil, url }) => answerOf(302, '', { location: `${evil}${url.pathname}` })),
  refuses('307', 'Every read is sent on to a stranger, with all that came with it.', ({ evil, url }) => answerOf(307, '', { location: `${evil}${url.pathname}` })),
];

function refuses(name: string, words: string, instead: (hit: Hit) => Answer | undefined, setting?: Setting): Fault {
  return { name: `fhir:${name}`, area: 'fhir', words, instead, ...(setting && { setting }) };
}

function outOfScope({ url, value }: Hit): Answer | undefined {
  if (value !== 'all' && !url.pathname.split('/').includes(value)) return undefined;
  return outcomeOf(403, 'forbidden', 'The token does not hold the scope for this.', { 'www-authenticate': 'Bearer error="insufficient_scope"' });
}

function notFound(): Answer {
  return outcomeOf(404, 'not-found', 'There is nothing at this address.');
}

function unauthorized(): Answer {
  return outcomeOf(401, 'login', 'The bearer token is not known, or has run out.', { 'www-authenticate': 'Bearer error="invalid_token"' });
}

/** Many reads may be under way with the token that dies: all of them meet it. */
function diesAt({ memory, bearer, value }: Hit): Answer | undefined {
  const dead = `dead ${bearer}`;
  if (memory.has(dead)) return unauthorized();
  const reads = (memory.get('reads') ?? 0) + 1;
  memory.set('reads', reads);
  if (reads !== Number(value)) return undefined;
  if (bearer) memory.set(dead, 1);
  return unauthorized();
}
