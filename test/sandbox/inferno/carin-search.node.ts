import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FhirResource } from 'fhir/r4';
import { valuesOf } from './support/elements.js';
import { includedIn, matchesOf, nameOf, Served } from './support/served.js';

/** The profiles of the CARIN kit, by the end of their address. */
const KINDS: Readonly<Record<string, string>> = {
  eob_inpatient_institutional: 'Inpatient-Institutional',
  eob_outpatient_institutional: 'Outpatient-Institutional',
  eob_oral: 'Oral',
  eob_pharmacy: 'Pharmacy',
  eob_professional_non_clinician: 'Professional-NonClinician',
};

const SEARCHES = ['billable-period-start', '_id', 'identifier', '_lastUpdated', 'patient', 'service-date', 'service-start-date', 'type'];
const INCLUDES = ['care-team', 'coverage', 'insurer', 'patient', 'payee', 'provider'];

interface Owned {
  readonly resource: FhirResource;
  readonly patient: string;
  readonly token: string;
}

const served = new Served();
let claims: readonly Owned[] = [];
let cards: readonly Owned[] = [];
let tokens: ReadonlyMap<string, string> = new Map();

async function owned(type: string): Promise<readonly Owned[]> {
  const all = await Promise.all([...tokens].map(async ([patient, token]) => (await served.records(`${type}?patient=${patient}`, token)).map((resource) => ({ resource, patient, token }))));
  return all.flat();
}

before(async () => {
  await served.start();
  tokens = await served.tokens();
  claims = await owned('ExplanationOfBenefit');
  cards = await owned('Coverage');
});
after(() => served.stop());

function ofKind(profile: string): readonly Owned[] {
  return claims.filter(({ resource }) => resource.meta?.profile?.some((stated) => stated.includes(`C4BB-ExplanationOfBenefit-${profile}`)));
}

/** The day of an instant, so that a search by it means the whole day. */
function asAsked(parameter: string, value: string): string {
  return /date|Updated|period/i.test(parameter) ? value.slice(0, 10) : value;
}

/** The payer wants `patient` besides, which the kit's searches do without. */
async function searched(group: readonly Owned[], parameter: string): Promise<void> {
  const one = group.find(({ resource }) => valuesOf(resource, parameter).length > 0);
  assert.ok(one, `nothing in the data has a value for ${parameter}`);
  const value = asAsked(parameter, valuesOf(one.resource, parameter)[0] ?? '');
  const query = parameter === 'patient' ? '' : `&${parameter}=${encodeURIComponent(value)}`;
  const found = matchesOf(await served.page(`${one.resource.resourceType}?patient=${one.patient}&_count=200${query}`, one.token));
  assert.ok(found.some(({ id }) => id === one.resource.id), `${parameter}=${value}`);
  if (parameter === 'service-date' || parameter === 'service-start-date') return; // lines count too, and are not read here
  assert.ok(found.every((resource) => valuesOf(resource, parameter).some((stated) => asAsked(parameter, stated) === value)), `${parameter}=${value}`);
}

async function brought(group: readonly Owned[], include: string): Promise<void> {
  for (const { resource, patient, token } of group.slice(0, 200)) {
    const targets = valuesOf(resource, include);
    const page = await served.page(`${resource.resourceType}?patient=${patient}&_id=${resource.id ?? ''}&_include=${resource.resourceType}:${include}`, token);
    const found = includedIn(page);
    if (found.length === 0) continue;
    assert.ok(found.every((name) => targets.includes(name)), include);
    return;
  }
  assert.fail(`nothing in the data brings its ${include}`);
}

for (const [name, profile] of Object.entries({ eob: '', ...KINDS })) {
  describe(`CARIN ${name}`, () => {
    for (const parameter of SEARCHES) it(`is searched by ${parameter}`, () => searched(ofKind(profile), parameter));
    for (const include of INCLUDES) it(`brings its ${include}`, () => brought(ofKind(profile), include));

    it('brings all that it refers to', async () => {
      const [one] = ofKind(profile);
      assert.ok(one);
      const page = await served.page(`ExplanationOfBenefit?patient=${one.patient}&_id=${one.resource.id ?? ''}&_include=ExplanationOfBenefit:*`, one.token);
      const kinds = new Set(includedIn(page).map((found) => found.split('/')[0]));
      for (const kind of ['Patient', 'Coverage', 'Organization']) assert.ok(kinds.has(kind), kind);
    });

    it('is read one by one', async () => {
      for (const { resource, token } of ofKind(profile).slice(0, 10)) assert.deepEqual(await (await served.get(nameOf(resource), token)).json(), resource);
    });
  });
}

describe('CARIN coverage', () => {
  for (const parameter of ['_id', '_lastUpdated']) it(`is searched by ${parameter}`, () => searched(cards, parameter));
  it('brings its payor', () => brought(cards, 'payor'));
  it('is read one by one', async () => {
    for (const { resource, token } of cards) assert.deepEqual(await (await served.get(nameOf(resource), token)).json(), resource);
  });
});

describe('CARIN patient', () => {
  it('is read, and searched by _id and by _lastUpdated', async () => {
    for (const [patient, token] of tokens) {
      const read = (await (await served.get(`Patient/${patient}`, token)).json()) as FhirResource;
      assert.equal(read.resourceType, 'Patient');
      for (const query of [`_id=${patient}`, `_lastUpdated=${read.meta?.lastUpdated?.slice(0, 10) ?? ''}`]) {
        assert.deepEqual(matchesOf(await served.page(`Patient?${query}`, token)), [read]);
      }
    }
  });
});

describe('CARIN related_person', () => {
  it('is read, and searched by _id and by _lastUpdated', async () => {
    const people = await owned('RelatedPerson');
    assert.ok(people.length > 0, 'nobody in the data is related to a member');
    for (const { resource, token } of people) {
      assert.deepEqual(await (await served.get(nameOf(resource), token)).json(), resource);
      for (const query of [`_id=${resource.id ?? ''}`, `_lastUpdated=${resource.meta?.lastUpdated?.slice(0, 10) ?? ''}`]) {
        assert.ok(matchesOf(await served.page(`RelatedPerson?${query}`, token)).some(({ id }) => id === resource.id));
      }
    }
  });
});

for (const type of ['Organization', 'Practitioner']) {
  describe(`CARIN ${type.toLowerCase()}`, () => {
    it('is what claims refer to: read with the member\'s token, and searched by _id and by _lastUpdated', async () => {
      const named = new Set(claims.flatMap(({ resource }) => ['provider', 'insurer', 'care-team'].flatMap((parameter) => valuesOf(resource, parameter))).filter((name) => name.startsWith(`${type}/`)));
      let there = 0;
      for (const name of [...named].slice(0, 20)) {
        const response = await served.get(name, [...tokens.values()][0]);
        if (response.status === 404) continue; // some claims name who is in no directory
        const read = (await response.json()) as FhirResource;
        there += 1;
        const day = read.meta?.lastUpdated?.slice(0, 10) ?? '';
        assert.deepEqual(matchesOf(await served.page(`${type}?_id=${read.id ?? ''}`)), [read]);
        assert.ok(matchesOf(await served.page(`${type}?_id=${read.id ?? ''}&_lastUpdated=${day}`)).length === 1);
      }
      assert.ok(there > 0);
    });
  });
}
