import { changeJson, type JsonObject } from '../answer.js';
import type { Fault, Hit, Setting } from '../fault.js';

const EXPIRES: Readonly<Record<string, unknown>> = { 'text': '300', 'word': 'soon', 'negative': -1, 'zero': 0, 'fraction': 299.5, '10^12': 1e12, 'null': null };
const TYPES: Readonly<Record<string, unknown>> = { mac: 'mac', BEARER: 'BEARER', bearer: 'bearer', number: 1, absent: undefined };
const STRANGE_SCOPES: Readonly<Record<string, unknown>> = { 'absent': undefined, 'number': 42, 'list': ['patient/Patient.read'], 'empty': '' };

/** Token answers that say other than a client expects. @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1 */
export const OF_TOKEN_ANSWERS: readonly Fault[] = [
  { name: 'token:rotate', area: 'token', words: 'Each renewal brings a new refresh token; the old one is still taken.' },
  { name: 'token:rotate-strict', area: 'token', words: 'Each renewal brings a new refresh token; whoever comes with the old one ends the grant.' },
  said('no-refresh-token', 'No refresh token is given.', ({ refresh_token: _, ...body }) => body),
  said('no-expires', 'It is not said how long the token is good.', ({ expires_in: _, ...body }) => body),
  said('odd-expires', 'It is oddly said how long the token is good.', (body, { value }) => ({ ...body, expires_in: EXPIRES[value] }), choice('How', 'text', EXPIRES)),
  said('token-type', 'The token is of another type, or its type is oddly written.', (body, { value }) => ({ ...body, token_type: TYPES[value] }), choice('Type', 'mac', TYPES)),
  said('more-scopes', 'More scopes are given than were asked for.', (body) => ({ ...body, scope: `${String(body['scope'])} patient/*.read openid` })),
  said('fewer-scopes', 'Fewer scopes are given than were asked for.', (body) => ({ ...body, scope: String(body['scope']).split(' ').slice(0, -1).join(' ') })),
  said('scopes-reordered', 'The scopes come in another order.', (body) => ({ ...body, scope: String(body['scope']).split(' ').reverse().join(' ') })),
  said('odd-scope', 'The scopes are missing, or no text, beside a good token.', (body, { value }) => ({ ...body, scope: STRANGE_SCOPES[value] }), choice('How', 'number', STRANGE_SCOPES)),
  said('no-patient', 'It is not said whose records the token opens.', ({ patient: _, ...body }) => body),
  said('other-patient', 'Another patient is named than before.', (body, { value }) => ({ ...body, patient: value }), { words: 'Id of that patient', initial: 'somebody-else' }),
];

function said(name: string, words: string, change: (body: JsonObject, hit: Hit) => JsonObject, setting?: Setting): Fault {
  return { name: `token:${name}`, area: 'token', words, change: (answer, hit) => changeJson(answer, (body) => change(body, hit)), ...(setting && { setting }) };
}

function choice(words: string, initial: string, among: Readonly<Record<string, unknown>>): Setting {
  return { words, initial, oneOf: Object.keys(among) };
}
