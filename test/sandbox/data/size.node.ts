import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PractitionerRole } from 'fhir/r4';
import { sandboxArguments } from '../../../src/sandbox/arguments.js';
import { generate } from '../../../src/sandbox/data/generate.js';
import { checkMemory } from '../../../src/sandbox/data/memory-needed.js';
import { checkDigit } from '../../../src/sandbox/data/npi.js';
import { sizeOf } from '../../../src/sandbox/data/size.js';
import { GENERATED, all, referencesIn } from './generated.js';

const ROLES = 20_000;
const LARGE = generate({ roles: ROLES }).resources;

function large(type: string): typeof LARGE {
  return LARGE.filter(({ resourceType }) => resourceType === type);
}

describe('a directory of a size that was asked for', () => {
  it('has exactly so many listings, those of the ordinary one among them', () => {
    assert.equal(large('PractitionerRole').length, ROLES);
    const ids = new Set(LARGE.map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`));
    assert.equal(ids.size, LARGE.length, 'each has an id of its own');
    for (const { resourceType, id } of GENERATED.resources) assert.ok(ids.has(`${resourceType}/${id ?? ''}`), id);
  });

  it('is the same, byte for byte, for the same seed', () => {
    const bytes = JSON.stringify(generate({ seed: 3, roles: 2000 }));
    assert.equal(JSON.stringify(generate({ seed: 3, roles: 2000 })), bytes);
    assert.notEqual(JSON.stringify(generate({ seed: 4, roles: 2000 })), bytes);
  });

  it('has people in several places, and refers to nothing that is not there but on purpose', () => {
    const known = new Set(LARGE.map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`));
    const roles = large('PractitionerRole') as PractitionerRole[];
    assert.ok(roles.length > new Set(roles.map(({ practitioner }) => practitioner?.reference)).size * 1.3);
    const lost = LARGE.flatMap(referencesIn).filter((reference) => !known.has(reference) && !/^#|\/gone-/.test(reference));
    assert.deepEqual(lost, []);
  });

  it('has provider numbers that are nobody’s, each person’s their own', () => {
    const npis = new Map<string, number>();
    for (const [, npi = ''] of JSON.stringify(large('Practitioner')).matchAll(/us-npi","value":"(\d+)"/g)) npis.set(npi, (npis.get(npi) ?? 0) + 1);
    assert.ok(npis.size > 8000);
    for (const [npi, rows] of npis) {
      assert.match(npi, /^(19999|2)\d+$/);
      assert.equal(checkDigit(npi.slice(0, 9)), Number(npi[9]));
      assert.ok(rows <= 2, npi);
    }
  });

  it('takes no fewer than the ordinary directory has, and says how many that are', () => {
    assert.throws(() => generate({ roles: 10 }), new RegExp(`--roles takes ${all('PractitionerRole').length} or more`));
  });
});

describe('more than fits', () => {
  const GIB = 2 ** 30;

  it('is refused before anything is made, in words that say how to get it', () => {
    assert.throws(() => checkMemory({ roles: 1_000_000 }, 2 * GIB), /Node allows itself 2048\. Start it with NODE_OPTIONS=--max-old-space-size=\d{4}/);
    assert.throws(() => checkMemory({ members: 1000, claims: 1000 }, 4 * GIB), /--max-old-space-size/);
  });

  it('is not what a million listings are in four gigabytes', () => {
    checkMemory({ roles: 1_000_000 }, 4 * GIB);
    checkMemory({ members: 1000, claims: 100 }, 4 * GIB);
    checkMemory({}, 0.5 * GIB);
  });
});

describe('the sizes on a command line', () => {
  it('are whole numbers', () => {
    assert.deepEqual(sizeOf({ members: '12', roles: '100000' }), { members: 12, roles: 100_000 });
    assert.deepEqual(sizeOf({}), {});
  });

  it('stand among the other words of the command', () => {
    const { members, claims, roles, port } = sandboxArguments(['--port', '0', '--members', '3', '--claims', '1000', '--roles', '5000']);
    assert.deepEqual({ members, claims, roles, port }, { members: 3, claims: 1000, roles: 5000, port: 0 });
    assert.throws(() => sandboxArguments(['--roles', 'all']), /--roles takes a whole number up to 2,000,000, not "all"/);
  });

  for (const text of ['', '-1', '1.5', '1e6', 'many', '99999999999']) {
    it(`are refused in words that say what is taken: "${text}"`, () => {
      for (const name of ['members', 'claims', 'roles'] as const) assert.throws(() => sizeOf({ [name]: text }), new RegExp(`--${name} takes a whole number up to [\\d,]+, not "${text}"`));
    });
  }
});
