import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FhirResource } from 'fhir/r4';
import { byName, chained, meets, type ByName } from './support/chain.js';
import { valuesOf } from './support/elements.js';
import { includedIn, matchesOf, nameOf, Served } from './support/served.js';

const NETWORK = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/plannet-Network';
const TYPES = ['Endpoint', 'HealthcareService', 'InsurancePlan', 'Location', 'Organization', 'OrganizationAffiliation', 'Practitioner', 'PractitionerRole'];

/** What the Plan-Net 1.1.0 kit asks of each profile, by its own names for it: searches, chains, what is included and what includes. */
interface Group {
  readonly type: string;
  readonly network?: boolean;
  readonly searches: readonly string[];
  readonly reverse?: readonly string[];
  readonly includes?: readonly string[];
  readonly revincludes?: readonly string[];
}

const ORGANIZATION = ['address', 'name', 'partof', 'type'];
const PLACE = ['address', 'address-city', 'address-postalcode', 'address-state', 'organization', 'type'];

function through(reference: string, parameters: readonly string[]): readonly string[] {
  return parameters.map((parameter) => `${reference}.${parameter}`);
}

const GROUPS: Readonly<Record<string, Group>> = {
  endpoint: { type: 'Endpoint', searches: ['organization', ...through('organization', ORGANIZATION)], includes: ['organization'] },
  healthcare_service: {
    type: 'HealthcareService',
    searches: ['coverage-area', 'endpoint', 'location', 'name', 'organization', 'service-category', 'service-type', 'specialty', 'endpoint.organization', ...through('location', PLACE), ...through('organization', ORGANIZATION)],
    reverse: ['OrganizationAffiliation:service:network'],
    includes: ['coverage-area', 'endpoint', 'location', 'organization'],
    revincludes: ['OrganizationAffiliation:service', 'PractitionerRole:service'],
  },
  insurance_plan: {
    type: 'InsurancePlan',
    searches: ['administered-by', 'coverage-area', 'identifier', 'name', 'owned-by', 'plan-type', 'type', 'administered-by.name', 'administered-by.partof', 'owned-by.name', 'owned-by.partof'],
    includes: ['administered-by', 'coverage-area', 'owned-by'],
  },
  location: {
    type: 'Location',
    searches: [...PLACE, 'endpoint', 'partof', 'endpoint.organization', ...through('organization', ORGANIZATION), ...through('partof', ['address', 'organization', 'type'])],
    reverse: ['InsurancePlan:coverage-area:owned-by'],
    includes: ['endpoint', 'organization', 'partof'],
    revincludes: ['HealthcareService:location', 'InsurancePlan:coverage-area', 'OrganizationAffiliation:location', 'PractitionerRole:location'],
  },
  network: {
    type: 'Organization',
    network: true,
    searches: ['address', 'coverage-area', 'endpoint', 'name', 'partof', 'type', 'endpoint.organization', ...through('partof', ['address', 'name', 'type'])],
    reverse: ['PractitionerRole:network:location'],
    includes: ['coverage-area', 'endpoint', 'partof'],
    revincludes: ['PractitionerRole:network'],
  },
  org_affil: {
    type: 'OrganizationAffiliation',
    searches: [
      'endpoint', 'location', 'network', 'participating-organization', 'primary-organization', 'role', 'service', 'specialty', 'endpoint.organization', ...through('location', PLACE), 'network.name', 'network.partof',
      ...through('participating-organization', ORGANIZATION), ...through('primary-organization', ORGANIZATION), 'service.location', 'service.organization', 'service.service-category',
    ],
    includes: ['endpoint', 'location', 'network', 'participating-organization', 'primary-organization', 'service'],
  },
  organization: {
    type: 'Organization',
    searches: ['address', 'coverage-area', 'endpoint', 'name', 'partof', 'type', 'endpoint.organization', ...through('partof', ['address', 'name', 'type'])],
    reverse: ['InsurancePlan:owned-by:coverage-area', 'OrganizationAffiliation:participating-organization:location', 'OrganizationAffiliation:participating-organization:network', 'OrganizationAffiliation:participating-organization:specialty'],
    includes: ['coverage-area', 'endpoint', 'partof'],
    revincludes: [
      'Endpoint:organization', 'HealthcareService:organization', 'InsurancePlan:administered-by', 'InsurancePlan:owned-by', 'OrganizationAffiliation:participating-organization',
      'OrganizationAffiliation:primary-organization', 'PractitionerRole:organization',
    ],
  },
  practitioner: {
    type: 'Practitioner',
    searches: ['family', 'given', 'name'],
    reverse: ['PractitionerRole:practitioner:location', 'PractitionerRole:practitioner:network', 'PractitionerRole:practitioner:role', 'PractitionerRole:practitioner:specialty'],
    revincludes: ['PractitionerRole:practitioner'],
  },
  practitioner_role: {
    type: 'PractitionerRole',
    searches: [
      'endpoint', 'location', 'network', 'organization', 'practitioner', 'role', 'service', 'specialty', 'endpoint.organization', ...through('location', PLACE), ...through('network', ORGANIZATION), ...through('organization', ORGANIZATION),
      'practitioner.name', 'service.location', 'service.organization', 'service.service-category',
    ],
    includes: ['endpoint', 'location', 'network', 'organization', 'practitioner', 'service'],
  },
};

