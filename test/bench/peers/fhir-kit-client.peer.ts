import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Bundle, CapabilityStatement, FhirResource, Patient } from 'fhir/r4';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { givenToken } from '../../sandbox/support/given-token.js';
import { peer } from './support/peer.js';

interface Search {
  readonly resourceType: string;
  readonly searchParams?: Readonly<Record<string, string | number>>;
}

/** @see https://github.com/Vermonster/fhir-kit-client */
interface Client {
  bearerToken: string;
  capabilityStatement(): Promise<CapabilityStatement>;
  smartAuthMetadata(): Promise<{ readonly authorizeUrl?: URL; readonly tokenUrl?: URL }>;
  read(asked: { readonly resourceType: string; readonly id: string }): Promise<FhirResource>;
  search(asked: Search): Promise<Bundle>;
  nextPage(asked: { readonly bundle: Bundle }): Promise<Bundle> | undefined;
}

type Kit = new (config: { readonly baseUrl: string }) => Client;

let Kit: Kit;
let sandbox: RunningSandbox;

before(async () => {
  ({ Client: Kit } = await peer<{ readonly Client: Kit }>('fhir-kit-client'));
  sandbox = await startSandbox({ port: 0 });
});
after(() => sandbox.close());

async function pages(client: Client, asked: Search): Promise<readonly Bundle[]> {
  const found: Bundle[] = [];
  for (let bundle: Bundle | undefined = await client.search(asked); bundle; bundle = await client.nextPage({ bundle })) found.push(bundle);
  return found;
}

function idsIn(bundles: readonly Bundle[]): readonly string[] {
  return bundles.flatMap(({ entry = [] }) => entry.map(({ resource }) => resource?.id ?? ''));
}

describe('fhir-kit-client', () => {
  it('finds the sign-in’s addresses by itself', async () => {
    const { authorizeUrl, tokenUrl } = await new Kit({ baseUrl: `${sandbox.origin}/hsid/R4` }).smartAuthMetadata();
    assert.equal(authorizeUrl?.href, `${sandbox.origin}/hsid/oauth/authorize`);
    assert.equal(tokenUrl?.href, `${sandbox.origin}/hsid/oauth/token`);
  });

  it('reads a member and pages through all their claims', async () => {
    const { access_token: token = '', patient = '' } = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    const client = new Kit({ baseUrl: `${sandbox.origin}/hsid/R4` });
    client.bearerToken = token;
    assert.equal(((await client.read({ resourceType: 'Patient', id: patient })) as Patient).name?.[0]?.family, 'Whitlock');
    const bundles = await pages(client, { resourceType: 'ExplanationOfBenefit', searchParams: { patient, _count: 7 } });
    assert.ok(bundles.length > 5);
    const ids = idsIn(bundles);
    assert.equal(ids.length, bundles[0]?.total);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is told why, where a member’s records are asked for without a token', async () => {
    const asked = new Kit({ baseUrl: `${sandbox.origin}/hsid/R4` }).search({ resourceType: 'ExplanationOfBenefit', searchParams: { patient: 'dana-whitlock' } });
    await assert.rejects(asked, ({ response }: { readonly response?: { readonly status?: number } }) => response?.status === 401);
  });

  it('searches the directory without a token, page by page', async () => {
    const client = new Kit({ baseUrl: `${sandbox.origin}/hsid/R4` });
    assert.equal((await client.capabilityStatement()).fhirVersion, '4.0.1');
    const bundles = await pages(client, { resourceType: 'PractitionerRole', searchParams: { 'specialty': '207Q00000X', 'location.address-state': 'CO', '_count': 5 } });
    const ids = idsIn(bundles);
    assert.ok(ids.length > 5 && ids.length === bundles[0]?.total && new Set(ids).size === ids.length, String(ids.length));
  });
});
