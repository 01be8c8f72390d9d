import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Finding } from '../../../src/cli/doctor/finding.js';
import { serversOf } from '../../../src/payers/servers.js';
import { FAULTS } from '../../../src/sandbox/faults/faults.js';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { lineAbout } from '../support/line-about.js';

const NEVER_MS = 400;
const LONG_MS = 10_000;

interface Seen {
  readonly subject: string;
  readonly says: RegExp;
  /** Of the switch, where its own makes the test slow. */
  readonly value?: string;
  /** How long the doctor waits where nothing comes. */
  readonly patienceMs?: number;
}

const CODE = 'a code that nobody was given';
const REVOCATION = 'ending access (revocation)';
const DIRECTORY = 'the directory at';
const late = (subject: string): Seen => ({ subject, says: /^no whole answer within 0\.4 s/, patienceMs: NEVER_MS });
const cut = /^the connection was cut/;

/** The line in which the doctor tells a switch that is on. */
const SEEN: Readonly<Record<string, Seen>> = {
  'authorize:coop': { subject: 'the sign-in page’s opener', says: /COOP same-origin/ },
  'authorize:slow': late('the sign-in page'),
  'authorize:never-returns': { subject: 'the sign-in page', says: /nothing on it/ },
  'token:302': { subject: CODE, says: /^302, on to / },
  'token:307': { subject: CODE, says: /^307, on to / },
  'token:401': { subject: CODE, says: /^401, invalid_client/ },
  'token:429': { subject: CODE, says: /^429/ },
  'token:500': { subject: CODE, says: /^500/ },
  'token:502': { subject: CODE, says: /^502, no OAuth error/ },
  'token:503': { subject: CODE, says: /^503/ },
  'token:504': { subject: CODE, says: /^504, no OAuth error/ },
  'token:html-200': { subject: CODE, says: /^200, no OAuth error/ },
  'token:truncated': { subject: CODE, says: /^400, no OAuth error/ },
  'token:huge': { subject: CODE, says: /too large/ },
  'token:cut-before-answer': { subject: CODE, says: cut },
  'token:slow': late(CODE),
  'token:hung': late(CODE),
  'revoke:404': { subject: REVOCATION, says: /^404/ },
  'revoke:500': { subject: REVOCATION, says: /^500/ },
  'revoke:503': { subject: REVOCATION, says: /^503/ },
  'revoke:slow': late(REVOCATION),
  'revoke:hung': late(REVOCATION),
  'discovery:missing': { subject: '.well-known/smart-configuration', says: /^404/ },
  'discovery:500': { subject: '.well-known/smart-configuration', says: /^500/ },
  'discovery:html-200': { subject: '.well-known/smart-configuration', says: /^HTML, with status 200/ },
  'discovery:slow': late('FHIR base'),
  'discovery:foreign-endpoint': { subject: 'what the widgets make of it', says: /^discovery_foreign_endpoint/ },
  'discovery:no-s256': { subject: 'PKCE methods', says: /^not said/ },
  'discovery:plain': { subject: 'PKCE methods', says: /^plain/ },
  'discovery:no-iss': { subject: 'answers name their issuer', says: /^not announced/ },
  'discovery:other-issuer': { subject: 'issuer', says: /^127\.0\.0\.1/ },
  'discovery:no-revocation': { subject: REVOCATION, says: /^no address/ },
  'fhir:401': { subject: DIRECTORY, says: /^401/ },
  'fhir:404-for-401': { subject: 'claims without a token', says: /^404/ },
  'fhir:403': { subject: DIRECTORY, says: /^403/ },
  'fhir:404': { subject: DIRECTORY, says: /^404/ },
  'fhir:410': { subject: DIRECTORY, says: /^410/ },
  'fhir:429': { subject: DIRECTORY, says: /^429, throttled, Retry-After 5/ },
  'fhir:500': { subject: DIRECTORY, says: /^500/ },
  'fhir:502': { subject: DIRECTORY, says: /^502/ },
  'fhir:503': { subject: DIRECTORY, says: /^503, transient, Retry-After 5/ },
  'fhir:504': { subject: DIRECTORY, says: /^504/ },
  'fhir:302': { subject: DIRECTORY, says: /^302, on to / },
  'fhir:307': { subject: DIRECTORY, says: /^307, on to / },
  'fhir:slow': late(DIRECTORY),
  'fhir:hung': late(DIRECTORY),
  'fhir:drip': { ...late(DIRECTORY), value: '500' },
  'fhir:cut': { subject: DIRECTORY, says: cut },
  'fhir:cut-before-answer': { subject: DIRECTORY, says: cut },
  'fhir:html-200': { subject: DIRECTORY, says: /^HTML, with status 200/ },
  'fhir:OperationOutcome-200': { subject: DIRECTORY, says: /^an OperationOutcome, with status 200/ },
  'fhir:empty-200': { subject: DIRECTORY, says: /^an empty body, with status 200/ },
  'fhir:bad-json': { subject: DIRECTORY, says: /^JSON that ends early/ },
  'fhir:content-type': { subject: 'content type', says: /^text\/plain/ },
  'fhir:next-foreign': { subject: 'next', says: /^leads to another host/ },
  'fhir:next-cycle': { subject: 'next', says: /was read already/ },
  'fhir:next-endless': { subject: 'the last page', says: /^more than 6 pages for 3 resources/ },
  'fhir:page-n-fails': { subject: 'next', says: /^page 2: 500/ },
  'fhir:total-lies': { subject: 'total', says: /^7 for 3 ids/ },
  'fhir:total-capped': { subject: 'total', says: /^10, and 12 came/ },
  'fhir:other-patient-entry': { subject: '_id of 3', says: /others too/ },
  'fhir:duplicate-ids': { subject: 'a resource', says: /came again/ },
  'fhir:many-entries': { subject: '_count=2', says: /^pages of 30\d/, value: '300' },
  'fhir:huge': { subject: DIRECTORY, says: /too large/ },
  'fhir:foreign-addresses': { subject: 'references', says: /^of 127\.0\.0\.1/ },
  'fhir:strict-token': { subject: '|code', says: /^finds nothing/ },
  'fhir:directory-needs-token': { subject: DIRECTORY, says: /^401/ },
  'cors:none': { subject: 'directory read', says: /may not/ },
  'cors:none-on-errors': { subject: 'errors', says: /may not read 401 and 404/ },
  'cors:no-expose-headers': { subject: 'Retry-After', says: /may not/ },
  'cors:get-only': { subject: 'a page reads its answer', says: /may not/ },
  'cors:preflight-refused': { subject: 'member data', says: /refused with 403/ },
  'cors:no-authorization': { subject: 'member data', says: /Authorization is not among/ },
  'grant:down-for': { subject: 'FHIR base', says: cut },
  'clock:set': { subject: 'its clock', says: /s ahead$/ },
  'clock:step': { subject: 'its clock', says: /^(299|30\d) s ahead/ },
};

