import assert from 'node:assert/strict';
import { PAYLOADS } from '../../../../src/sandbox/faults/hostile.js';
import { entries, isCut, nextOf, nothingComes, seconds, type Json, type Seen, type Stage } from './stage.js';

const OWN = 3;

/** The pages of Ana's claims, one claim each, from the first on, until `most` are read. */
async function pages(stage: Stage, most: number): Promise<{ address: string; status: number; bundle: Json }[]> {
  const { access_token: token } = await stage.tokens();
  const read: { address: string; status: number; bundle: Json }[] = [];
  let address: string | undefined = `${stage.base}/ExplanationOfBenefit?patient=ana&_count=1`;
  while (address !== undefined && read.length < most) {
    const response = await stage.read(address, token);
    const bundle = (await response.json()) as Json;
    read.push({ address, status: response.status, bundle });
    address = response.ok ? nextOf(bundle) : undefined;
  }
  return read;
}

async function nextIs(stage: Stage, value: string, expected: (next: string, evil: string) => unknown): Promise<void> {
  await stage.on('fhir:next-foreign', { value });
  await expected(nextOf(await stage.claims()) ?? '', (await stage.evil()).origin);
}

export const OF_FHIR_ANSWERS: Readonly<Record<string, Seen>> = {
  'fhir:slow': { value: '0.2', sees: async (stage) => assert.ok((await seconds(() => stage.read('Practitioner'))) >= 0.19) },
  'fhir:hung': { sees: async (stage) => assert.ok(await nothingComes((signal) => stage.read('Practitioner', undefined, { signal }))) },
  'fhir:drip': {
    value: '10',
    sees: async (stage) => {
      const response = await stage.read('Practitioner');
      const took = await seconds(async () => assert.equal(((await response.json()) as Json)['resourceType'], 'Bundle'));
      assert.ok(took >= (0.01 * Number(response.headers.get('content-length'))) / 64 / 2, `took ${took} s`);
    },
  },
  'fhir:cut': { sees: async (stage) => assert.ok(await isCut(stage.read('Practitioner'))) },
  'fhir:cut-before-answer': { sees: async (stage) => assert.ok(await isCut(stage.read('Practitioner'))) },
  'fhir:html-200': {
    sees: async (stage) => {
      const response = await stage.read('Practitioner');
      assert.equal(response.status, 200);
      assert.match(await response.text(), /^<!doctype html>/);
    },
  },
  'fhir:OperationOutcome-200': {
    sees: async (stage) => {
      const response = await stage.read('Practitioner');
      assert.equal(response.status, 200);
      assert.equal(((await response.json()) as Json)['resourceType'], 'OperationOutcome');
    },
  },
  'fhir:empty-200': {
    sees: async (stage) => {
      const response = await stage.read('Practitioner');
      assert.equal(response.status, 200);
      assert.equal(await response.text(), '');
    },
  },
  'fhir:bad-json': {
    sees: async (stage) => {
      const response = await stage.read('Practitioner');
      assert.equal(response.status, 200);
      const text = await response.text();
      assert.equal(Number(response.headers.get('content-length')), Buffer.byteLength(text));
      assert.throws(() => JSON.parse(text) as unknown, SyntaxError);
    },
  },
  'fhir:content-type': {
    sees: async (stage) => {
      const response = await stage.read('Practitioner');
      assert.equal(response.headers.get('content-type'), 'text/plain');
      assert.equal(((await response.json()) as Json)['resourceType'], 'Bundle');
    },
  },
  'fhir:next-foreign': {
    sees: async (stage) => {
      await nextIs(stage, 'host', (next, evil) => assert.equal(new URL(next).origin, evil));
      await nextIs(stage, 'port', (next, evil) => assert.deepEqual([new URL(next).hostname, new URL(next).port], ['localhost', new URL(evil).port]));
      await nextIs(stage, 'scheme', (next) => assert.match(next, /^ftp:/));
      await nextIs(stage, 'userinfo', (next, evil) => assert.deepEqual([new URL(next).username, new URL(next).host], ['localhost', new URL(evil).host]));
      await nextIs(stage, 'protocol-relative', (next, evil) => assert.ok(next.startsWith(`//${new URL(evil).host}/`)));
      await nextIs(stage, 'path', (next) => assert.equal(next, `${stage.sandbox.origin}/hsid/oauth/token`));
      await nextIs(stage, 'dots', (next) => assert.equal(new URL(next).pathname, '/hsid/oauth/token'));
      await nextIs(stage, 'host', (next) => fetch(next, { headers: { authorization: 'Bearer x' } }));
      assert.equal((await stage.evil()).withAuthorization, 1, 'who follows it with a token is counted');
    },
  },
  'fhir:next-cycle': {
    sees: async (stage) => {
      const read = await pages(stage, 5);
      assert.equal(read.length, 5);
      assert.ok(read.every(({ status }) => status === 200));
      assert.equal(new Set(read.map(({ address }) => address)).size, 3);
      assert.equal(read[3]?.address, read[0]?.address);
      await stage.on('fhir:next-cycle', { value: '1' });
      const [first, second] = await pages(stage, 2);
      assert.equal(second?.address, first?.address);
    },
  },
  'fhir:next-endless': {
    sees: async (stage) => {
      const read = await pages(stage, 9);
      assert.deepEqual(read.map(({ status, bundle }) => [status, entries(bundle).length]), [...Array<number>(OWN).fill(1), ...Array<number>(6).fill(0)].map((rows) => [200, rows]));
      assert.equal(new Set(read.map(({ address }) => address)).size, 9);
    },
  },
  'fhir:page-n-fails': {
    sees: async (stage) => {
      const read = await pages(stage, 5);
      assert.deepEqual(read.map(({ status }) => status), [200, 500]);
      await stage.control('DELETE', 'faults/fhir:page-n-fails');
      const again = await stage.read(read[1]?.address ?? '', (await stage.tokens())['access_token']);
      assert.equal(again.status, 200, 'the page that failed is there when it is asked for again');
      assert.equal(entries((await again.json()) as Json)[0]?.['id'], 'a2');
    },
  },
  'fhir:total-lies': { sees: async (stage) => assert.equal((await stage.claims())['total'], 7) },
  'fhir:total-capped': {
    value: '2',
    sees: async (stage) => {
      const bundle = await stage.claims();
      assert.deepEqual([bundle['total'], entries(bundle).length], [2, OWN]);
    },
  },
  'fhir:other-patient-entry': {
    sees: async (stage) => {
      const owners = entries(await stage.claims()).map(({ patient }) => (patient as Json)['reference']);
      assert.deepEqual(owners, [...Array<string>(OWN).fill('Patient/ana'), 'Patient/somebody-else']);
    },
  },
  'fhir:duplicate-ids': { sees: async (stage) => assert.deepEqual(entries(await stage.claims()).map(({ id }) => id), ['a1', 'a2', 'a3', 'a1', 'a2', 'a3']) },
  'fhir:many-entries': {
    value: '5000',
    sees: async (stage) => {
      const all = entries(await stage.claims());
      assert.equal(all.length, 5000);
      assert.equal(new Set(all.map(({ id }) => id)).size, 5000);
    },
  },
  'fhir:huge': { value: '3', sees: async (stage) => assert.ok(JSON.stringify(await stage.claims()).length > 3_000_000) },
  'fhir:deep': {
    value: '2000',
    sees: async (stage) => {
      const text = await (await stage.read('ExplanationOfBenefit/a1', (await stage.tokens())['access_token'])).text();
      assert.equal(text.match(/"extension":\[/g)?.length, 2001);
      assert.equal(entries(await stage.claims()).length, OWN);
    },
  },
  'fhir:hostile-strings': {
    sees: async (stage) => {
      const bundle = await stage.claims();
      assert.deepEqual(entries(bundle).map(({ id }) => id), ['a1', 'a2', 'a3'], 'it can still be read');
      const texts = new Set(JSON.stringify(bundle, (_, value: unknown) => value).match(/__pwned/g));
      assert.ok(texts.size > 0);
      assert.ok(PAYLOADS.includes(String(((entries(bundle)[0]?.['insurer'] as Json))['display'])));
    },
  },
  'fhir:hostile-keys': {
    sees: async (stage) => {
      const text = await (await stage.read('Practitioner')).text();
      assert.match(text, /"__proto__":\{"polluted":true\}/);
      assert.match(text, /"constructor":/);
      assert.equal((JSON.parse(text) as Json)['resourceType'], 'Bundle');
    },
  },
  'fhir:foreign-addresses': {
    sees: async (stage) => {
      const bundle = await stage.claims();
      const { origin } = await stage.evil();
      assert.ok((bundle['entry'] as Json[]).every(({ fullUrl }) => String(fullUrl).startsWith(origin)));
      assert.ok(entries(bundle).every(({ patient }) => (patient as Json)['reference'] === `${origin}/R4/Patient/ana`));
    },
  },
  'fhir:strict-token': {
    sees: async (stage) => {
      const found = async (query: string): Promise<unknown> => ((await (await stage.read(`Location?type=${query}`)).json()) as Json)['total'];
      assert.deepEqual([await found('|OUTPHARM'), await found('|HOSP'), await found('HOSP')], [1, 0, 1]);
      await stage.control('DELETE', 'faults/fhir:strict-token');
      assert.equal(await found('|HOSP'), 1);
    },
  },
  'fhir:directory-needs-token': {
    sees: async (stage) => {
      assert.equal((await stage.read('Location')).status, 401);
      const { access_token: token } = (await (await stage.token({ grant_type: 'client_credentials', client_id: 'demo-server', client_secret: 'demo-secret', scope: 'user/Location.read' })).json()) as Record<string, string>;
      assert.equal((await stage.read('Location', token)).status, 200);
      assert.equal((await stage.read('Practitioner', token)).status, 403);
    },
  },
};