const served = new Served();
let all: ByName = new Map();

before(async () => {
  await served.start();
  all = await byName(served, TYPES);
});
after(() => served.stop());

function of({ type, network }: Group): readonly FhirResource[] {
  return [...all.values()].filter(({ resourceType, meta }) => resourceType === type && (!network || meta?.profile?.some((profile) => profile.startsWith(NETWORK))));
}

function address({ type, network }: Group, query: string): string {
  return `${type}?${network ? `_profile=${NETWORK}&` : ''}_count=200&${query}`;
}

/** A value that some resource has, and the resource. */
function example(group: Group, chain: string): readonly [string, FhirResource] {
  for (const resource of of(group)) for (const value of chained(resource, chain, all)) return [value, resource];
  return assert.fail(`nothing in the data has a value for ${group.type}?${chain}`);
}

function namesOf(resources: readonly FhirResource[]): readonly string[] {
  return resources.map(nameOf).sort();
}

function searched(group: Group, chain: string): void {
  it(`is searched by ${chain}`, async () => {
    const [value] = example(group, chain);
    const expected = of(group).filter((resource) => meets(resource, chain, value, all));
    const page = await served.page(address(group, `${chain}=${encodeURIComponent(value)}`));
    assert.equal(page.total, expected.length, value);
    const found = matchesOf(page);
    assert.ok(found.every((resource) => meets(resource, chain, value, all)), value);
    if (expected.length <= 200) assert.deepEqual(namesOf(found), namesOf(expected), value);
  });
}

function reverseSearched(group: Group, chain: string): void {
  it(`is searched by _has:${chain}`, async () => {
    const [source = '', reference = '', parameter = ''] = chain.split(':');
    const here = new Set(of(group).map(nameOf));
    const sources = of({ type: source, searches: [] }).filter((resource) => valuesOf(resource, reference).some((name) => here.has(name)));
    const value = sources.flatMap((resource) => valuesOf(resource, parameter))[0];
    assert.ok(value, `nothing in the data has a value for _has:${chain}`);
    const expected = new Set(sources.filter((resource) => valuesOf(resource, parameter).includes(value)).flatMap((resource) => valuesOf(resource, reference)).filter((name) => here.has(name)));
    const found = matchesOf(await served.page(address(group, `_has:${chain}=${encodeURIComponent(value)}`)));
    assert.deepEqual(namesOf(found), [...expected].sort());
  });
}

