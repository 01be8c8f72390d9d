import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generate } from '../../../src/sandbox/data/generate.js';
import { checkDigit } from '../../../src/sandbox/data/npi.js';
import { GENERATED, all, claimsOf, textsIn } from './generated.js';

const BYTES = JSON.stringify(GENERATED);

describe('the sandbox’s data', () => {
  it('is the same, byte for byte, for the same seed', () => {
    assert.equal(JSON.stringify(generate({ seed: 1 })), BYTES);
    assert.equal(JSON.stringify(generate({ seed: 77 })), JSON.stringify(generate({ seed: 77 })));
  });

  it('differs from seed to seed, save for what is written down', () => {
    const other = generate({ seed: 2 });
    assert.notEqual(JSON.stringify(other), BYTES);
    const danas = (data: typeof other): string =>
      JSON.stringify(data.resources.filter((resource) => JSON.stringify(resource).includes('Patient/dana-whitlock')));
    assert.equal(danas(other), danas(GENERATED));
  });

  it('is made quickly', () => {
    // The best of a few runs: the machine may be busy with something else.
    const times = Array.from({ length: 4 }, () => {
      const start = performance.now();
      generate({ seed: 5 });
      return performance.now() - start;
    });
    assert.ok(Math.min(...times) < 1000, times.join(' '));
  });

  it('has nothing before 2016 but birthdays, and nothing after its today but the end of a plan’s year', () => {
    const dates = GENERATED.resources
      .filter(({ resourceType }) => !['Patient', 'RelatedPerson'].includes(resourceType))
      .flatMap((resource) => textsIn(resource).filter((text) => /^\d{4}-\d{2}(-\d{2}(T.*)?)?$/.test(text)));
    assert.ok(dates.length > 5000);
    assert.deepEqual(
      dates.filter((date) => date < '2016-01-01' || (date > '2026-11-20T23:59:59Z' && date !== '2026-12-31')),
      [],
    );
  });

  it('lets claims arrive as its today moves on', () => {
    const earlier = generate({ today: '2024-06-01' }).resources.filter(({ resourceType }) => resourceType === 'ExplanationOfBenefit');
    assert.ok(earlier.length > 500 && earlier.length < all('ExplanationOfBenefit').length - 150, String(earlier.length));
    assert.deepEqual(
      earlier.flatMap(textsIn).filter((text) => /^202[4-9]-\d\d-\d\dT/.test(text) && text > '2024-06-02'),
      [],
    );
  });

  it('gives each resource an id of its own, fit for FHIR', () => {
    const ids = GENERATED.resources.map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ids.filter((id) => !/^[A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.test(id)),
      [],
    );
  });

  it('gives each claim a number of its own', () => {
    const numbers = all('ExplanationOfBenefit').map(({ identifier }) => identifier?.[0]?.value);
    assert.equal(new Set(numbers).size, numbers.length);
  });

  it('has no empty fields, and none that is undefined', () => {
    const empty = (value: unknown, path: string): string[] => {
      if (value === undefined || value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value))) return [path];
      if (typeof value !== 'object') return [];
      if (Array.isArray(value) && value.length === 0) return [path];
      return Object.entries(value).flatMap(([key, inner]) => empty(inner, `${path}.${key}`));
    };
    assert.deepEqual(
      GENERATED.resources.flatMap((resource) => empty(resource, `${resource.resourceType}/${resource.id ?? ''}`)),
      [],
    );
  });
});

describe('the sandbox’s people', () => {
  it('sign in as the payer’s sample members do', () => {
    assert.deepEqual(
      GENERATED.members.map(({ username, password }) => [username, password]),
      [
        ['sandbox1@testoptum.com', 'Sandbox#1'],
        ['sandbox2@testoptum.com', 'Sandbox#2'],
        ['sandbox3@testoptum.com', 'Sandbox#3'],
      ],
    );
  });

  it('are alone, or may choose among three', () => {
    assert.deepEqual(
      GENERATED.members.map(({ patients }) => patients.length),
      [1, 3, 1],
    );
    for (const { id, birthDate } of GENERATED.members.flatMap(({ patients }) => patients)) {
      assert.equal(all('Patient').find((patient) => patient.id === id)?.birthDate, birthDate);
      assert.ok(claimsOf(id).length > 0, id);
    }
  });

  it('have histories of several sizes, and the sign-in page says so', () => {
    const [first = 0, second = 0, third = 0] = GENERATED.members.map(({ patients }) => patients.flatMap(({ id }) => claimsOf(id)).length);
    assert.ok(first >= 38 && first <= 50, String(first));
    assert.ok(second >= 700 && second <= 1200, String(second));
    assert.ok(third >= 15 && third <= 32, String(third));
    const etiennes = claimsOf('etienne-moreau').length;
    assert.ok(etiennes > 170 && etiennes < 240, String(etiennes));
    for (const [nth, count] of [first, second, third].entries()) assert.ok(GENERATED.members[nth]?.about.includes(count.toLocaleString('en-US')));
  });

  it('are nobody: numbers, phones, addresses and companies are made up', () => {
    const texts = GENERATED.resources.flatMap(textsIn);
    const npis = texts.filter((text) => /^\d{10}$/.test(text));
    assert.ok(npis.length > 300);
    assert.deepEqual(
      npis.filter((npi) => !npi.startsWith('19999') || checkDigit(npi.slice(0, 9)) !== Number(npi[9])),
      [],
    );
    const phones = texts.filter((text) => /^\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}/.test(text));
    assert.deepEqual(
      phones.filter((phone) => !/555[.-]01\d\d/.test(phone)),
      [],
    );
    const hosts = [...BYTES.matchAll(/https?:\/\/([^/"|]+)/g)].map(([, host]) => host ?? '');
    const standards = /(^|\.)(hl7\.org|nucc\.org|cms\.gov|ama-assn\.org|ada\.org|x12\.org|nubc\.org|usps\.com|nlm\.nih\.gov|unitsofmeasure\.org|example\.com)$/;
    assert.deepEqual(
      [...new Set(hosts)].filter((host) => !standards.test(host)),
      [],
    );
    assert.doesNotMatch(BYTES, /united ?health|optum(?!\.com","password)|uhc/i);
  });
});
