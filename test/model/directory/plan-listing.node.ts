import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateOfZip } from '../../../src/model/directory/plan-area.js';
import { planListingsFrom } from '../../../src/model/directory/plan-listing.js';
import type { PlanListing } from '../../../src/model/directory/plan-listing.js';
import { networksByListed, standingIn } from '../../../src/model/directory/plan-standing.js';

const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const plan = (id: string, more: object = {}): object => ({ resourceType: 'InsurancePlan', id, name: `Plan ${id}`, ...more });
const read = (more: object): PlanListing => {
  const [listing] = planListingsFrom([plan('p', more)]);
  assert.ok(listing);
  return listing;
};

describe('a plan in a list of plans', () => {
  it('is none where it is nothing but a list of drugs, has no id, or is retired', () => {
    const drugs = { type: [{ coding: [{ system: ACT_CODE, code: 'DRUGPOL' }] }] };
    assert.deepEqual(planListingsFrom([plan('a'), plan('list', drugs), plan('old', { status: 'retired' }), { resourceType: 'InsurancePlan', name: 'x' }]).map(({ id }) => id), ['a']);
  });

  it('stands once, however often it comes', () => {
    assert.equal(planListingsFrom([plan('a'), plan('a')]).length, 1);
  });

  it('names its networks by what came along, and says each once', () => {
    const [listing] = planListingsFrom([plan('p', { network: [{ reference: 'Organization/n' }, { reference: 'Organization/n' }, {}] })], [{ resourceType: 'Organization', id: 'n', name: 'Blue' }]);
    assert.deepEqual(listing?.networks, [{ reference: 'Organization/n', name: 'Blue' }]);
  });

  it('knows whom to call', () => {
    assert.deepEqual(read({ contact: [{ telecom: [{ system: 'phone', value: '1' }, { system: 'url', value: 'https://x.example' }] }, { telecom: [{ system: 'phone', value: '1' }] }] }).phones, ['1']);
  });
});

describe('who is in a plan’s networks', () => {
  const blue = { reference: 'Organization/n', name: 'Blue' };
  const listing = read({ network: [{ reference: 'Organization/n', display: 'Blue' }] });

  it('is listed, not listed, or not stated: silence is neither', () => {
    assert.deepEqual(standingIn(listing, [{ reference: 'https://payer.example/R4/Organization/n' }]), { in: [blue] });
    assert.equal(standingIn(listing, [{ reference: 'Organization/m' }]), 'not-listed');
    assert.equal(standingIn(listing, undefined), 'not-stated');
    assert.equal(standingIn(listing, []), 'not-stated');
    assert.equal(standingIn(read({}), [blue]), 'not-stated', 'a plan that states no network');
  });

  it('is read of all roles and affiliations that are still active', () => {
    const url = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference';
    const role = (id: string, network: string, active = true): object => ({
      resourceType: 'PractitionerRole', id, active, practitioner: { reference: 'Practitioner/x' }, extension: [{ url, valueReference: { reference: `Organization/${network}` } }],
    });
    const bond = { resourceType: 'OrganizationAffiliation', id: 'b', participatingOrganization: { reference: 'Organization/o' }, network: [{ reference: 'Organization/n' }] };
    const networks = networksByListed([role('1', 'n'), role('2', 'm'), role('3', 'gone', false), bond]);
    assert.deepEqual(networks.get('Practitioner/x')?.map(({ reference }) => reference), ['Organization/n', 'Organization/m']);
    assert.deepEqual(networks.get('Organization/o')?.map(({ reference }) => reference), ['Organization/n']);
  });
});

describe('the state of a ZIP code', () => {
  it('is that of its first three digits', () => {
    for (const [zip, state] of [['89501', 'NV'], ['81501', 'CO'], ['70360', 'LA'], ['00501', 'NY'], ['02134', 'MA'], ['20190', 'VA'], ['88510', 'TX'], ['99950', 'AK'], ['96701', 'HI']] as const) assert.equal(stateOfZip(zip), state, zip);
  });

  it('is unknown where the post has none', () => {
    for (const zip of ['00000', '00400', '71500', '99', '']) assert.equal(stateOfZip(zip), undefined, zip);
  });
});
