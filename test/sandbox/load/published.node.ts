import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Bundle, FhirResource } from 'fhir/r4';
import { SERVED_TYPES } from '../../../src/sandbox/fhir/parameters/served.js';
import { withLoaded } from '../../../src/sandbox/load/load.js';
import { LOADED_PASSWORD } from '../../../src/sandbox/load/patients.js';
import { startSandbox } from '../../../src/sandbox/start.js';
import { givenToken } from '../support/given-token.js';

const EXAMPLES = process.env['FHIR_EXAMPLES'] ?? '';
const nothing = { members: [], resources: [] };

/** What the files say there is, counted without the sandbox's own reading of them. */
function resourcesIn(folder: string): readonly FhirResource[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  return all.flatMap((path) => {
    const content = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Exclude<FhirResource, Bundle> | Bundle<FhirResource> | { resourceType?: undefined };
    if (content.resourceType === undefined) return [];
    return content.resourceType === 'Bundle' ? (content.entry ?? []).flatMap(({ resource }) => resource ?? []) : [content];
  });
}

async function everyPage(address: string, token: string): Promise<readonly FhirResource[]> {
  const found: FhirResource[] = [];
  for (let next: string | undefined = address; next !== undefined; ) {
    const page = (await (await fetch(next, { headers: { authorization: `Bearer ${token}` } })).json()) as Bundle<FhirResource>;
    found.push(...(page.entry ?? []).flatMap(({ resource }) => resource ?? []));
    next = page.link?.find(({ relation }) => relation === 'next')?.url;
  }
  return found;
}

const where = { skip: EXAMPLES === '' && 'FHIR_EXAMPLES is not set' };

describe('published resources', () => {
  for (const name of ['carin-ig', 'bfd', 'plan-net-ig', 'plan-net-nppes', 'us-core', 'formulary-ig', '.']) {
    it(`of ${name === '.' ? 'the whole folder' : name} are all served: a member's to whom they belong, the directory to all`, where, async (t) => {
      const folder = join(EXAMPLES, name);
      const { members } = withLoaded(nothing, [folder], () => undefined);
      const sandbox = await startSandbox({ port: 0, data: nothing, load: [folder] });
      t.after(() => sandbox.close());
      const base = `${sandbox.origin}/hsid/R4`;
      const served = new Map<string, number>();
      const count = (type: string, more: number): void => void served.set(type, (served.get(type) ?? 0) + more);
      for (const { username, password } of members) {
        assert.equal(password, LOADED_PASSWORD);
        const { access_token: token = '' } = await givenToken(sandbox.origin, { payer: 'hsid', member: username });
        for (const [type, { scope }] of SERVED_TYPES) if (scope) count(type, (await everyPage(`${base}/${type}?${type === 'Patient' ? '_id' : 'patient'}=${username}`, token)).length);
      }
      for (const [type, { scope }] of SERVED_TYPES) if (!scope) count(type, (await everyPage(`${base}/${type}?_count=200`, '')).length);
      const stated = resourcesIn(folder);
      for (const type of SERVED_TYPES.keys()) assert.equal(served.get(type) ?? 0, stated.filter(({ resourceType }) => resourceType === type).length, type);
    });
  }

  it('point to nobody else than before: what their folder does not hold stays unresolved', where, () => {
    const lines: string[] = [];
    const { resources } = withLoaded(nothing, [EXAMPLES], (line) => lines.push(line));
    const standing = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`));
    assert.equal(standing.size, resources.length, 'every id stands once');
    assert.ok(lines.some((line) => line.includes('→')));
  });
});
