import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { examine } from '../../../src/cli/doctor/doctor.js';
import type { Finding, Verdict } from '../../../src/cli/doctor/finding.js';
import type { Question } from '../../../src/cli/doctor/ground.js';
import { Probe } from '../../../src/cli/doctor/probe.js';
import { serversOf } from '../../../src/payers/servers.js';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { brokenFetch } from '../support/broken-fetch.js';
import type { Answer, Break } from '../support/broken-fetch.js';
import { lineAbout } from '../support/line-about.js';

/** How long the doctor waits: for what never comes, and for what comes on a busy machine. */
const NEVER_MS = 400;
const LONG_MS = 10_000;

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0 });
});
after(() => sandbox.close());

function question(): Question {
  const [server] = serversOf({ payer: 'hsid', sandbox: sandbox.origin });
  assert.ok(server);
  return { server, clientId: 'demo' };
}

const json = (answer: Answer, change: (body: Record<string, unknown>) => void): Answer => {
  const body = JSON.parse(answer.body) as Record<string, unknown>;
  change(body);
  return { ...answer, body: JSON.stringify(body) };
};
const without = (answer: Answer, header: string): Answer => {
  answer.headers.delete(header);
  return answer;
};
const withHeader = (answer: Answer, header: string, value: string): Answer => {
  answer.headers.set(header, value);
  return answer;
};
const at = (part: string | RegExp, then: (answer: Answer) => Answer | 'hang'): Break => (answer, { path }) => ((typeof part === 'string' ? path.includes(part) : part.test(path)) ? then(answer) : undefined);
const discovery = (change: (body: Record<string, unknown>) => void): Break => at('smart-configuration', (answer) => json(answer, change));
const fhir = (change: (answer: Answer) => Answer | 'hang'): Break => at(/\/R4\/[A-Z]/, change);
const matches = (body: Record<string, unknown>, change: (entries: { resource: { id: string } }[]) => unknown[]): void => {
  body['entry'] = change((body['entry'] ?? []) as { resource: { id: string } }[]);
};
const nothing = (answer: Answer): Answer => json(answer, (body) => { body['entry'] = []; body['total'] = 0; });
const next = (change: (url: string) => string): Break => fhir((answer) => answer.status !== 200 ? answer : json(answer, (body) => {
  for (const link of (body['link'] ?? []) as { relation: string; url: string }[]) if (link.relation === 'next') link.url = change(link.url);
}));

