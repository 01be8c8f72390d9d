import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FhirResource } from 'fhir/r4';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { fetchByHost } from '../support/fetch-by-host.js';
import { givenToken } from '../support/given-token.js';

const PLAN_NET = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition';
const NETWORK = `${PLAN_NET}/plannet-Network`;
const NUCC = 'http://nucc.org/provider-taxonomy';
const ROLE_CODE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';

/** One resource for each example that looks for one. */
const resources: readonly FhirResource[] = [
  { resourceType: 'HealthcareService', id: 'lab', name: 'LabOne', specialty: [{ coding: [{ system: 'http://loinc.org', code: '99999-9' }] }] },
  { resourceType: 'InsurancePlan', id: 'gold', name: 'GreenEarthGoldPPO', type: [{ coding: [{ system: 'http://x.example', code: 'CommercialPPO' }] }], coverageArea: [{ reference: 'Location/walla' }] },
  { resourceType: 'InsurancePlan', id: 'drugs', name: 'Drugs', meta: { profile: ['http://hl7.org/fhir/us/davinci-drug-formulary/StructureDefinition/usdf-Formulary'] } },
  { resourceType: 'Location', id: 'walla', address: { city: 'Walla Walla' } },
  { resourceType: 'Location', id: 'hospital', name: 'UrgentCare', type: [{ coding: [{ system: ROLE_CODE, code: 'HOSP' }] }], address: { city: 'Springfield' } },
  { resourceType: 'Location', id: 'pharmacy', type: [{ coding: [{ system: ROLE_CODE, code: 'OUTPHARM' }] }] },
  { resourceType: 'Organization', id: 'med', name: 'AtlantisMed' },
  { resourceType: 'Organization', id: 'bahama', address: [{ city: 'Bahama' }], partOf: { reference: 'Organization/med' } },
  { resourceType: 'Organization', id: 'net', meta: { profile: [NETWORK] }, address: [{ city: 'Bahama' }], partOf: { reference: 'Organization/med' } },
  { resourceType: 'OrganizationAffiliation', id: 'bond', specialty: [{ coding: [{ system: NUCC, code: '230000000X' }] }], location: [{ reference: 'Location/hospital' }] },
  { resourceType: 'Practitioner', id: 'dice', name: [{ family: 'Dice', given: ['Slice'] }] },
  { resourceType: 'PractitionerRole', id: 'role', specialty: [{ coding: [{ system: NUCC, code: '340000000X' }] }], location: [{ reference: 'Location/hospital' }] },
  { resourceType: 'Patient', id: '123', identifier: [{ value: '7' }], name: [{ family: 'Lee' }] },
  { resourceType: 'ExplanationOfBenefit', id: '219', meta: { lastUpdated: '2024-01-01T00:00:00Z' }, status: 'active', use: 'claim', outcome: 'complete', created: '2024-01-01', patient: { reference: 'Patient/123' }, insurer: {}, provider: {}, insurance: [], type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'oral' }] } },
  { resourceType: 'Procedure', id: 'done', status: 'completed', subject: { reference: 'Patient/123' }, performedDateTime: '2020-01-01' },
];

/** As the page writes them, spaces and bars and all; `[id]` is the member whose token it is. */
const EXAMPLES: readonly (readonly [address: string, ...found: readonly string[]])[] = [
  ['HealthcareService/lab', 'lab'],
  ['HealthcareService', 'lab'],
  ['HealthcareService?name=LabOne', 'lab'],
  ['HealthcareService?specialty= http://loinc.org|99999-9', 'lab'],
  ['HealthcareService?name=LabOne&specialty=99999-9', 'lab'],
  ['InsurancePlan?name=GreenEarthGoldPPO', 'gold'],
  ['InsurancePlan?type=|CommercialPPO', 'gold'],
  ['InsurancePlan?coverage-area.address=Walla Walla', 'gold'],
  ['Location?address=Springfield', 'hospital'],
  ['Location?type=|HOSP', 'hospital'],
  ['Location?type=|OUTPHARM', 'pharmacy'],
  ['Organization/med', 'med'],
  ['Organization?address=Bahama', 'bahama', 'net'],
  ['Organization?partof.name=AtlantisMed', 'bahama', 'net'],
  [` Organization?_profile=${NETWORK}`, 'net'],
  [`Organization?_profile=${NETWORK}&address=Bahama`, 'net'],
  [`Organization?_profile=${NETWORK}&partof.name=AtlantisMed`, 'net'],
  ['OrganizationAffiliation?specialty=|230000000X', 'bond'],
  ['OrganizationAffiliation?location.name=UrgentCare', 'bond'],
  ['Practitioner?name=dice', 'dice'],
  ['Practitioner?given=slice', 'dice'],
  ['PractitionerRole?specialty=|340000000X', 'role'],
  ['PractitionerRole?location.name=UrgentCare', 'role'],
  ['Patient/123', '123'],
  ['ExplanationOfBenefit/219', '219'],
  ['ExplanationOfBenefit?patient=123&_lastUpdated=gt2019', '219'],
  ['ExplanationOfBenefit?patient=123&type=|oral', '219'],
  ['Procedure?patient=123', 'done'],
  ['Procedure?patient=123&date=ge2019-01-14', 'done'],
];

/** As the page has it, placeholders and all. */
const MATCH_BODY = {
  resourceType: 'Parameters',
  id: 'example',
  parameter: [
    {
      name: 'resource',
      resource: {
        resourceType: 'Patient',
        identifier: [{ use: 'usual', type: { coding: [{ system: 'http://hl7.org/fhir/v2/0203', code: 'MR' }] }, system: '[Member ID System]', value: '[Member ID]' }],
        name: [{ family: '[family name]', given: ['[given name]'] }],
        gender: '[gender]',
        birthDate: '[YYYY-MM-DD]',
        address: { postalCode: '[postalCode]' },
      },
    },
  ],
};

