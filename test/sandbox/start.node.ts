import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Bundle } from 'fhir/r4';
import { generate } from '../../src/sandbox/data/generate.js';
import { SERVED_TYPES } from '../../src/sandbox/fhir/parameters/served.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start.js';
import { givenToken } from './support/given-token.js';

const { members, resources } = generate({});

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0 });
});
after(() => sandbox.close());

function of(type: string): number {
  return resources.filter(({ resourceType }) => resourceType === type).length;
}

async function total(path: string, token?: string): Promise<number | undefined> {
  const response = await fetch(`${sandbox.origin}/sandbox/R4/${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
  assert.equal(response.status, 200, path);
  return ((await response.json()) as Bundle).total;
}

describe('a machine whose clock is behind', () => {
  it('has every claim of the sample members all the same', async () => {
    const behind = await startSandbox({ port: 0, now: () => Date.parse('2020-02-02T00:00:00Z') });
    const claimsAt = async (origin: string): Promise<number | undefined> => {
      const { access_token: token = '', patient = '' } = await givenToken(origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
      const response = await fetch(`${origin}/hsid/R4/ExplanationOfBenefit?patient=${patient}&_count=0`, { headers: { authorization: `Bearer ${token}` } });
      return ((await response.json()) as Bundle).total;
    };
    const [there, here] = await Promise.all([claimsAt(behind.origin), claimsAt(sandbox.origin)]);
    await behind.close();
    assert.ok(here);
    assert.equal(there, here);
  });
});

describe('the sandbox as it comes', () => {
  it('gives each member the claims of whom they see, and all claims are somebody\'s', async () => {
    let claims = 0;
    for (const { username, patients } of members) {
      for (const { id } of patients) {
        const { access_token: token } = await givenToken(sandbox.origin, { payer: 'sandbox', member: username, patient: id });
        claims += (await total(`ExplanationOfBenefit?patient=${id}&_count=0`, token)) ?? 0;
        assert.equal(await total(`Patient?_id=${id}`, token), 1);
      }
    }
    assert.equal(claims, of('ExplanationOfBenefit'));
  });

  it('serves its whole directory to everybody', async () => {
    for (const [type, { scope }] of SERVED_TYPES) if (!scope) assert.equal(await total(`${type}?_count=0`), of(type), type);
  });

  it('takes 10 kB pasted into a search', async () => {
    assert.equal(await total(`Practitioner?name=${encodeURIComponent('é '.repeat(5_000))}`), 0);
    assert.equal(await total(`PractitionerRole?location.address=${encodeURIComponent('<b> "'.repeat(2_000))}`), 0);
  });
});
