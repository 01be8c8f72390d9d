import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Extension, Practitioner, PractitionerRole } from 'fhir/r4';
import { all } from '../generated.js';

/** Without the lists of drugs, which are plans in name only. */
const PLANS = all('InsurancePlan').filter(({ type }) => type?.[0]?.coding?.[0]?.code !== 'DRUGPOL');

const PLAN_NET = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition';
const ROLES = all('PractitionerRole');

function extensions(role: PractitionerRole, name: string): Extension[] {
  return (role.extension ?? []).filter(({ url }) => url === `${PLAN_NET}/${name}`);
}

function networks(role: PractitionerRole): (string | undefined)[] {
  return extensions(role, 'network-reference').map(({ valueReference }) => valueReference?.reference);
}

function npiOf({ identifier }: Practitioner): string | undefined {
  return identifier?.find(({ system }) => system === 'http://hl7.org/fhir/sid/us-npi')?.value;
}

describe('the directory', () => {
  it('has several hundred listings in a few towns', () => {
    assert.ok(ROLES.length > 350 && ROLES.length < 900, String(ROLES.length));
    const towns = new Set(all('Location').flatMap(({ address }) => address?.city ?? []));
    assert.ok(towns.size >= 5 && towns.size <= 12, String(towns.size));
  });

  it('is in the shapes of Plan-Net', () => {
    for (const type of ['Practitioner', 'PractitionerRole', 'Location', 'HealthcareService', 'OrganizationAffiliation'] as const) {
      for (const { id, meta } of all(type)) assert.deepEqual(meta?.profile, [`${PLAN_NET}/plannet-${type}`], id);
    }
    for (const { id, meta } of PLANS) assert.equal(meta?.profile?.[0], `${PLAN_NET}/plannet-InsurancePlan`, id);
    for (const { id, meta, type } of all('Organization')) {
      const isNetwork = type?.some(({ coding }) => coding?.some(({ code }) => code === 'ntwk'));
      assert.deepEqual(meta?.profile, [`${PLAN_NET}/plannet-${isNetwork ? 'Network' : 'Organization'}`], id);
    }
  });

  it('has networks with a name and without', () => {
    const found = all('Organization').filter(({ type }) => type?.[0]?.coding?.[0]?.code === 'ntwk');
    assert.ok(found.filter(({ name }) => name !== undefined).length >= 6);
    assert.equal(found.filter(({ name }) => name === undefined).length, 2);
  });

  it('has pharmacies, one of them a chain with a place in every town', () => {
    const pharmacies = all('Location').filter(({ type }) => type?.[0]?.coding?.[0]?.code === 'OUTPHARM');
    assert.ok(pharmacies.length > 15);
    const chain = all('OrganizationAffiliation').find(({ id }) => id === 'affiliation-lantern-pharmacy');
    assert.ok((chain?.location?.length ?? 0) > 12);
    assert.equal(chain?.code?.[0]?.coding?.[0]?.code, 'pharmacy');
  });

  it('has pharmacies that are open at night, come by mail, have rare drugs, or mix them', () => {
    const services = all('HealthcareService').filter(({ category }) => category?.[0]?.coding?.[0]?.code === 'pharm');
    const kinds = new Set(services.flatMap(({ specialty }) => specialty?.flatMap(({ coding }) => coding?.map(({ code }) => code)) ?? []));
    for (const kind of ['3336C0003X', '3336M0002X', '3336S0011X', '3336C0004X']) assert.ok(kinds.has(kind), kind);
    assert.ok(all('Location').some(({ type, hoursOfOperation }) => type?.[0]?.coding?.[0]?.code === 'OUTPHARM' && hoursOfOperation?.some(({ allDay }) => allDay)));
    const mail = services.find(({ specialty }) => specialty?.[0]?.coding?.[0]?.code === '3336M0002X');
    assert.equal(mail?.location, undefined);
    assert.equal(mail?.coverageArea?.length, 3);
  });

  it('says which services are given by video, and how one gets into a place', () => {
    const deliveries = all('HealthcareService').map(({ extension }) => JSON.stringify(extension?.filter(({ url }) => url === `${PLAN_NET}/delivery-method`)));
    assert.ok(deliveries.filter((delivery) => delivery.includes('"virtual"')).length > 8);
    assert.ok(deliveries.filter((delivery) => delivery.includes('"physical"')).length > 60);
    const ways = new Set(all('Location').flatMap(({ extension }) => extension?.flatMap(({ valueCodeableConcept }) => valueCodeableConcept?.coding?.[0]?.code ?? []) ?? []));
    for (const way of ['adacomp', 'handiaccess', 'pubtrans', 'mobility']) assert.ok(ways.has(way), way);
    assert.ok(all('Location').some(({ extension }) => !extension));
  });

  it('has people in several places under one number', () => {
    const places = new Map<string, number>();
    for (const { practitioner } of ROLES) if (practitioner?.reference) places.set(practitioner.reference, (places.get(practitioner.reference) ?? 0) + 1);
    assert.ok([...places.values()].filter((count) => count >= 2).length > 40);
    assert.ok([...places.values()].some((count) => count >= 3));
  });

  it('says of some whether they take new patients, in one network or in general, and of most nothing', () => {
    const said = ROLES.filter((role) => extensions(role, 'newpatients').length > 0);
    assert.ok(said.length > 40 && said.length < ROLES.length / 2, String(said.length));
    const inOne = said.filter((role) => extensions(role, 'newpatients').some(({ extension }) => extension?.some(({ url }) => url === 'fromNetwork')));
    assert.ok(inOne.length > 10 && inOne.length < said.length);
  });

  it('names networks at some references, and leaves others bare', () => {
    const references = ROLES.flatMap((role) => extensions(role, 'network-reference'));
    assert.ok(references.some(({ valueReference }) => valueReference?.display !== undefined));
    assert.ok(references.some(({ valueReference }) => valueReference?.reference !== undefined && valueReference.display === undefined));
  });

  it('says languages by word and by bare code, and hours for some', () => {
    const languages = all('Practitioner').flatMap(({ communication }) => communication ?? []);
    assert.ok(languages.some(({ text }) => text === 'Spanish'));
    assert.ok(languages.some(({ text, coding }) => text === undefined && coding?.[0]?.display === undefined));
    assert.ok(ROLES.some(({ availableTime }) => availableTime) && ROLES.some(({ availableTime }) => !availableTime));
  });

  it('has plans with networks, and with areas in which they are sold', () => {
    assert.ok(PLANS.length >= 7);
    for (const { id, network, ownedBy, coverageArea } of PLANS) assert.ok((network?.length ?? 0) > 0 && (coverageArea?.length ?? 0) > 0 && ownedBy, id);
  });
});

