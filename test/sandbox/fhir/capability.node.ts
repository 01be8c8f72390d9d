import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { directory } from '../support/directory-data.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';

/** R4 has these for some of the served types; a server that lists them not does not know them. */
const NOT_LISTED = ['active', 'address-use', 'created', 'communication', 'email', 'gender', 'near', 'phone', 'phonetic', 'telecom', '_content', '_filter', '_list', '_query', '_security', '_source', '_tag', '_text', '_type', 'fingers'];
const NOT_SERVED = ['Claim', 'Condition', 'Observation', 'Medication', 'List', 'Bundle', 'Network', 'practitioner', '_history', '$export'];

let sandbox: RunningSandbox;
let token = '';
let said: CapabilityStatement;
let types: readonly CapabilityStatementRestResource[] = [];

before(async () => {
  sandbox = await startSandbox({ port: 0, data: { members: sampleData.members, resources: [...sampleData.resources, ...directory] } });
  token = (await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' }))['access_token'] ?? '';
  said = (await (await ask('metadata')).json()) as CapabilityStatement;
  types = said.rest?.[0]?.resource ?? [];
});
after(() => sandbox.close());

function ask(path: string, init: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {}): Promise<Response> {
  return fetch(`${sandbox.origin}/hsid/R4/${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
}

async function status(type: string, query: string): Promise<number> {
  const needsPatient = ['ExplanationOfBenefit', 'Procedure'].includes(type) && !query.startsWith('patient=');
  const response = await ask(`${type}?${query}${needsPatient ? '&patient=ana' : ''}`);
  await response.arrayBuffer();
  return response.status;
}

function parametersOf({ searchParam = [] }: CapabilityStatementRestResource): readonly string[] {
  return searchParam.map(({ name }) => name);
}

const VALUES: Readonly<Record<string, string>> = { date: 'ge2020', token: 'x', string: 'x', reference: 'x', uri: 'x' };

/** Each modifier that a kind of parameter is said to take, with a value that it takes. */
const MODIFIERS: Readonly<Record<string, readonly string[]>> = {
  date: ['missing'],
  reference: ['missing', 'identifier'],
  string: ['missing', 'exact', 'contains'],
  token: ['missing', 'not'],
  uri: ['missing'],
};

describe('what metadata says is done', () => {
  it('is of FHIR 4.0.1, as JSON, with where to sign in', () => {
    assert.equal(said.fhirVersion, '4.0.1');
    assert.equal(said.kind, 'instance');
    assert.deepEqual(said.format, ['json', 'application/fhir+json']);
    assert.equal(said.implementation?.url, `${sandbox.origin}/hsid/R4`);
    const oauth = said.rest?.[0]?.security?.extension?.[0]?.extension ?? [];
    assert.deepEqual(oauth.map(({ url }) => url), ['authorize', 'token', 'revoke', 'introspect']);
  });

  it('holds every resource and parameter that the payer documents', () => {
    for (const [type, ...parameters] of PAYERS_TABLE) {
      const listed = types.find((one) => one.type === type);
      assert.ok(listed, type);
      for (const parameter of ['_id', ...parameters]) assert.ok(parametersOf(listed).includes(parameter), `${type} ${parameter}`);
    }
  });

  it('is done: each parameter is understood, with each of its modifiers and with comma', async () => {
    for (const one of types) {
      for (const { name, type, documentation } of one.searchParam ?? []) {
        const value = name === 'patient' ? 'ana' : (VALUES[type] ?? 'x');
        assert.equal(await status(one.type, `${name}=${value}`), 200, `${one.type} ${name}`);
        assert.equal(await status(one.type, `${name}=${value},${value}`), 200, `${one.type} ${name} twice`);
        for (const modifier of MODIFIERS[type] ?? []) {
          assert.ok(documentation?.includes(`:${modifier}`), `${one.type} ${name}:${modifier}`);
          assert.equal(await status(one.type, `${name}:${modifier}=${modifier === 'missing' ? 'false' : value}`), 200, `${one.type} ${name}:${modifier}`);
        }
      }
    }
  });

  it('is done: each include, forth and back, also of what was included', async () => {
    for (const one of types) {
      for (const include of one.searchInclude ?? []) {
        for (const name of ['_include', '_include:iterate']) assert.equal(await status(one.type, `${name}=${include}`), 200, `${one.type} ${name} ${include}`);
      }
      for (const include of one.searchRevInclude ?? []) {
        for (const name of ['_revinclude', '_revinclude:iterate']) assert.equal(await status(one.type, `${name}=${include}`), 200, `${one.type} ${name} ${include}`);
      }
    }
  });

  it('is done: each interaction and operation', async () => {
    for (const one of types) {
      assert.deepEqual(one.interaction?.map(({ code }) => code), ['read', 'search-type']);
      assert.equal(await status(one.type, '_count=0'), 200, one.type);
      assert.equal((await ask(`${one.type}/nobody`)).status, 404, one.type);
      for (const { name } of one.operation ?? []) {
        const body = JSON.stringify({ resourceType: 'Parameters', parameter: [{ name: 'resource', resource: { resourceType: 'Patient', name: [{ family: 'Reyes' }] } }] });
        assert.equal((await ask(`${one.type}/$${name}`, { method: 'POST', headers: { 'content-type': 'application/fhir+json' }, body })).status, 200, name);
      }
    }
  });

  it('is sorted as it says', async () => {
    for (const one of types) {
      for (const { name, type } of one.searchParam ?? []) {
        const can = name === '_id' || type === 'date' || type === 'string';
        assert.equal(await status(one.type, `_sort=${name}`), can ? 200 : 400, `${one.type} _sort=${name}`);
      }
    }
  });
});

describe('what metadata does not say', () => {
  it('is no parameter: those of other types, and those that R4 has besides, are refused', async () => {
    const all = new Set([...types.flatMap(parametersOf), ...NOT_LISTED]);
    for (const one of types) {
      const listed = new Set(parametersOf(one));
      for (const name of all) if (!listed.has(name)) assert.equal(await status(one.type, `${name}=x`), 400, `${one.type} ${name}`);
    }
  });

  it('is no include', async () => {
    const all = new Set(types.flatMap(({ searchInclude = [], searchRevInclude = [] }) => [...searchInclude, ...searchRevInclude]));
    for (const one of types) {
      for (const include of all) {
        if (!one.searchInclude?.includes(include)) assert.equal(await status(one.type, `_include=${include}`), 400, `${one.type} _include=${include}`);
        if (!one.searchRevInclude?.includes(include)) assert.equal(await status(one.type, `_revinclude=${include}`), 400, `${one.type} _revinclude=${include}`);
      }
    }
  });

  it('is no operation and no interaction', async () => {
    for (const path of ['Patient/ana/$everything', 'Patient/$everything', 'ExplanationOfBenefit/$match', 'Patient/ana/_history', 'Patient/ana/_history/1', 'Practitioner/_history', '$match', '_history', '']) {
      assert.equal((await ask(path)).status, 404, path);
    }
    for (const [method, path] of [['PUT', 'Practitioner/nunez'], ['PATCH', 'Practitioner/nunez'], ['DELETE', 'Practitioner/nunez'], ['POST', 'Practitioner'], ['DELETE', 'Practitioner?name=x'], ['POST', 'metadata'], ['PUT', 'Practitioner/_search']] as const) {
      const response = await ask(path, { method });
      assert.equal(response.status, 405, `${method} ${path}`);
      assert.ok(response.headers.get('allow'));
    }
  });

  it('is no resource', async () => {
    for (const type of NOT_SERVED) {
      assert.equal((await ask(type)).status, 404, type);
      assert.equal((await ask(`${type}/1`)).status, 404, type);
    }
    assert.equal((await ask('', { method: 'POST', headers: { 'content-type': 'application/fhir+json' }, body: '{"resourceType":"Bundle","type":"batch"}' })).status, 404);
  });
});

/** The payer's own table: its page, and the profiles that it names. */
const PAYERS_TABLE: readonly (readonly [type: string, ...parameters: readonly string[]])[] = [
  ['HealthcareService', 'endpoint', 'location', 'name', 'organization', 'service-category', 'service-type', 'specialty'],
  ['InsurancePlan', 'administered-by', 'coverage-area', 'name', 'network', 'owned-by', 'plan-coverage-area', 'plan-type', 'type'],
  ['Location', 'address', 'organization', 'partof', 'type'],
  ['Organization', 'address', 'endpoint', 'name', 'partof', '_profile'],
  ['OrganizationAffiliation', 'location', 'network', 'participating-organization', 'primary-organization', 'role', 'service', 'specialty'],
  ['Practitioner', 'family', 'given', 'name'],
  ['PractitionerRole', 'endpoint', 'location', 'network', 'organization', 'practitioner', 'role', 'service', 'specialty'],
  ['ExplanationOfBenefit', 'patient', '_lastUpdated', 'identifier', 'service-date', 'type'],
  ['Procedure', 'patient', 'date'],
  ['Patient'],
];