/** What only somebody meets who signs in, or who looks at what records say: none of it is the doctor's. */
const UNSEEN = [
  /^authorize:(no-state|wrong-state|state-twice|no-iss|wrong-iss|wrong-code|error|long-error|double-redirect|mix-up)$/,
  /^token:400-invalid_grant$/,
  /^token:(rotate|rotate-strict|no-refresh-token|no-expires|odd-expires|token-type|more-scopes|fewer-scopes|scopes-reordered|odd-scope|no-patient|other-patient)$/,
  /^fhir:(401-at-n|deep|hostile-strings|hostile-keys)$/,
  /^grant:(revoke-now|expire-now)$/,
  /^data:/,
];

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0 });
});
after(() => sandbox.close());

/** What the doctor says while a switch is on: by the path, as a page would be pointed at it; the clock's, which is everybody's, by its own door. */
async function told(name: string, { subject, value, patienceMs = LONG_MS }: Seen): Promise<Finding | undefined> {
  const isClock = name.startsWith('clock:');
  if (isClock) assert.equal((await fetch(`${sandbox.origin}/_sandbox/faults/${name}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' })).status, 200);
  const written = encodeURIComponent(value === undefined ? name : `${name}=${value}`);
  const [server] = serversOf({ payer: 'hsid', sandbox: isClock ? sandbox.origin : `${sandbox.origin}/_fault/${written}` });
  assert.ok(server);
  const line = await lineAbout(subject, { server, clientId: 'demo', redirectUri: 'http://localhost:4173/callback.html' }, { fetch, now: Date.now, patienceMs });
  if (isClock) await fetch(`${sandbox.origin}/_sandbox/reset`, { method: 'POST' });
  return line;
}

describe('the doctor, at a sandbox with a fault on', () => {
  it('knows of every switch whether it can be met without a sign-in', () => {
    const unseen = FAULTS.filter(({ name }) => !(name in SEEN)).map(({ name }) => name);
    assert.deepEqual(unseen.filter((name) => !UNSEEN.some((one) => one.test(name))), []);
    assert.deepEqual(Object.keys(SEEN).filter((name) => !FAULTS.some((fault) => fault.name === name)), []);
  });

  for (const [name, seen] of Object.entries(SEEN)) {
    it(`names ${name}`, async () => {
      const line = await told(name, seen);
      assert.ok(line, `no line about ${seen.subject}`);
      assert.match(line.found, seen.says);
      assert.notEqual(line.verdict, 'ok');
      assert.notEqual(line.verdict, 'untried');
    });
  }
});