/** What is wrong with a payer; the line that tells it; what it says. */
const WRONG: readonly (readonly [what: string, how: Break, subject: string, says: RegExp, verdict: Verdict])[] = [
  ['discovery with the dot is missing', at('/.well-known/', (a) => ({ ...a, status: 404 })), '.well-known/smart', /^404/, 'differs'],
  ['discovery is missing', at('smart-configuration', (a) => ({ ...a, status: 404 })), '.well-known/smart', /^404/, 'differs'],
  ['discovery sends the code to another host', discovery((b) => { b['token_endpoint'] = 'https://evil.example/token'; }), 'what the widgets make of it', /discovery_foreign_endpoint \(evil\.example\)/, 'breaks'],
  ['discovery does not offer S256', discovery((b) => { b['code_challenge_methods_supported'] = ['plain']; }), 'PKCE methods', /^plain$/, 'breaks'],
  ['discovery offers plain besides', discovery((b) => { b['code_challenge_methods_supported'] = ['S256', 'plain']; }), 'PKCE methods', /S256, plain/, 'differs'],
  ['discovery serves apps with a secret alone', discovery((b) => { b['capabilities'] = ['launch-standalone']; b['token_endpoint_auth_methods_supported'] = ['client_secret_post']; }), 'apps without a secret', /^not announced/, 'differs'],
  ['discovery names no renewal', discovery((b) => { b['grant_types_supported'] = ['authorization_code']; }), 'renewal', /^not announced/, 'differs'],
  ['discovery lacks a scope', discovery((b) => { b['scopes_supported'] = ['patient/Patient.rs', 'patient/ExplanationOfBenefit.read']; }), 'scopes', /^not announced: patient\/Procedure\.read$/, 'differs'],
  ['no page may read anything', (a) => without(a, 'access-control-allow-origin'), 'directory read', /a page may not/, 'breaks'],
  ['one other page may read', (a) => withHeader(a, 'access-control-allow-origin', 'https://partner.example'), 'directory read', /only https:\/\/partner\.example may/, 'breaks'],
  ['the preflight is refused', (a, { method }) => (method === 'OPTIONS' ? { ...a, status: 403 } : undefined), 'member data', /refused with 403/, 'breaks'],
  ['a preflight is redirected', (a, { method }) => (method === 'OPTIONS' ? { ...a, status: 302 } : undefined), 'member data', /302/, 'breaks'],
  ['the preflight does not allow Authorization', (a, { method }) => (method === 'OPTIONS' ? withHeader(a, 'access-control-allow-headers', 'Accept') : undefined), 'member data', /Authorization is not among/, 'breaks'],
  ['the preflight allows * only', (a, { method }) => (method === 'OPTIONS' ? withHeader(a, 'access-control-allow-headers', '*') : undefined), 'member data', /does not stand for Authorization/, 'breaks'],
  ['errors come without CORS', (a) => (a.status >= 400 ? without(a, 'access-control-allow-origin') : undefined), 'errors', /may not read 401 and 404/, 'differs'],
  ['no header is exposed', (a) => without(a, 'access-control-expose-headers'), 'Retry-After', /may not read/, 'differs'],
  ['the token endpoint is closed to pages', at('/oauth/token', (a) => without(a, 'access-control-allow-origin')), 'a page reads its answer', /may not/, 'breaks'],
  ['the token endpoint hides its refusals from pages', (a, { path, method }) => (path.includes('/oauth/token') && method === 'POST' ? without(a, 'access-control-allow-origin') : undefined), 'a page reads its answer', /may not read refusals/, 'differs'],
  ['the token endpoint redirects', at('/oauth/token', (a) => withHeader({ ...a, status: 307 }, 'location', 'https://evil.example/')), 'a code that nobody', /307, on to evil\.example/, 'breaks'],
  ['the token endpoint answers HTML', at('/oauth/token', (a) => ({ ...a, status: 200, body: '<html>' })), 'a code that nobody', /200, no OAuth error/, 'breaks'],
  ['the token endpoint is away', at('/oauth/token', () => 'hang'), 'a code that nobody', /within 0\.4 s/, 'breaks'],
  ['claims are open to everybody', at('/ExplanationOfBenefit', (a) => ({ ...a, status: 200, body: '{"resourceType":"Bundle","type":"searchset"}' })), 'claims without a token', /200/, 'breaks'],
  ['claims answer 404 where 401 is meant', at('/ExplanationOfBenefit', (a) => ({ ...a, status: 404 })), 'claims without a token', /404/, 'differs'],
  ['the statement lacks a parameter', at('/metadata', (a) => ({ ...a, body: a.body.replace(/"name":"specialty"/g, '"name":"other"') })), 'PractitionerRole', /not listed: specialty/, 'differs'],
  ['the statement lacks a type', at('/metadata', (a) => ({ ...a, body: a.body.replace('"type":"InsurancePlan"', '"type":"Basic"') })), 'InsurancePlan', /not listed/, 'differs'],
  ['it speaks another FHIR', at('/metadata', (a) => ({ ...a, body: a.body.replace('4.0.1', '3.0.2') })), 'FHIR version', /3\.0\.2/, 'breaks'],
  ['the directory wants a token', fhir((a) => ({ ...a, status: 401 })), 'the directory', /^401/, 'breaks'],
  ['the directory is down', fhir((a) => ({ ...a, status: 503 })), 'the directory', /^503/, 'breaks'],
  ['the directory is busy', fhir((a) => withHeader({ ...a, status: 429, body: '' }, 'retry-after', '30')), 'the directory', /^429, Retry-After 30$/, 'breaks'],
  ['a sign-in page comes with 200', fhir((a) => ({ ...a, status: 200, body: '<!doctype html><p>Sign in' })), 'the directory', /HTML, with status 200/, 'breaks'],
  ['a refusal comes with 200', fhir((a) => ({ ...a, status: 200, body: '{"resourceType":"OperationOutcome","issue":[]}' })), 'the directory', /OperationOutcome, with status 200/, 'breaks'],
  ['JSON is broken', fhir((a) => ({ ...a, body: a.body.slice(0, 90) })), 'the directory', /ends early or is broken/, 'breaks'],
  ['an empty answer comes with 200', fhir((a) => ({ ...a, status: 200, body: '' })), 'the directory', /an empty body/, 'breaks'],
  ['the content type is wrong', fhir((a) => withHeader(a, 'content-type', 'text/plain')), 'content type', /text\/plain/, 'differs'],
  ['searches hang', fhir(() => 'hang'), 'the directory', /within 0\.4 s/, 'breaks'],
  ['searches are redirected', fhir((a) => withHeader({ ...a, status: 302 }, 'location', 'https://elsewhere.example/')), 'the directory', /302, on to elsewhere\.example/, 'breaks'],
  ['a page size alone is too much', at(/\/R4\/[A-Za-z]+\?_count=20$/, (a) => ({ ...a, status: 504 })), 'Practitioner, with a page size alone', /^504/, 'differs'],
  ['a parameter is refused', at('network=', (a) => ({ ...a, status: 400 })), 'PractitionerRole network', /^400/, 'breaks'],
  ['a parameter that the widgets do not need finds nothing', at('given=', nothing), 'Practitioner given', /finds nothing/, 'differs'],
  ['a chain finds nothing, silently', at('practitioner.name=', nothing), 'PractitionerRole?practitioner.name', /finds nothing, silently/, 'breaks'],
  ['|code is taken as R4 says', at(/specialty=%7C/, nothing), '|code', /finds nothing/, 'differs'],
  ['a | must be escaped', at(/\|/, (a) => ({ ...a, status: 400 })), '| as it is', /^400/, 'differs'],
  ['nothing comes along', at('_include=', (a) => json(a, (b) => matches(b, (all) => all.slice(0, 1)))), '_include of PractitionerRole network', /does not come along/, 'differs'],
  ['several ids at once find one', at(/Practitioner\?_id=[^&]*%2C/, (a) => json(a, (b) => matches(b, (all) => all.slice(0, 1)))), '_id=a,b', /one of two/, 'breaks'],
  ['what is missing is HTML', at('uhc-widgets-doctor', (a) => (a.status === 404 ? { ...a, body: '<html>' } : a)), 'one that is not there', /404, no OperationOutcome/, 'differs'],
  ['next leads elsewhere', next(() => 'https://evil.example/R4?page=2'), 'next', /another host: evil\.example/, 'breaks'],
  ['next goes round', next((url) => url.replace(/_count=\d+.*/, '_count=2&_page=round')), 'next', /./, 'breaks'],
  ['a page in the middle fails', at(/(_offset|_page|cursor|after|page)=?/i, (a) => ({ ...a, status: 500 })), 'next', /page 2: 500/, 'breaks'],
  ['totals lie', fhir((a) => (a.status === 200 && a.body.includes('"total"') ? json(a, (b) => { b['total'] = 9_999; }) : a)), 'total', /9999 for 3 ids/, 'differs'],
  ['totals are capped', fhir((a) => (a.status === 200 && a.body.includes('"total"') ? json(a, (b) => { b['total'] = a.body.includes('_id=') ? b['total'] : 10_000; }) : a)), 'total', /capped at 10000/, 'differs'],
  ['resources come twice', at('_count=2', (a) => json(a, (b) => matches(b, (all) => [...all, ...all]))), 'a resource', /came again/, 'differs'],
  ['pages have another size', at('_count=2', (a) => json(a, (b) => matches(b, (all) => [...all, { resource: { resourceType: 'Practitioner', id: crypto.randomUUID() } }]))), '_count=2', /pages of 3/, 'differs'],
  ['an unknown parameter is ignored', at('uhc-widgets-doctor=x', (a) => ({ ...a, status: 200, body: '{"resourceType":"Bundle","type":"searchset"}' })), 'a parameter that nobody knows', /ignored/, 'differs'],
];

