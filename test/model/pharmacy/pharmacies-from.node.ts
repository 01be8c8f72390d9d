import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pharmaciesFrom } from '../../../src/model/pharmacy/pharmacies-from.js';
import { isOfKind } from '../../../src/model/pharmacy/pharmacy.js';
import type { Pharmacy } from '../../../src/model/pharmacy/pharmacy.js';

const coded = (code: string): object => ({ coding: [{ code, display: `word ${code}` }] });
const place = (id: string, more: object = {}): object => ({ resourceType: 'Location', id, name: `Place ${id}`, type: [coded('OUTPHARM')], ...more });
const service = (id: string, more: object = {}): object => ({ resourceType: 'HealthcareService', id, category: [coded('pharm')], providedBy: { reference: 'Organization/o' }, ...more });
const chain = { resourceType: 'Organization', id: 'o', name: 'Chain', telecom: [{ system: 'phone', value: '1' }] };
const only = (resources: readonly object[]): Pharmacy => {
  const [found, ...more] = pharmaciesFrom(resources);
  assert.ok(found);
  assert.equal(more.length, 0);
  return found;
};

describe('pharmacies of a directory', () => {
  it('are one a place, with what a service and an affiliation say of it', () => {
    const bond = { resourceType: 'OrganizationAffiliation', id: 'a', code: [coded('pharmacy')], participatingOrganization: { reference: 'Organization/o' }, location: [{ reference: 'Location/l' }], network: [{ reference: 'Organization/n', display: 'Blue' }] };
    const found = only([place('l'), service('s', { specialty: [coded('3336C0003X')], location: [{ reference: 'Location/l' }] }), bond, chain]);
    assert.deepEqual([found.id, found.organization, found.kinds.map(({ code }) => code), found.networks.map(({ name }) => name)], ['l', 'Chain', ['3336C0003X'], ['Blue']]);
  });

  it('without a place are one an organisation, with its phone', () => {
    const found = only([service('s', { name: 'By mail', specialty: [coded('3336M0002X')] }), { ...service('t', { specialty: [coded('3336M0002X')] }) }, chain]);
    assert.deepEqual([found.name, found.phones, found.place], ['By mail', ['1'], undefined]);
  });

  it('are no hospital, no closed shop, and nothing that ended', () => {
    assert.deepEqual(pharmaciesFrom([place('h', { type: [coded('HOSP')] }), place('c', { status: 'inactive' }), service('s', { active: false }), chain]), []);
  });

  it('are open day and night only where every day says so', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    const open = (daysOfWeek: readonly string[]): boolean | undefined => isOfKind(only([place('l', { hoursOfOperation: [{ daysOfWeek, allDay: true }] })]), 'all-day');
    assert.equal(open(days), true);
    assert.equal(open(days.slice(1)), false);
    assert.equal(isOfKind(only([place('l')]), 'all-day'), undefined, 'hours that nobody states');
  });

  it('state a kind, or none: silence is no "no"', () => {
    const of = (specialty: readonly object[]): Pharmacy => only([place('l'), service('s', { specialty, location: [{ reference: 'Location/l' }] })]);
    assert.equal(isOfKind(of([coded('3336C0003X')]), 'retail'), true);
    assert.equal(isOfKind(of([coded('3336C0003X')]), 'mail'), false);
    assert.equal(isOfKind(of([]), 'retail'), undefined);
  });
});