describe('the known faults of directories', () => {
  it('are all there: no person, no place, an empty network, one said twice', () => {
    assert.ok(ROLES.filter(({ practitioner }) => !practitioner).length >= 3);
    assert.ok(ROLES.filter(({ location }) => !location).length >= 2);
    assert.ok(ROLES.some((role) => networks(role).includes(undefined)));
    assert.ok(ROLES.some((role) => new Set(networks(role)).size < networks(role).length));
  });

  it('are all there: one person in two rows, two people of one name', () => {
    const people = all('Practitioner');
    const rows = new Map<string, number>();
    for (const npi of people.flatMap((person) => npiOf(person) ?? [])) rows.set(npi, (rows.get(npi) ?? 0) + 1);
    assert.ok([...rows.values()].filter((count) => count > 1).length >= 3);
    const torres = people.filter(({ name }) => name?.[0]?.family === 'Torres' && name[0].given?.[0] === 'María');
    assert.equal(new Set(torres.map(npiOf)).size, 2);
  });

  it('are all there: failed geocodes, post codes run together, phones with extensions, names without a whole', () => {
    const places = all('Location');
    assert.ok(places.filter(({ position }) => position?.latitude === 39.78373 && position.longitude === -100.445882).length >= 3);
    assert.ok(places.filter(({ address }) => /^\d{9}$/.test(address?.postalCode ?? '')).length >= 5);
    assert.ok(places.flatMap(({ telecom }) => telecom ?? []).some(({ value }) => / x\d+$/.test(value ?? '')));
    assert.ok(all('Practitioner').some(({ name }) => name?.[0]?.text === undefined));
  });
});