describe('the doctor', () => {
  it('finds nothing that breaks the widgets at the sandbox as it comes', async () => {
    const findings: Finding[] = [];
    for await (const { group, base } of examine(question(), new Probe({ fetch, now: Date.now, patienceMs: LONG_MS }))) {
      assert.equal(base?.href, `${sandbox.origin}/hsid/R4`);
      findings.push(...group.findings);
    }
    assert.deepEqual(findings.filter(({ verdict }) => verdict === 'breaks'), []);
    assert.ok(findings.filter(({ verdict }) => verdict === 'ok').length > 50);
  });

  for (const [what, how, subject, says, verdict] of WRONG) {
    it(`says when ${what}`, async () => {
      const line = await lineAbout(subject, question(), { fetch: brokenFetch(how), now: Date.now, patienceMs: says.source.includes('within') ? NEVER_MS : LONG_MS });
      assert.ok(line, `no line about ${subject}`);
      assert.match(line.found, says);
      assert.equal(line.verdict, verdict);
      assert.ok(line.advice, 'it says what follows');
    });
  }

  it('looks at the public directory where the payer’s own asks for a token, as the widgets do', async () => {
    const { server } = question();
    const open = new URL(`${sandbox.origin}/rmhp/R4`);
    const asked = { server: { ...server, directoryBases: [server.fhirBase, open] } };
    const around = { fetch: brokenFetch(at(/\/hsid\/R4\/[A-Z]/, (a) => ({ ...a, status: 401 }))), now: Date.now, patienceMs: LONG_MS };
    const first = await lineAbout('the directory at', asked, around);
    assert.equal(first?.verdict, 'differs');
    assert.equal((await lineAbout(`the directory at ${open.href}`, asked, around))?.verdict, 'ok');
    assert.equal((await lineAbout('PractitionerRole?location.address', asked, around))?.verdict, 'ok');
  });

  it('names the address to set where the documented one is away and another answers', async () => {
    const { server } = question();
    const later = { fhirBase: `${sandbox.origin}/rmhp/R4`, authorize: '', token: '' };
    const around = { fetch: brokenFetch(at('/hsid/R4', (a) => ({ ...a, status: 503 }))), now: Date.now, patienceMs: LONG_MS };
    const line = await lineAbout('FHIR base', { server: { ...server, later } }, around);
    assert.equal(line?.verdict, 'breaks');
    assert.equal(line.advice, `Set fhir-base="${later.fhirBase}".`);
    assert.equal((await lineAbout('token endpoint', { server: { ...server, later } }, around))?.found, `${sandbox.origin}/rmhp/oauth/token`);
  });
});
