import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Bundle, ExplanationOfBenefit, FhirResource } from 'fhir/r4';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start.js';
import { givenToken } from './support/given-token.js';
import { sampleData } from './support/sample-data.js';
import { steered } from './support/steered.js';

const NOW = Date.parse('2026-06-01T12:00:00Z');

const model = sampleData.resources.find((resource): resource is ExplanationOfBenefit => resource.resourceType === 'ExplanationOfBenefit' && resource.id === 'a1');

function claim(id: string, changed: string, outcome: ExplanationOfBenefit['outcome']): FhirResource {
  assert.ok(model);
  return { ...model, id, meta: { lastUpdated: changed }, outcome };
}

let sandbox: RunningSandbox;
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'later-'));
  await writeFile(join(folder, 'claim.json'), JSON.stringify({ ...claim('loaded', '2040-01-01T00:00:00Z', 'complete'), patient: { reference: 'Patient/zoe' } }));
  await writeFile(join(folder, 'zoe.json'), JSON.stringify({ resourceType: 'Patient', id: 'zoe', name: [{ family: 'Load' }] }));
  const resources = [
    ...sampleData.resources,
    claim('decided-later', '2026-05-20T00:00:00Z', 'queued'),
    claim('new', '2026-06-10T00:00:00Z', 'complete'),
    claim('decided-later', '2026-06-05T00:00:00Z', 'complete'),
  ];
  sandbox = await startSandbox({ port: 0, data: { ...sampleData, resources }, load: [folder], now: () => NOW });
});
afterEach(() => steered(sandbox.origin, 'POST', 'reset'));
after(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

/** Ana's claims as a client finds them now: `id outcome`. */
async function claims(query = '', member = 'sandbox1@testoptum.com', patient = 'ana'): Promise<string[]> {
  const { access_token: token = '' } = await givenToken(sandbox.origin, { payer: 'hsid', member });
  const response = await fetch(`${sandbox.origin}/hsid/R4/ExplanationOfBenefit?patient=${patient}${query}`, { headers: { authorization: `Bearer ${token}` } });
  const { entry = [], total } = (await response.json()) as Bundle<ExplanationOfBenefit>;
  assert.equal(total, entry.length);
  return entry.map(({ resource }) => `${resource?.id ?? ''} ${resource?.outcome ?? ''}`);
}

function move(by: Record<string, unknown>): Promise<unknown> {
  return steered(sandbox.origin, 'POST', 'clock', by);
}

const AT_FIRST = ['a1 complete', 'a2 complete', 'a3 complete', 'decided-later queued'];

describe('as the clock moves on', () => {
  it('a pending claim is decided, and a new one arrives', async () => {
    assert.deepEqual(await claims(), AT_FIRST);
    await move({ set: '2026-06-04T23:59:00Z' });
    assert.deepEqual(await claims(), AT_FIRST);
    await move({ step: 120 });
    assert.deepEqual(await claims(), [...AT_FIRST.slice(0, 3), 'decided-later complete']);
    await move({ set: '2026-06-10T00:00:00Z' });
    assert.deepEqual(await claims(), [...AT_FIRST.slice(0, 3), 'decided-later complete', 'new complete']);
    assert.deepEqual(await claims('&_lastUpdated=gt2026-06-06'), ['new complete']);
  });

  it('what was not yet so is so no more when it moves back', async () => {
    await move({ set: '2026-07-01' });
    await move({ set: '2024-12-31' });
    assert.deepEqual(await claims(), ['a1 complete', 'a2 complete']);
    await steered(sandbox.origin, 'POST', 'reset');
    assert.deepEqual(await claims(), AT_FIRST);
  });

  it('a record that has not arrived is not there by its address either', async () => {
    const { access_token: token = '' } = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    const status = async (): Promise<number> => (await fetch(`${sandbox.origin}/hsid/R4/ExplanationOfBenefit/new`, { headers: { authorization: `Bearer ${token}` } })).status;
    assert.equal(await status(), 404);
    await move({ set: '2026-06-11' });
    assert.equal(await status(), 401, 'the token has run out meanwhile');
  });

  it('answers say the time that it is here', async () => {
    await move({ set: '2027-02-03T04:05:06Z' });
    assert.match((await fetch(`${sandbox.origin}/hsid/R4/Practitioner`)).headers.get('date') ?? '', /^Wed, 03 Feb 2027 04:05:/);
  });

  it('introspection tells a token\'s life in the time of here', async () => {
    await move({ set: '2027-02-03T04:05:06Z' });
    const { access_token: token = '' } = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    const response = await fetch(`${sandbox.origin}/hsid/oauth/introspect`, { method: 'POST', body: new URLSearchParams({ token, client_id: 'demo-server', client_secret: 'demo-secret' }) });
    const { active, exp, iat } = (await response.json()) as Record<string, number>;
    assert.deepEqual([active, (exp ?? 0) - (iat ?? 0)], [true, 300]);
    assert.ok(Math.abs((iat ?? 0) - Date.parse('2027-02-03T04:05:06Z') / 1000) < 5);
  });
});

describe('what a folder brought', () => {
  it('is served whatever its date', async () => {
    assert.deepEqual(await claims('', 'zoe', 'zoe'), ['loaded complete']);
  });
});