let sandbox: RunningSandbox;
let byHost: typeof fetch;
let token = '';

before(async () => {
  sandbox = await startSandbox({ port: 0, data: { members: [{ username: 'lee', password: 'x', patients: [{ id: '123', name: 'Lee', birthDate: '' }], about: '' }], resources } });
  byHost = fetchByHost(sandbox.port);
  token = (await givenToken(sandbox.origin, { payer: 'hsid', member: 'lee' }))['access_token'] ?? '';
});
after(() => sandbox.close());

interface Way {
  readonly words: string;
  readonly base: () => string;
  readonly ask: (address: string, init?: RequestInit) => Promise<Response>;
}

/** The page's host, by the `Host` header; and the same on this machine. */
const WAYS: readonly Way[] = [
  { words: 'at the payer\'s own address', base: () => 'https://hsid.fhir.flex.optum.com', ask: (address, init) => byHost(address, init) },
  { words: 'on this machine', base: () => `${sandbox.origin}/hsid`, ask: (address, init) => fetch(address, init) },
];

function withToken(init: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {}): RequestInit {
  return { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } };
}

function idsOf(body: { resourceType?: string; id?: string; entry?: readonly { resource: { id: string } }[] }): readonly string[] {
  return body.resourceType === 'Bundle' ? (body.entry ?? []).map(({ resource }) => resource.id) : [body.id ?? ''];
}

for (const { words, base, ask } of WAYS) {
  describe(`every example of the payer's page, ${words}`, () => {
    for (const [address, ...found] of EXAMPLES) {
      it(`GET [base]/${address}`, async () => {
        const response = await ask(`${base()}/R4/${address}`, withToken());
        const body = (await response.json()) as Parameters<typeof idsOf>[0];
        assert.equal(response.status, 200, JSON.stringify(body));
        assert.deepEqual([...idsOf(body)].sort(), found);
      });
    }

    it('another member than the token\'s is refused in words', async () => {
      for (const address of ['Procedure?patient=1291938', 'Procedure?patient=1137192&date=ge2019-01-14']) assert.equal((await ask(`${base()}/R4/${address}`, withToken())).status, 403);
    });

    it('POST [base]/Patient/$match, and POST /Patient/$match', async () => {
      for (const path of ['/R4/Patient/$match', '/Patient/$match']) {
        const response = await ask(`${base()}${path}`, withToken({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(MATCH_BODY) }));
        assert.equal(response.status, 200);
        const { entry } = (await response.json()) as { entry: readonly { resource: { resourceType: string; issue: readonly { code: string }[] } }[] };
        assert.equal(entry[0]?.resource.issue[0]?.code, 'not-found');
      }
    });

    it('GET /formulary with a bearer that nobody gave', async () => {
      for (const path of ['/formulary', '/R4/formulary']) {
        const response = await ask(`${base()}${path}`, { headers: { authorization: 'Bearer AeT4OkbzMr288gJ2ag9Fwe' } });
        assert.equal(response.status, 200, path);
        assert.deepEqual(idsOf((await response.json()) as Parameters<typeof idsOf>[0]), ['drugs']);
      }
    });

    it('the base of its own sandbox, which it writes without /R4', async () => {
      for (const path of ['/metadata', '/Patient/123', '/Practitioner?name=dice']) assert.equal((await ask(`${base()}${path}`, withToken())).status, 200, path);
    });

    it('GET [base]/metadata and GET [base]/well-known/smart-configuration', async () => {
      assert.equal(((await (await ask(`${base()}/R4/metadata`)).json()) as { resourceType: string }).resourceType, 'CapabilityStatement');
      const smart = (await (await ask(`${base()}/R4/well-known/smart-configuration`)).json()) as { token_endpoint: string };
      assert.equal(smart.token_endpoint, `${base()}/oauth/token`);
    });

    it('GET /oauth/authorize/ with the page\'s placeholders: words for a person, and no failure', async () => {
      const query = 'response_type=code&client_id=CLIENT_ID&redirect_uri=REDIRECT_URI&scope=photos&state=1234zyx&code_challenge=CODE_CHALLENGE&code_challenge_method=S256';
      const response = await ask(`${base()}/oauth/authorize/?${query}`, { redirect: 'manual' });
      assert.equal(response.status, 400);
      assert.match(await response.text(), /CLIENT_ID|client/i);
    });

    it('POST /oauth/token with the page\'s placeholders is refused as OAuth refuses', async () => {
      for (const [body, error] of [
        ['code=AUTH_CODE_HERE&redirect_uri=REDIRECT_URI&client_id=CLIENT_ID&code_verifier=CODE_VERIFIER', 'invalid_client'],
        ['code=AUTH_CODE_HERE&redirect_uri=http://localhost/&client_id=demo&code_verifier=CODE_VERIFIER', 'invalid_request'],
        ['code=AUTH_CODE_HERE&redirect_uri=http://localhost/&client_id=demo&code_verifier=CODE_VERIFIER&grant_type=authorization_code', 'invalid_grant'],
        ['grant_type=client_credentials&client_id=CLIENT_ID&client_secret=CLIENT_SECRET', 'invalid_client'],
        ['grant_type=refresh_token&refresh_token=xxxxxxxxxxx', 'invalid_grant'],
      ] as const) {
        const response = await ask(`${base()}/oauth/token`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
        assert.ok(response.status === 400 || response.status === 401, `${response.status}`);
        assert.equal(((await response.json()) as { error: string }).error, error);
      }
    });
  });
}
