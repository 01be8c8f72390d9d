import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { OperationOutcome, Organization } from 'fhir/r4';
import { Asking } from './support/asking.js';

const clinic: Organization = { resourceType: 'Organization', id: 'clinic', meta: { lastUpdated: '2025-03-01T08:00:00Z', tag: [{ code: 'mine' }] }, active: true, name: 'Clinic', alias: ['The Clinic'] };

const asking = new Asking([
  clinic,
  { resourceType: 'Organization', id: 'versioned', meta: { versionId: '7' }, name: 'Seventh' },
  { resourceType: 'Endpoint', id: 'door', status: 'active', connectionType: { code: 'x' }, payloadType: [{ text: 'any' }], address: 'https://door.example', name: 'Door' },
]);

before(() => asking.start());
after(() => asking.stop());

describe('a resource that is read', () => {
  it('is what it is, with its version and when it changed', async () => {
    const response = await asking.get('Organization/clinic');
    assert.deepEqual(await response.json(), clinic);
    assert.equal(response.headers.get('last-modified'), 'Sat, 01 Mar 2025 08:00:00 GMT');
    assert.match(response.headers.get('etag') ?? '', /^W\/"\d+"$/);
    assert.equal((await asking.get('Organization/versioned')).headers.get('etag'), 'W/"7"');
  });

  it('is not sent again to whoever has it', async () => {
    for (const known of ['W/"7"', 'W/"6", W/"7"']) {
      const response = await asking.get('Organization/versioned', { 'if-none-match': known });
      assert.equal(response.status, 304);
      assert.equal(await response.text(), '');
    }
    assert.equal((await asking.get('Organization/versioned', { 'if-none-match': 'W/"6"' })).status, 200);
  });

  it('is told of without its body', async () => {
    for (const path of ['Organization/clinic', 'Organization?name=clinic', 'metadata']) {
      const whole = await asking.get(path);
      const head = await fetch(`${asking.base}/${path}`, { method: 'HEAD' });
      assert.equal(head.status, 200);
      assert.equal(head.headers.get('content-length'), String((await whole.arrayBuffer()).byteLength));
      assert.equal(await head.text(), '');
    }
  });

  it('is written as JSON, by whichever name the client has for it', async () => {
    for (const format of ['json', 'application/json', 'application/fhir%2Bjson', 'application/fhir+json', 'text/json']) {
      for (const path of ['Organization/clinic', 'Organization', 'metadata']) assert.equal((await asking.get(`${path}?_format=${format}`)).status, 200, format);
    }
  });

  asking.refuses(406, ['Organization/clinic?_format=xml', 'Organization?_format=application/fhir%2Bxml', 'metadata?_format=text/turtle']);
  asking.refuses(400, ['Organization/clinic?name=x', 'Organization/clinic?_count=1', 'metadata?fingers=10', 'Organization/clinic?_summary=true']);
});

describe('some elements alone', () => {
  const SUBSETTED = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' };

  it('come with the id, and marked as no whole resource', async () => {
    const part = { resourceType: 'Organization', id: 'clinic', meta: { ...clinic.meta, tag: [{ code: 'mine' }, SUBSETTED] }, name: 'Clinic' };
    assert.deepEqual(await (await asking.get('Organization/clinic?_elements=name')).json(), part);
    assert.deepEqual((await asking.page('Organization?_id=clinic&_elements=name')).entry?.[0]?.resource, part);
  });

  it('come with those that the resource must have', async () => {
    const page = await asking.page('Endpoint?_elements=name');
    assert.deepEqual(Object.keys(page.entry?.[0]?.resource ?? {}).sort(), ['address', 'connectionType', 'id', 'meta', 'name', 'payloadType', 'resourceType', 'status']);
  });

  asking.refuses(400, ['Organization?_elements=', 'Organization?_elements=name.first', 'Organization?_elements=Organization:name']);
});

describe('an address that is nearly right', () => {
  for (const [address, says] of [
    ['organization/clinic', /Organization, not organization/],
    ['/Organization/clinic', /Two slashes/],
    ['Network', /Organization\?_profile=.*plannet-Network/],
    ['Claim', /no Claim; metadata lists/],
    ['', /ask it for metadata/],
  ] as const) {
    it(`${address || 'the base alone'} is answered with what was meant`, async () => {
      const response = await asking.get(address);
      assert.equal(response.status, 404);
      const { issue } = (await response.json()) as OperationOutcome;
      assert.match(issue[0]?.diagnostics ?? '', says);
    });
  }
});
