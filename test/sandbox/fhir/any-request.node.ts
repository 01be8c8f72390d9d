import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FhirRequest } from '../../../src/sandbox/fhir/answer/fhir-answer.js';
import type { FhirGround } from '../../../src/sandbox/fhir/fhir-ground.js';
import { answerFhir } from '../../../src/sandbox/fhir/fhir-server.js';
import { SERVED_TYPES } from '../../../src/sandbox/fhir/parameters/served.js';
import { ResourceStore } from '../../../src/sandbox/fhir/resource-store.js';
import { directory } from '../support/directory-data.js';
import { sampleData } from '../support/sample-data.js';

const BASE = 'http://localhost/hsid/R4';

const store = new ResourceStore();
for (const resource of [...directory, ...sampleData.resources]) store.add(resource, '2025-01-01T00:00:00Z');

const ground: FhirGround = {
  store,
  isOwn: (address) => address.startsWith(BASE),
  strictToken: false,
  directoryNeedsToken: false,
  bearer: () => Promise.resolve({ state: 'good', scopes: new Set(['patient/Patient.read', 'patient/ExplanationOfBenefit.read', 'patient/Procedure.read']), patient: 'ana' }),
  capability: () => ({}),
};

const WORDS = [...SERVED_TYPES.keys(), ...new Set([...SERVED_TYPES.values()].flatMap(({ parameters }) => Object.keys(parameters))), '_has', '_include', '_revinclude', '_sort', '_count', '_elements', '_total', '_summary', '_format', 'page', 'missing', 'not', 'exact', 'iterate', '_search', '$match', 'ana', 'luis', 'nunez'];
const SIGNS = [':', '.', '|', ',', '\\', '/', ' ', '%', '-', '*', '=', '&', '#', '\u0000', '𝕏', '__proto__', 'constructor', 'true', '2024-02-30', 'ge2020', '0', '-1'];

/** Words of the server's own tongue in any order, with what is none of it. */
const babble = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS), fc.string({ maxLength: 5 })), { maxLength: 8 }).map((parts) => parts.join(''));
const pairs = fc.array(fc.tuple(babble, babble), { maxLength: 4 }).map((list) => list.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'));
const type = fc.constantFrom(...SERVED_TYPES.keys());

function asked(path: string, query: string, more: Partial<FhirRequest> = {}): FhirRequest {
  return { method: 'GET', base: BASE, path, query, contentType: '', body: () => Promise.resolve(''), accept: '', prefer: '', known: '', ...more };
}

async function isAnswered(request: FhirRequest): Promise<void> {
  const { status, body } = await answerFhir(request, ground);
  const text = Buffer.from(body).toString();
  const { resourceType } = JSON.parse(text) as { resourceType?: string };
  assert.ok([200, 400, 403, 404, 405, 406, 410, 415].includes(status), `${status} for ${request.path}?${request.query}`);
  assert.equal(resourceType === 'OperationOutcome', status !== 200 && status !== 304, `${status} ${String(resourceType)}`);
  assert.doesNotMatch(text, /Prado|"N-l1"/, 'somebody else\'s record');
}

describe('any request at all', () => {
  it('is answered, or refused with an OperationOutcome, and shows nobody else\'s records', async () => {
    await fc.assert(fc.asyncProperty(babble, pairs, (path, query) => isAnswered(asked(encodeURI(path).replace(/[?#]/g, ''), query))), { numRuns: 500 });
  });

  it('of a type that there is, strict or lenient, by address or by form', async () => {
    await fc.assert(
      fc.asyncProperty(type, pairs, fc.constantFrom('', 'handling=lenient'), fc.boolean(), (name, query, prefer, byForm) =>
        isAnswered(byForm ? asked(`${name}/_search`, '', { method: 'POST', contentType: 'application/x-www-form-urlencoded', body: () => Promise.resolve(query), prefer }) : asked(name, query, { prefer })),
      ),
      { numRuns: 2_000 },
    );
  });

  it('of claims, with the one parameter that they need', async () => {
    await fc.assert(fc.asyncProperty(pairs, (query) => isAnswered(asked('ExplanationOfBenefit', `patient=ana&${query}`, { prefer: 'handling=lenient' }))), { numRuns: 1_000 });
  });
});

describe('any description of a member', () => {
  it('is answered, or refused with an OperationOutcome', async () => {
    const person = fc.record({ resourceType: fc.constant('Patient'), name: fc.anything(), identifier: fc.anything(), gender: fc.anything(), birthDate: fc.anything(), address: fc.anything() }, { requiredKeys: ['resourceType'] });
    const named = fc.record({ resourceType: fc.constant('Patient'), name: fc.constant([{ family: 'Reyes' }]), identifier: fc.anything(), address: fc.anything() });
    const body = fc.oneof(fc.anything(), fc.record({ resourceType: fc.constant('Parameters'), parameter: fc.oneof(fc.anything(), fc.tuple(fc.record({ name: fc.constant('resource'), resource: fc.oneof(fc.anything(), person, named) }))) }));
    await fc.assert(
      fc.asyncProperty(body, (stated) => isAnswered(asked('Patient/$match', '', { method: 'POST', contentType: 'application/fhir+json', body: () => Promise.resolve(JSON.stringify([stated]).slice(1, -1)) }))),
      { numRuns: 1_500 },
    );
  });
});
