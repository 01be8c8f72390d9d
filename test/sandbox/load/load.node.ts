import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Bundle, ExplanationOfBenefit, FhirResource } from 'fhir/r4';
import { withLoaded } from '../../../src/sandbox/load/load.js';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { Generated } from '../../../src/sandbox/member.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';
import { answerOn, SignInBrowser } from '../support/sign-in-browser.js';

const folders: string[] = [];
const nothing: Generated = { members: [], resources: [] };

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder on the disk: texts stand as they are, everything else as JSON. */
function folder(files: Record<string, unknown>): string {
  const root = mkdtempSync(join(tmpdir(), 'sandbox-load-'));
  folders.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

function eob(id: string | undefined, patient: string, provider?: string): object {
  return {
    resourceType: 'ExplanationOfBenefit',
    ...(id !== undefined && { id }),
    patient: { reference: patient },
    ...(provider !== undefined && { provider: { reference: provider } }),
    billablePeriod: { start: '1999-01-02' },
  };
}

function loaded(files: Record<string, unknown>, own = nothing): { data: Generated; lines: string[]; claims: Map<string, ExplanationOfBenefit> } {
  const lines: string[] = [];
  const data = withLoaded(own, [folder(files)], (line) => lines.push(line));
  const claims = new Map((data.resources as FhirResource[]).flatMap((one) => (one.resourceType === 'ExplanationOfBenefit' ? [[one.id ?? '', one]] : [])));
  return { data, lines, claims };
}

describe('a folder of FHIR JSON', () => {
  it('is read at any depth, out of Bundles too', () => {
    const { data } = loaded({
      'a.json': { resourceType: 'Patient', id: 'p' },
      'deep/er/still/b.json': { resourceType: 'Bundle', type: 'collection', entry: [{ resource: eob('c', 'Patient/p') }, { resource: { resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Location', id: 'l' } }] } }, {}, null] },
      'notes.txt': 'not read',
    });
    assert.deepEqual(data.resources.map(({ id }) => id), ['p', 'c', 'l']);
  });

  it('has what is no FHIR resource named and passed over', () => {
    const { data, lines } = loaded({ 'facts.json': { cases: [] }, 'list.json': [1], 'broken.json': '{"resourceType":', 'word.json': '"Patient"', 'null.json': 'null', 'p.json': { resourceType: 'Patient', id: 'p' } });
    assert.equal(data.resources.length, 1);
    for (const name of ['facts.json', 'list.json', 'word.json', 'null.json']) assert.ok(lines.includes(`Passed over ${name}: it is no FHIR resource.`), name);
    assert.ok(lines.includes('Passed over broken.json: it is no JSON.'));
  });

  it('with links in circles, a file without a bottom or one too long to be read does not keep the sandbox from starting', () => {
    const root = folder({ 'p.json': { resourceType: 'Patient', id: 'p' }, 'deep.json': `{"resourceType":"Patient","id":"q","extension":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'long.json': '' });
    truncateSync(join(root, 'long.json'), 600_000_000); // takes no room on the disk
    symlinkSync(root, join(root, 'circle'));
    symlinkSync('nowhere', join(root, 'gone.json'));
    symlinkSync(join(folder({ 'other.json': { resourceType: 'Patient', id: 'linked' } }), 'other.json'), join(root, 'linked.json'));
    const lines: string[] = [];
    const data = withLoaded(nothing, [root], (line) => lines.push(line));
    assert.deepEqual(data.resources.map(({ id }) => id), ['linked', 'p']);
    assert.deepEqual(lines.slice(0, -1), [
      'Passed over circle: it is a link to a folder, and links could lead in circles.',
      'Passed over deep.json: it is nested more than 200 deep.',
      'Passed over gone.json: it is a link that leads nowhere.',
      'Passed over long.json: it is too long to be read at once.',
    ]);
  });

  it('that is not there is said', () => {
    assert.throws(() => withLoaded(nothing, ['/nowhere/at/all'], () => undefined), /There is no folder \/nowhere\/at\/all/);
  });
});

describe('references', () => {
  it('of a transaction (urn:uuid) become those of the ids that its resources get', () => {
    const { claims, data } = loaded({
      'bundle.json': {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [
          { fullUrl: 'urn:uuid:11111111-2222-3333-4444-555555555555', resource: { resourceType: 'Patient' } },
          { fullUrl: 'urn:uuid:99999999-2222-3333-4444-555555555555', resource: { resourceType: 'Practitioner', id: 'doc' } },
          { fullUrl: 'urn:uuid:77777777-2222-3333-4444-555555555555', resource: eob('c', 'urn:uuid:11111111-2222-3333-4444-555555555555', 'urn:uuid:99999999-2222-3333-4444-555555555555') },
        ],
      },
    });
    assert.equal(claims.get('c')?.patient.reference, 'Patient/11111111-2222-3333-4444-555555555555');
    assert.equal(claims.get('c')?.provider.reference, 'Practitioner/doc');
    assert.equal(data.members[0]?.username, '11111111-2222-3333-4444-555555555555');
  });

  it('resolve in the file\'s own folder first, then in the folders around it', () => {
    const { claims } = loaded({
      'org.json': { resourceType: 'Organization', id: 'plan', name: 'outer' },
      'a/claim.json': eob('a', 'Patient/p', 'Organization/plan'),
      'a/patient.json': { resourceType: 'Patient', id: 'p' },
      'b/claim.json': eob('b', 'Patient/p', 'Organization/plan'),
      'b/org.json': { resourceType: 'Organization', id: 'plan', name: 'inner' },
      'b/patient.json': { resourceType: 'Patient', id: 'p' },
    });
    assert.deepEqual([claims.get('a')?.patient.reference, claims.get('a')?.provider.reference], ['Patient/p', 'Organization/plan-2']);
    assert.deepEqual([claims.get('b')?.patient.reference, claims.get('b')?.provider.reference], ['Patient/p-2', 'Organization/plan']);
  });

  it('by whole address, by version, by identifier and inside contained resources follow as well', () => {
    const { data } = loaded({
      'bundle.json': {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [
          { fullUrl: 'https://payer.example/fhir/Patient/p', resource: { resourceType: 'Patient', id: 'p' } },
          { resource: { resourceType: 'Practitioner', id: 'doc', identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1000000001' }] } },
          {
            resource: {
              ...eob('c', 'https://payer.example/fhir/Patient/p', 'Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1000000001'),
              insurer: { reference: '#payer' },
              contained: [{ resourceType: 'Organization', id: 'payer', partOf: { reference: 'Patient/p/_history/3' } }],
            },
          },
        ],
      },
    });
    const claim = data.resources.find(({ id }) => id === 'c') as ExplanationOfBenefit;
    assert.equal(claim.patient.reference, 'Patient/p');
    assert.equal(claim.provider.reference, 'Practitioner/doc');
    assert.equal(claim.insurer.reference, '#payer');
    assert.match(JSON.stringify(claim.contained), /"reference":"Patient\/p"/);
  });

  it('to what no file holds stay as they are, and never become somebody else\'s', () => {
    const { claims, lines } = loaded(
      { 'a/claim.json': eob('a', 'Patient/ana', 'Organization/nowhere') },
      sampleData,
    );
    assert.equal(claims.get('a')?.provider.reference, 'Organization/nowhere');
    assert.equal(claims.get('a')?.patient.reference, 'Patient/ana-2');
    assert.ok(lines.some((line) => line.startsWith('Patient/ana → Patient/ana-2')));
  });

  it('find what stands once in the whole of it, so that a folder a type is one set', () => {
    const { claims, data } = loaded({ 'claims/c.json': eob('c', 'Patient/p'), 'patients/p.json': { resourceType: 'Patient', id: 'p', name: [{ given: ['Ana'], family: 'Reyes' }] } });
    assert.equal(claims.get('c')?.patient.reference, 'Patient/p');
    assert.equal(data.members.length, 1);
    assert.match(data.members[0]?.about ?? '', /Ana Reyes, 1 claim/);
  });
});

describe('an id that stands twice', () => {
  it('is served as -2 and -3 in the order of the paths, the references of its folder follow, and the start says so', () => {
    const files = Object.fromEntries(['a', 'b', 'c'].flatMap((name): [string, object][] => [[`${name}/claim.json`, eob('claim', 'Patient/p')], [`${name}/patient.json`, { resourceType: 'Patient', id: 'p' }]]));
    const { claims, lines } = loaded(files);
    assert.deepEqual([...claims].map(([id, { patient }]) => [id, patient.reference]), [['claim', 'Patient/p'], ['claim-2', 'Patient/p-2'], ['claim-3', 'Patient/p-3']]);
    assert.ok(lines.includes('ExplanationOfBenefit/claim → ExplanationOfBenefit/claim-2 (b/claim.json)'));
    assert.ok(lines.includes('Patient/p → Patient/p-3 (c/patient.json)'));
  });

  it('of the sandbox\'s own data is the sandbox\'s', () => {
    const { claims } = loaded({ 'claim.json': eob('a1', 'Patient/zoe') }, sampleData);
    assert.deepEqual([...claims.keys()].filter((id) => id.startsWith('a1')), ['a1', 'a1-2']);
  });

  it('takes no name that another one has by itself', () => {
    const { claims } = loaded({ '1.json': eob('x', 'Patient/p'), '2.json': eob('x', 'Patient/p'), '3.json': eob('x-2', 'Patient/p') });
    assert.deepEqual([...claims.keys()], ['x', 'x-3', 'x-2']);
  });

  it('in two Bundles of one folder: each one\'s references are its own', () => {
    const bundle = (name: string): object => ({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Organization', id: 'o', name } }, { resource: eob(name, 'Patient/p', 'Organization/o') }] });
    const { claims } = loaded({ '1.json': bundle('one'), '2.json': bundle('two') });
    assert.equal(claims.get('one')?.provider.reference, 'Organization/o');
    assert.equal(claims.get('two')?.provider.reference, 'Organization/o-2');
  });
});

describe('whoever loaded claims name', () => {
  it('signs in with their id, is listed, and reads claims of any date, with or without a Patient resource', async (t) => {
    const root = folder({ 'a/c1.json': eob('c1', 'Patient/-1000'), 'a/c2.json': eob('c2', 'https://old.example/Patient/-1000') });
    const sandbox = await startSandbox({ port: 0, data: sampleData, load: [root, folder({ 'p.json': { resourceType: 'Patient', id: 'zoe' } })] });
    t.after(() => sandbox.close());
    const browser = new SignInBrowser();
    const query = new URLSearchParams({ response_type: 'code', client_id: 'demo', redirect_uri: 'http://localhost:1/x', scope: 'patient/ExplanationOfBenefit.read', state: 's', code_challenge: 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU', code_challenge_method: 'S256' });
    await browser.open(`${sandbox.origin}/hsid/oauth/authorize?${query.toString()}`);
    assert.match(browser.page, /<b>-1000<\/b>/);
    assert.match(browser.page, /<b>zoe<\/b>/);
    await browser.submit({ action: 'sign-in', username: '-1000', password: 'sandbox' });
    await browser.submit({ action: 'continue', answer: answerOn(browser.page) });
    assert.match(browser.page, /What may/);
    const { access_token: token = '' } = await givenToken(sandbox.origin, { payer: 'hsid', member: '-1000' });
    const claims = (await (await fetch(`${sandbox.origin}/hsid/R4/ExplanationOfBenefit?patient=-1000`, { headers: { authorization: `Bearer ${token}` } })).json()) as Bundle;
    assert.deepEqual(claims.entry?.map(({ resource }) => resource?.id), ['c1', 'c2']);
  });

  it('is counted where a claim names nobody', () => {
    const { lines } = loaded({ 'c.json': { resourceType: 'ExplanationOfBenefit', id: 'c', patient: { display: 'Somebody' } } });
    assert.ok(lines.includes('Claims that name no patient, so that nobody can read them: 1.'));
  });
});

describe('malformed resources', () => {
  it('break neither the start nor a search', async (t) => {
    const root = folder({
      'a.json': { resourceType: 'Practitioner', id: 'odd', name: 'Ann', identifier: [null, 3], meta: { profile: 'x', lastUpdated: 12 } },
      'b.json': { resourceType: 'PractitionerRole', id: 'odd', specialty: { coding: { code: 5 } }, location: 'here', extension: [null] },
      'c.json': { resourceType: 'Location', id: 'odd', address: [{ line: 'one line', city: 7 }], type: 'x' },
      'd.json': { resourceType: 'InsurancePlan', id: 'odd', plan: [null, 'x', { network: 'y' }] },
      'e.json': { resourceType: 'ExplanationOfBenefit', id: 'odd', patient: 'me', item: { servicedDate: 5 }, billablePeriod: 'always' },
    });
    const sandbox = await startSandbox({ port: 0, data: nothing, load: [root] });
    t.after(() => sandbox.close());
    for (const query of ['Practitioner?name=a', 'Practitioner?_profile=x', 'Practitioner?_lastUpdated=gt2000', 'PractitionerRole?specialty=5', 'PractitionerRole?location=here', 'PractitionerRole?network=x', 'Location?address=one', 'InsurancePlan?network=y', 'Practitioner/odd']) {
      assert.equal((await fetch(`${sandbox.origin}/hsid/R4/${query}`)).status, 200, query);
    }
  });
});
