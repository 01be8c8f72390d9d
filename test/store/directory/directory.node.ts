import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FhirResource } from 'fhir/r4';
import { UhcError } from '../../../src/errors.js';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { createClient } from '../../../src/store/create-client.js';
import type { Directory } from '../../../src/store/directory/directory.js';
import { SEARCH_PARAMETERS, isDirectoryType } from '../../../src/store/directory/parameters.js';
import { PAYER_EXAMPLES } from './payer-examples.js';

const asked: URL[] = [];
const sent = (at: number): URLSearchParams => asked.at(at)?.searchParams ?? new URLSearchParams();
const urlOf = (input: string | URL | Request): URL => new URL(input instanceof Request ? input.url : input);
const watched: typeof fetch = (input, init) => {
  asked.push(urlOf(input));
  return fetch(input, init);
};

/** What every kind of example must find something by; the payer's own names are in nobody's data. */
const AS_THE_EXAMPLES: readonly FhirResource[] = [
  { resourceType: 'HealthcareService', id: 'lab', name: 'LabOne', specialty: [{ coding: [{ system: 'http://loinc.org', code: '99999-9' }] }] },
  { resourceType: 'Location', id: 'walla', name: 'UrgentCare East', address: { city: 'Walla Walla' }, type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'HOSP' }] }] },
  { resourceType: 'Location', id: 'springfield', address: { city: 'Springfield' }, type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'OUTPHARM' }] }] },
  { resourceType: 'InsurancePlan', id: 'green', name: 'GreenEarthGoldPPO', type: [{ coding: [{ system: 'http://plans.example', code: 'CommercialPPO' }] }], coverageArea: [{ reference: 'Location/walla' }] },
  { resourceType: 'Organization', id: 'atlantis', name: 'AtlantisMed', address: [{ city: 'Bahama' }] },
  {
    resourceType: 'Organization', id: 'net', name: 'Atlantis Network', address: [{ city: 'Bahama' }], partOf: { reference: 'Organization/atlantis' },
    meta: { profile: ['http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/plannet-Network'] },
  },
  { resourceType: 'OrganizationAffiliation', id: 'bond', location: [{ reference: 'Location/walla' }], specialty: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '230000000X' }] }] },
  { resourceType: 'Practitioner', id: 'dice', name: [{ family: 'Dice', given: ['Slice'] }] },
  {
    resourceType: 'PractitionerRole', id: 'role', practitioner: { reference: 'Practitioner/dice' }, location: [{ reference: 'Location/walla' }],
    specialty: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '340000000X' }] }],
  },
];

let sandbox: RunningSandbox;
let directory: Directory;

function through(extra: Partial<Parameters<typeof createClient>[0]> = {}): Promise<Directory> {
  return createClient({ payer: 'hsid', sandbox: sandbox.origin, fetch: watched, database: `directory-${Math.random()}`, ...extra }).directory();
}

before(async () => {
  sandbox = await startSandbox({ port: 0, data: { resources: AS_THE_EXAMPLES, members: [], today: '2026-01-01' } });
  directory = await through();
});
after(async () => sandbox.close());

