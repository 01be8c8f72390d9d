import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FAULTS } from '../../../src/sandbox/faults/faults.js';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { directory } from '../support/directory-data.js';
import { sampleData } from '../support/sample-data.js';

/** What makes a test wait, or fills its memory, is set to little of it; what hangs for ever is tried alone, elsewhere. */
const LITTLE: Readonly<Record<string, string>> = { slow: '0.001', drip: '1', 'many-entries': '20', huge: '1', deep: '50' };

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: { ...sampleData, resources: [...sampleData.resources, ...directory] } });
});
after(() => sandbox.close());

function named(areas: readonly string[]): string[] {
  return FAULTS.filter(({ area, name, act }) => areas.includes(area) && !act && !name.endsWith(':hung') && name !== 'fhir:huge').map(({ area, name }) => {
    const little = LITTLE[name.slice(area.length + 1)];
    return little === undefined ? name : `${name}=${little}`;
  });
}

/** Whatever comes, the sandbox stands: an answer, or a line that was cut on purpose. */
async function survives(path: string, faults: string, options: RequestInit = {}): Promise<void> {
  await fetch(`${sandbox.origin}${path}`, { redirect: 'manual', ...options, headers: { 'x-sandbox-fault': faults } })
    .then((response) => response.arrayBuffer().then((body) => ({ response, body })))
    .then(
      ({ response, body }) => assert.ok(!Buffer.from(body).includes('The sandbox failed'), `${faults}: ${response.status}`),
      (problem: unknown) => assert.ok(problem instanceof TypeError && /cut|down-for/.test(faults), `${faults}: ${String(problem)}`),
    );
}

async function inPairs(names: readonly string[], ask: (faults: string) => Promise<void>): Promise<void> {
  for (const [at, one] of names.entries()) await Promise.all(names.slice(at + 1).map((other) => ask(`${one},${other}`)));
  assert.equal((await fetch(`${sandbox.origin}/hsid/R4/metadata`)).status, 200);
}

describe('any two switches together', () => {
  it('leave the sandbox standing when records are read', () => inPairs(named(['fhir', 'cors', 'data']), (faults) => survives('/hsid/R4/Practitioner?_count=2', faults)));

  it('leave it standing when tokens are asked for', () => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'demo-server', client_secret: 'demo-secret', scope: 'user/Location.read' });
    return inPairs(named(['token', 'cors', 'grant']), (faults) => survives('/hsid/oauth/token', faults, { method: 'POST', body }));
  });

  it('leave it standing when it is discovered', () => inPairs(named(['discovery', 'cors']), (faults) => survives('/hsid/R4/.well-known/smart-configuration', faults)));

  it('leave it standing at the sign-in', () => inPairs(named(['authorize']), (faults) => survives('/hsid/oauth/authorize?client_id=demo&redirect_uri=http://localhost:1/&state=x&response_type=nothing', faults)));
});
