import { changeJson, htmlOf, oauthErrorOf, withHeaders, type Answer, type JsonObject } from '../answer.js';
import type { Fault, Hit, Setting } from '../fault.js';
import { delayed, seconds } from '../times.js';

const ENDPOINTS: Readonly<Record<string, string>> = { authorization: 'authorize', token: 'token', revocation: 'revoke' };

/** SMART's and OAuth's discovery, missing or poisoned. @see https://hl7.org/fhir/smart-app-launch/STU2.1/conformance.html */
export const OF_DISCOVERY: readonly Fault[] = [
  discovery('missing', 'There is no discovery, neither with the dot nor without, and the CapabilityStatement names no OAuth server.', {
    change: (answer, { url }) => (isMetadata(url) ? changeJson(answer, withoutSecurity) : oauthErrorOf(404, 'not_found', 'There is nothing at this address.')),
  }),
  discovery('500', 'Discovery fails.', { instead: ({ url }) => (isMetadata(url) ? undefined : oauthErrorOf(500, 'server_error', 'The server failed.')) }),
  discovery('html-200', 'In place of discovery a web page comes, with 200.', { instead: ({ url }) => (isMetadata(url) ? undefined : htmlOf(200, 'Welcome')) }),
  discovery('slow', 'Discovery comes late.', { change: (answer, { value }) => delayed(answer, value) }, seconds(5)),
  changed('foreign-endpoint', 'One of the addresses is a stranger\'s.', (body, { value, evil, payer }) => ({ ...body, [`${value}_endpoint`]: `${evil}/${payer}/oauth/${ENDPOINTS[value] ?? ''}` }), {
    words: 'Which',
    initial: 'token',
    oneOf: Object.keys(ENDPOINTS),
  }),
  changed('no-s256', 'It is not said that PKCE is understood.', ({ code_challenge_methods_supported: _, ...body }) => body),
  changed('plain', 'PKCE is said to be understood in the clear alone.', (body) => ({ ...body, code_challenge_methods_supported: ['plain'] })),
  changed('no-iss', 'It is not said that answers name their issuer.', ({ authorization_response_iss_parameter_supported: _, ...body }) => body),
  changed('other-issuer', 'The issuer is said to be a stranger.', (body, { evil, payer }) => ({ ...body, issuer: `${evil}/${payer}` })),
  changed('no-revocation', 'No address is given at which access can be ended.', ({ revocation_endpoint: _, ...body }) => body),
];

function discovery(name: string, words: string, effect: Pick<Fault, 'instead' | 'change'>, setting?: Setting): Fault {
  return { name: `discovery:${name}`, area: 'discovery', words, ...effect, ...(setting && { setting }) };
}

/** Never kept by a cache: what is switched on is to be seen at once. */
function changed(name: string, words: string, change: (body: JsonObject, hit: Hit) => JsonObject, setting?: Setting): Fault {
  const all = (answer: Answer, hit: Hit): Answer => (isMetadata(hit.url) ? answer : withHeaders(changeJson(answer, (body) => change(body, hit)), { 'cache-control': 'no-store' }));
  return discovery(name, words, { change: all }, setting);
}

function isMetadata({ pathname }: URL): boolean {
  return /\/metadata\/?$/.test(pathname);
}

function withoutSecurity(body: JsonObject): JsonObject {
  const rest = Array.isArray(body['rest']) ? (body['rest'] as readonly JsonObject[]) : [];
  return { ...body, rest: rest.map(({ security: _, ...one }) => one) };
}