describe('the directory in its own terms', () => {
  for (const { page, ask } of PAYER_EXAMPLES) {
    it(`answers the payer's own example ${page}`, async () => {
      const { matches } = await ask(directory);
      assert.ok(matches.length > 0, 'nothing was found');
      const [wanted = ''] = page.split('?');
      for (const match of matches) assert.equal((match as FhirResource).resourceType, wanted);
    });
  }

  it('sends the bar between a system and a code encoded, and a code of any system without one', async () => {
    asked.length = 0;
    await directory.search('PractitionerRole', { specialty: { system: 'http://nucc.org/provider-taxonomy', code: '340000000X' } });
    await directory.search('PractitionerRole', { specialty: '|340000000X' });
    assert.match(asked[0]?.search ?? '', /specialty=http%3A%2F%2Fnucc\.org%2Fprovider-taxonomy%7C340000000X/);
    assert.equal(asked[1]?.search, '?specialty=340000000X');
  });

  it('takes a comma in a name letter by letter, and means "or" only where it is said', async () => {
    asked.length = 0;
    await directory.search('Practitioner', { name: 'Dice, Slice' });
    await directory.search('Practitioner', { name: { anyOf: ['Dice', 'Rice'] }, given: ['Sl', 'Slice'] });
    assert.equal(sent(0).get('name'), 'Dice\\, Slice');
    assert.equal(sent(1).get('name'), 'Dice,Rice');
    assert.deepEqual(sent(1).getAll('given'), ['Sl', 'Slice'], 'each has to fit');
  });

  it('brings what is referred to along in the same request, and names both by one search', async () => {
    asked.length = 0;
    const page = await directory.search('PractitionerRole', { 'practitioner.name': 'dice', '_include': ['PractitionerRole:practitioner', 'PractitionerRole:location'] });
    assert.equal(asked.length, 1);
    assert.deepEqual((page.included as FhirResource[]).map(({ id }) => id).sort(), ['dice', 'walla']);
  });

  it('turns pages to the end, each resource once', async () => {
    const ids: (string | undefined)[] = [];
    for await (const { matches } of directory.pages('Location', { 'type': { anyOf: ['HOSP', 'OUTPHARM'] }, _count: 1 })) ids.push(...(matches as FhirResource[]).map(({ id }) => id));
    assert.deepEqual(ids.sort(), ['springfield', 'walla']);
  });

  it('refuses a mistyped parameter before anything is sent, and so does the compiler', async () => {
    asked.length = 0;
    // @ts-expect-error a Practitioner has no specialty of its own
    await assert.rejects(directory.search('Practitioner', { specialty: 'x' }), failsWith('unknown-parameter', 'specialty'));
    // @ts-expect-error a chain is mistyped in its last link
    await assert.rejects(directory.search('PractitionerRole', { 'practitioner.nane': 'x' }), failsWith('unknown-parameter', 'practitioner.nane'));
    // @ts-expect-error a token has no parts
    await assert.rejects(directory.search('Location', { 'type:contains': 'x' }), failsWith('unknown-parameter', 'type:contains'));
    // @ts-expect-error no such type
    await assert.rejects(directory.search('Claim', {}), failsWith('unknown-type', 'Claim'));
    // @ts-expect-error what comes along is named by its own type
    const unsent = (): unknown => directory.search('Practitioner', { name: 'x', _include: ['PractitionerRole:location'] });
    assert.ok(unsent);
    assert.equal(asked.length, 0);
  });

  it('does not send what the payer would let run for a minute, or answer with nothing', async () => {
    asked.length = 0;
    await assert.rejects(directory.search('Location', { _count: 20 }), failsWith('no-condition', 'Location'));
    // @ts-expect-error the payer names no such parameter of a person
    await assert.rejects(directory.search('PractitionerRole', { 'practitioner.identifier': '1' }), failsWith('unknown-parameter', 'practitioner.identifier'));
    assert.equal(asked.length, 0);
    const anywhere = await through({ payer: undefined, sandbox: undefined, fhirBase: `${sandbox.origin}/hsid/R4` });
    assert.ok((await anywhere.search('Location', { _count: 20 })).matches.length >= 2, 'another server has no such rule');
  });

  it('says of a total that the payer stops counting at that it is a least', async () => {
    const counting = await through({ fetch: () => Promise.resolve(Response.json({ resourceType: 'Bundle', type: 'searchset', total: 10_000, entry: [] })) });
    assert.deepEqual((await counting.search('Location', { address: 'x' })).total, { count: 10_000, atLeast: true });
  });

  it('asks a server that refuses to bring anything along once without, and never again with it', async () => {
    asked.length = 0;
    const refusing = await through({ fetch: async (input, init) => (urlOf(input).search.includes('_include') ? new Response('{}', { status: 400 }) : watched(input, init)) });
    const query = { 'practitioner.name': 'dice', '_include': ['PractitionerRole:practitioner'] } as const;
    assert.equal((await refusing.search('PractitionerRole', query)).matches.length, 1);
    assert.equal((await refusing.search('PractitionerRole', query)).matches.length, 1);
    assert.equal(asked.length, 2);
  });

  it('learns once which of the payer’s addresses answers, and everybody who asks later profits', async () => {
    const hosts: string[] = [];
    const client = createClient({
      payer: 'hsid', database: 'directory-learning',
      fetch: async (input) => {
        const { host } = urlOf(input);
        hosts.push(host);
        if (host.startsWith('hsid.')) return Promise.reject(new TypeError('no such host'));
        return Promise.resolve(Response.json({ resourceType: 'Bundle', type: 'searchset' }));
      },
      offline: () => false,
    });
    await (await client.directory()).search('Location', { address: 'Reno' });
    const before = hosts.length;
    await (await client.directory()).search('Location', { address: 'Reno' });
    assert.deepEqual(hosts.slice(before), ['flex.optum.com']);
  });

  it('reads one resource, and refuses an id that is none', async () => {
    assert.equal(((await directory.read('Practitioner', 'dice')) as FhirResource).id, 'dice');
    await assert.rejects(directory.read('Practitioner', '../Patient/1'), (thrown) => thrown instanceof UhcError && thrown.code === 'not_found');
  });

  it('knows every parameter that the sandbox lists, and no reference to a type that nobody can search', async () => {
    const { rest = [] } = (await (await fetch(`${sandbox.origin}/hsid/R4/metadata`)).json()) as { rest?: { resource: { type: string; searchParam?: { name: string }[] }[] }[] };
    for (const { type, searchParam = [] } of rest[0]?.resource ?? []) {
      if (!isDirectoryType(type)) continue;
      for (const { name } of searchParam) assert.ok(name in SEARCH_PARAMETERS[type] || name.startsWith('_'), `${type}.${name}`);
    }
  });
});

function failsWith(why: string, parameter: string): (thrown: unknown) => boolean {
  return (thrown) => thrown instanceof UhcError && thrown.code === 'query_invalid' && thrown.facts['why'] === why && thrown.facts['parameter'] === parameter;
}
