import { answerOf, htmlOf, oauthErrorOf, type Answer } from '../answer.js';
import type { Fault, Hit, Setting } from '../fault.js';
import { delayed, RETRY_AFTER, retryAfter, seconds } from '../times.js';

/** A token endpoint that refuses, sends on, or whose answer does not arrive. @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
export const OF_TOKEN_REFUSALS: readonly Fault[] = [
  refuses('302', 'The token request is sent on to a stranger.', ({ evil, payer }) => answerOf(302, '', { location: `${evil}/${payer}/oauth/token` })),
  refuses('307', 'The token request is sent on to a stranger, with the code or the refresh token in it.', ({ evil, payer }) => answerOf(307, '', { location: `${evil}/${payer}/oauth/token` })),
  refuses('400-invalid_grant', 'The code or the refresh token is not good, or no longer.', () => oauthErrorOf(400, 'invalid_grant', 'The grant is invalid, expired or revoked.')),
  refuses('401', 'The client is not known.', () => oauthErrorOf(401, 'invalid_client', 'The client is not known.')),
  refuses('429', 'Too many token requests.', (hit) => oauthErrorOf(429, 'temporarily_unavailable', 'Too many requests.', retryAfter(hit)), RETRY_AFTER),
  refuses('500', 'The token endpoint fails.', () => oauthErrorOf(500, 'server_error', 'The server failed.')),
  refuses('502', 'The gateway gets no sense from the token endpoint, and says so with a page.', () => htmlOf(502, 'Bad Gateway')),
  refuses('503', 'The token endpoint is out of service.', (hit) => oauthErrorOf(503, 'temporarily_unavailable', 'The server is out of service.', retryAfter(hit)), RETRY_AFTER),
  refuses('504', 'The gateway waits for the token endpoint in vain, and says so with a page.', () => htmlOf(504, 'Gateway Timeout')),
  refuses('html-200', 'In place of tokens a web page comes, with 200.', () => htmlOf(200, 'Sign in to continue')),
  arrives('truncated', 'The token answer ends too early, whole by its length.', (answer) => ({ ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length * 0.6)) })),
  arrives(
    'huge',
    'The token answer is very large.',
    (answer, { value }) => ({ ...answer, body: Buffer.concat([answer.body.subarray(0, -1), Buffer.from(`,"padding":"${'a'.repeat(Number(value) * 1_000_000)}"}`)]) }),
    { words: 'Megabytes', initial: '5', between: [1, 300] },
  ),
  arrives('cut-before-answer', 'The tokens are given, and the line is cut before they arrive.', (answer) => ({ ...answer, manner: 'cut' })),
  arrives('slow', 'The token answer comes late.', (answer, { value }) => delayed(answer, value), seconds(5)),
  arrives('hung', 'The token answer never comes, and the line stays open.', (answer) => ({ ...answer, manner: 'hang' })),
];

function refuses(name: string, words: string, instead: (hit: Hit) => Answer, setting?: Setting): Fault {
  return { name: `token:${name}`, area: 'token', words, instead, ...(setting && { setting }) };
}

function arrives(name: string, words: string, change: (answer: Answer, hit: Hit) => Answer, setting?: Setting): Fault {
  return { name: `token:${name}`, area: 'token', words, change, ...(setting && { setting }) };
}