for (const [name, group] of Object.entries(GROUPS)) {
  describe(`Plan-Net ${name}`, () => {
    it('is listed whole, and each is read', async () => {
      assert.equal((await served.page(address(group, '_total=accurate'))).total, of(group).length);
      assert.ok(of(group).length > 0);
      for (const resource of of(group).slice(0, 20)) assert.deepEqual(await (await served.get(nameOf(resource))).json(), resource);
    });

    for (const chain of ['_id', '_lastUpdated', ...group.searches]) searched(group, chain);
    for (const chain of group.reverse ?? []) reverseSearched(group, chain);

    for (const include of group.includes ?? []) {
      it(`brings its ${include}`, async () => {
        const [, resource] = example(group, `${include}._id`);
        const targets = valuesOf(resource, include).filter((reference) => all.has(reference));
        const page = await served.page(`${group.type}?_id=${resource.id ?? ''}&_include=${group.type}:${include}`);
        assert.deepEqual([...new Set(includedIn(page))].sort(), [...new Set(targets)].sort());
      });
    }

    for (const include of group.revincludes ?? []) {
      it(`comes with those that name it as ${include}`, async () => {
        const [source = '', reference = ''] = include.split(':');
        const here = new Set(of(group).map(nameOf));
        const target = of({ type: source, searches: [] }).flatMap((resource) => valuesOf(resource, reference)).find((one) => here.has(one));
        assert.ok(target, `nothing in the data names a ${name} as ${include}`);
        const naming = of({ type: source, searches: [] }).filter((resource) => valuesOf(resource, reference).includes(target));
        const found = includedIn(await served.page(`${group.type}?_id=${target.split('/')[1] ?? ''}&_revinclude=${include}`));
        assert.equal(found.length, Math.min(naming.length, 1_000));
        assert.ok(found.every((one) => naming.some((resource) => nameOf(resource) === one)));
      });
    }

    it('refers to what is there: each kind of reference leads somewhere', () => {
      for (const include of group.includes ?? []) assert.ok(of(group).some((resource) => valuesOf(resource, include).some((reference) => all.has(reference))), include);
    });
  });
}

describe('Plan-Net combinations', () => {
  it('list people of one specialty at one place', async () => {
    const role = of({ type: 'PractitionerRole', searches: [] }).find((one) => valuesOf(one, 'specialty').length > 0 && valuesOf(one, 'location').some((place) => all.has(place)));
    assert.ok(role);
    const [specialty = '', place = ''] = [valuesOf(role, 'specialty')[0], valuesOf(role, 'location')[0]];
    const found = matchesOf(await served.page(`PractitionerRole?specialty=${encodeURIComponent(specialty)}&location=${place}&_include=PractitionerRole:practitioner`));
    assert.ok(found.some(({ id }) => id === role.id));
    assert.ok(found.every((one) => valuesOf(one, 'specialty').includes(specialty) && valuesOf(one, 'location').includes(place)));
  });

  it('list services of one specialty under one network', async () => {
    const bond = of({ type: 'OrganizationAffiliation', searches: [] }).find((one) => valuesOf(one, 'network').length > 0 && valuesOf(one, 'service').some((service) => valuesOf(all.get(service) ?? one, 'specialty').length > 0));
    assert.ok(bond);
    const service = valuesOf(bond, 'service').flatMap((name) => all.get(name) ?? []).find((one) => valuesOf(one, 'specialty').length > 0);
    assert.ok(service);
    const [specialty = '', network = ''] = [valuesOf(service, 'specialty')[0], valuesOf(bond, 'network')[0]];
    const found = matchesOf(await served.page(`HealthcareService?specialty=${encodeURIComponent(specialty)}&_has:OrganizationAffiliation:service:network=${network}`));
    assert.ok(found.some(({ id }) => id === service.id));
    assert.ok(found.every((one) => valuesOf(one, 'specialty').includes(specialty)));
  });
});
