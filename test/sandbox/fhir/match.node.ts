import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Bundle, FhirResource, OperationOutcome, Patient } from 'fhir/r4';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { givenToken } from '../support/given-token.js';

const IDS = 'https://plan.example/members';

function patient(id: string, given: string, birthDate: string, more: Partial<Patient> = {}): Patient {
  return { resourceType: 'Patient', id, identifier: [{ system: IDS, value: `M-${id}` }], name: [{ family: 'Núñez', given: [given, 'Maria'] }], gender: 'female', birthDate, address: [{ postalCode: '06103-1234' }], ...more };
}

const ana = patient('ana', 'Ana', '1986-02-03');
const resources: readonly FhirResource[] = [ana, patient('eva', 'Eva', '1990-05-06'), patient('eve', 'Eva', '1990-05-06', { address: [{ postalCode: '10001' }] })];

let sandbox: RunningSandbox;
let token = '';

before(async () => {
  const members = [{ username: 'ana@example.com', password: 'x', patients: [{ id: 'ana', name: 'Ana Núñez', birthDate: '1986-02-03' }], about: '' }];
  sandbox = await startSandbox({ port: 0, data: { members, resources } });
  token = (await givenToken(sandbox.origin, { payer: 'hsid', member: 'ana@example.com' }))['access_token'] ?? '';
});
after(() => sandbox.close());

