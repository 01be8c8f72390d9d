import { withHeaders, withoutHeaders, type Answer } from '../answer.js';
import type { Fault, Hit, Part, Setting } from '../fault.js';

const ALL = /^access-control-/;

const WHERE: Setting = { words: 'Where: all, or fhir, oauth, discovery', initial: 'all', oneOf: ['all', 'fhir', 'oauth', 'discovery'] };
const OAUTH: readonly Part[] = ['token', 'revoke', 'other'];

/** What a payer's server gets wrong about pages of other origins. A page sees no status then: only that nothing came. */
export const OF_CORS: readonly Fault[] = [
  cors('none', 'No page may read any answer.', (answer) => withoutHeaders(answer, ALL)),
  cors('none-on-errors', 'No page may read what is refused: it sees no 401, only that nothing came.', (answer) => (answer.status >= 400 ? withoutHeaders(answer, ALL) : answer)),
  cors('no-expose-headers', 'Pages may read bodies, and no header such as Retry-After.', (answer) => withoutHeaders(answer, /^access-control-expose-headers$/)),
  cors('get-only', 'Pages may read, and send no form.', getOnly),
  cors('preflight-refused', 'What a browser asks before it sends a token is refused.', (answer, { method }) => (method === 'OPTIONS' ? withoutHeaders({ ...answer, status: 403 }, ALL) : answer)),
  cors('no-authorization', 'Pages may not send a token.', (answer, { method }) =>
    method === 'OPTIONS' ? withHeaders(answer, { 'access-control-allow-headers': 'Accept, Content-Type' }) : answer),
];

function cors(name: string, words: string, change: (answer: Answer, hit: Hit) => Answer): Fault {
  return { name: `cors:${name}`, area: 'cors', words, setting: WHERE, change: (answer, hit) => (concerns(hit) ? change(answer, hit) : answer) };
}

function concerns({ value, part }: Hit): boolean {
  return value === 'all' || value === part || (value === 'oauth' && OAUTH.includes(part));
}

function getOnly(answer: Answer, { method }: Hit): Answer {
  if (method === 'OPTIONS') return withHeaders(answer, { 'access-control-allow-methods': 'GET' });
  return ['GET', 'HEAD'].includes(method) ? answer : withoutHeaders(answer, ALL);
}