function post(body: unknown, { bearer = token, type = 'application/fhir+json', path = 'Patient/$match' } = {}): Promise<Response> {
  const headers = { 'content-type': type, ...(bearer && { authorization: `Bearer ${bearer}` }) };
  return fetch(`${sandbox.origin}/hsid/R4/${path}`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

function asking(resource: object, ...more: readonly object[]): object {
  return { resourceType: 'Parameters', parameter: [{ name: 'resource', resource: { resourceType: 'Patient', ...resource } }, ...more] };
}

async function matched(body: object): Promise<Bundle<FhirResource>> {
  const response = await post(body);
  const bundle = (await response.json()) as Bundle<FhirResource>;
  assert.equal(response.status, 200, JSON.stringify(bundle));
  assert.equal(bundle.type, 'searchset');
  assert.equal(bundle.entry?.length, 1);
  return bundle;
}

function gradeOf(bundle: Bundle): string | undefined {
  return bundle.entry?.[0]?.search?.extension?.find(({ url }) => url.endsWith('/match-grade'))?.valueCode;
}

describe('one member fits a description', () => {
  for (const [words, person, grade] of [
    ['as the payer\'s page writes it, with the address as one', { identifier: [{ system: IDS, value: 'M-ana' }], name: [{ family: 'Núñez', given: ['Ana'] }], gender: 'female', birthDate: '1986-02-03', address: { postalCode: '06103' } }, 'certain'],
    ['as FHIR writes it, without accents', { name: [{ family: 'nunez', given: ['ANA'] }], birthDate: '1986-02-03', address: [{ postalCode: '06103-1234' }] }, 'certain'],
    ['by identifier alone', { identifier: [{ value: 'M-ana' }] }, 'certain'],
    ['by family name and birth date', { name: [{ family: 'Núñez' }], birthDate: '1986-02-03' }, 'probable'],
    ['by names alone', { name: [{ family: 'Núñez', given: ['Ana'] }] }, 'possible'],
    ['with an identifier of somebody else\'s system', { identifier: [{ system: 'http://hl7.org/fhir/sid/us-ssn', value: '1' }], name: [{ family: 'Núñez', given: ['Ana'] }], birthDate: '1986-02-03' }, 'certain'],
  ] as const) {
    it(words, async () => {
      const bundle = await matched(asking(person));
      assert.equal(bundle.total, 1);
      assert.equal(bundle.entry?.[0]?.search?.mode, 'match');
      assert.equal(gradeOf(bundle), grade);
      assert.deepEqual(bundle.entry[0].resource, ana);
    });
  }
});

describe('nobody fits, or several do', () => {
  for (const [words, code, person] of [
    ['another birth date', 'not-found', { name: [{ family: 'Núñez', given: ['Ana'] }], birthDate: '1986-02-04' }],
    ['another gender', 'not-found', { identifier: [{ value: 'M-ana' }], gender: 'male' }],
    ['another ZIP code', 'not-found', { identifier: [{ value: 'M-ana' }], address: { postalCode: '99999' } }],
    ['another number', 'not-found', { identifier: [{ system: IDS, value: 'M-x' }], name: [{ family: 'Núñez' }] }],
    ['the placeholders of the payer\'s page', 'not-found', { identifier: [{ system: '[Member ID System]', value: '[Member ID]' }], name: [{ family: '[family name]', given: ['[given name]'] }], gender: '[gender]', birthDate: '[YYYY-MM-DD]', address: { postalCode: '[postalCode]' } }],
    ['the beginning of a name', 'not-found', { name: [{ family: 'Núñ' }] }],
    ['a name that several have', 'multiple-matches', { name: [{ family: 'Núñez' }] }],
    ['all that two have in common', 'multiple-matches', { name: [{ family: 'Núñez', given: ['Eva'] }], birthDate: '1990-05-06' }],
  ] as const) {
    it(`${words}: an OperationOutcome says so, and no Patient is shown`, async () => {
      const bundle = await matched(asking(person));
      assert.equal(bundle.total, 0);
      const outcome = bundle.entry?.[0]?.resource as OperationOutcome;
      assert.equal(outcome.resourceType, 'OperationOutcome');
      assert.equal(outcome.issue[0]?.code, code);
    });
  }

  it('where only certain matches are wanted, a mere name fits nobody', async () => {
    const certain = { name: 'onlyCertainMatches', valueBoolean: true };
    assert.equal((await matched(asking({ name: [{ family: 'Núñez', given: ['Ana'] }] }, certain))).total, 0);
    assert.equal((await matched(asking({ name: [{ family: 'Núñez', given: ['Ana'] }], birthDate: '1986-02-03' }, certain, { name: 'count', valueInteger: 3 }))).total, 1);
  });
});

describe('a description is refused', () => {
  it('of somebody whom the token does not open', async () => {
    const response = await post(asking({ identifier: [{ value: 'M-eva' }] }));
    assert.equal(response.status, 403);
    assert.doesNotMatch(await response.text(), /Eva/);
  });

  it('without a token, and with one that does not open who the member is', async () => {
    assert.equal((await post(asking({ name: [{ family: 'Núñez' }] }), { bearer: '' })).status, 401);
    const claimsAlone = await givenToken(sandbox.origin, { payer: 'hsid', member: 'ana@example.com', scope: 'patient/ExplanationOfBenefit.read' });
    assert.equal((await post(asking({ name: [{ family: 'Núñez' }] }), { bearer: claimsAlone['access_token'] ?? '' })).status, 403);
  });

  for (const [words, body] of [
    ['no JSON', '{'],
    ['no resource', 'null'],
    ['a Patient and no Parameters', ana],
    ['no parameters', { resourceType: 'Parameters' }],
    ['no Patient', { resourceType: 'Parameters', parameter: [{ name: 'resource', resource: { resourceType: 'Practitioner' } }] }],
    ['nothing that tells one from another', asking({ gender: 'female' })],
    ['a parameter that is none of its own', asking({ name: [{ family: 'x' }] }, { name: 'fingers', valueInteger: 10 })],
    ['a count of none', asking({ name: [{ family: 'x' }] }, { name: 'count', valueInteger: 0 })],
    ['a yes or no that is neither', asking({ name: [{ family: 'x' }] }, { name: 'onlyCertainMatches', valueBoolean: 'yes' })],
  ] as const) {
    it(`with ${words}: 400`, async () => {
      const response = await post(body);
      assert.equal(response.status, 400);
      assert.ok(((await response.json()) as OperationOutcome).issue[0]?.diagnostics);
    });
  }

  it('as a form, by GET, and at one patient', async () => {
    assert.equal((await post('a=b', { type: 'application/x-www-form-urlencoded' })).status, 415);
    assert.equal((await fetch(`${sandbox.origin}/hsid/R4/Patient/$match`, { headers: { authorization: `Bearer ${token}` } })).status, 405);
    assert.equal((await post(asking({}), { path: 'Patient/ana/$match' })).status, 404);
    assert.equal((await post(asking({}), { path: 'Practitioner/$match' })).status, 404);
  });
});
