import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Provider } from '../../../src/model/directory/provider.js';
import { providersFrom } from '../../../src/model/directory/providers-from.js';

type Json = Readonly<Record<string, unknown>>;

const PLAN_NET = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/';
const NPI = 'http://hl7.org/fhir/sid/us-npi';

function to(type: string, id: string, display?: string): Json {
  return { reference: `${type}/${id}`, ...(display !== undefined && { display }) };
}

function network(id: string, display?: string): Json {
  return { url: `${PLAN_NET}network-reference`, valueReference: to('Organization', id, display) };
}

function accepting(code: string, from?: string): Json {
  const parts = [
    { url: 'acceptingPatients', valueCodeableConcept: { coding: [{ code }] } },
    ...(from === undefined ? [] : [{ url: 'fromNetwork', valueReference: to('Organization', from) }]),
  ];
  return { url: `${PLAN_NET}newpatients`, extension: parts };
}

function role(id: string, fields: Json): Json {
  return { resourceType: 'PractitionerRole', id, active: true, ...fields };
}

function person(id: string, fields: Json = {}): Json {
  return { resourceType: 'Practitioner', id, name: [{ prefix: ['Dr.'], given: ['Ana', 'Luz'], family: 'Ruiz', suffix: ['MD', 'PhD'] }], ...fields };
}

function organization(id: string, name?: string, fields: Json = {}): Json {
  return { resourceType: 'Organization', id, ...(name !== undefined && { name }), ...fields };
}

function place(id: string, name: string, fields: Json = {}): Json {
  return {
    resourceType: 'Location', id, status: 'active', name, address: { line: [`${id} Main St`], city: 'Hartford', state: 'CT', postalCode: '061031234' },
    telecom: [{ system: 'phone', value: `860-555-${id}` }], ...fields,
  };
}

function npi(value: string): Json {
  return { identifier: [{ system: NPI, value }] };
}

function only(resources: readonly unknown[]): Provider {
  const [card, ...others] = providersFrom(resources);
  assert.ok(card);
  assert.deepEqual(others.map(({ name }) => name), []);
  return card;
}

const NET = organization(
  'net', 'Blue Network', { type: [{ coding: [{ system: 'http://hl7.org/fhir/us/davinci-pdex-plan-net/CodeSystem/OrgTypeCS', code: 'ntwk' }] }] },
);

describe("a person's card", () => {
  it('has the whole name, the number, the languages and all that the role lists', () => {
    const card = only([
      role('r', {
        practitioner: to('Practitioner', 'p'), organization: to('Organization', 'o'), location: [to('Location', '1')],
        extension: [network('net'), accepting('newpt', 'net')],
        code: [{ coding: [{ code: 'ph' }] }],
        specialty: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '207R00000X', display: 'Internal Medicine' }] }],
        telecom: [{ system: 'phone', value: '860-555-0100 x7' }, { system: 'fax', value: '860-555-0199' }],
        availableTime: [{ daysOfWeek: ['mon', 'tue'], availableStartTime: '09:00:00', availableEndTime: '12:00:00' }],
        meta: { lastUpdated: '2024-03-02T00:00:00Z' },
      }),
      person(
        'p',
        {
          ...npi('1234567893'), gender: 'female',
          communication: [{ coding: [{ system: 'urn:ietf:bcp:47', code: 'es' }], text: 'Spanish' }, { coding: [{ system: 'urn:ietf:bcp:47', code: 'ru' }] }],
          meta: { lastUpdated: '2024-03-02T00:30:00+01:00' },
        },
      ),
      organization('o', 'Elm Group'), place('1', 'Elm Street Clinic', { position: { latitude: 41.7, longitude: -72.6 } }), NET,
    ]);
    const networks = [{ reference: 'Organization/net', name: 'Blue Network' }];
    assert.deepEqual(card, {
      id: 'p', resourceType: 'Practitioner', kind: 'person', name: 'Dr. Ana Luz Ruiz MD PhD', npi: '1234567893', gender: 'female',
      roles: [{ code: 'ph' }], specialties: [{ system: 'http://nucc.org/provider-taxonomy', code: '207R00000X', display: 'Internal Medicine' }],
      networks, organizations: ['Elm Group'],
      places: [{
        reference: 'Location/1', name: 'Elm Street Clinic', phones: ['860-555-1'],
        address: { lines: ['1 Main St'], city: 'Hartford', state: 'CT', postalCode: '061031234' },
        position: { latitude: 41.7, longitude: -72.6 }, types: [], hours: [], networks,
      }],
      phones: ['860-555-0100 x7'], accepting: [{ code: 'newpt', network: { reference: 'Organization/net', name: 'Blue Network' } }],
      languages: [{ system: 'urn:ietf:bcp:47', code: 'es', display: 'Spanish' }, { system: 'urn:ietf:bcp:47', code: 'ru' }],
      hours: [{ days: ['mon', 'tue'], start: '09:00:00', end: '12:00:00' }],
      listedOn: '2024-03-02T00:00:00Z', sources: ['Practitioner/p', 'PractitionerRole/r'], dangling: [],
    });
  });

  it('is one, however many roles say so, and loses nothing in the merging', () => {
    const card = only([
      role(
        'a', { practitioner: to('Practitioner', 'p'), location: [to('Location', '1')], extension: [network('n1')], specialty: [{ coding: [{ code: 'X' }] }] },
      ),
      role(
        'b',
        {
          practitioner: to('Practitioner', 'p'), location: [to('Location', '1'), to('Location', '2')], extension: [network('n2'), network('n1', 'One')],
          specialty: [{ coding: [{ code: 'X', display: 'Ex' }] }, { coding: [{ code: 'Y' }] }],
        },
      ),
      person('p'), place('1', 'First'), place('2', 'Second'),
    ]);
    assert.deepEqual(
      card.places.map(({ name, networks }) => [name, networks.map(({ reference }) => reference)]),
      [['First', ['Organization/n1', 'Organization/n2']], ['Second', ['Organization/n2', 'Organization/n1']]],
    );
    assert.deepEqual(card.networks, [{ reference: 'Organization/n1', name: 'One' }, { reference: 'Organization/n2' }]);
    assert.deepEqual(card.specialties, [{ code: 'X', display: 'Ex' }, { code: 'Y' }]);
    assert.deepEqual(card.sources, ['Practitioner/p', 'PractitionerRole/a', 'PractitionerRole/b']);
  });

  it('is one for two records of the same NPI, with both names', () => {
    const card = only([
      role('a', { practitioner: to('Practitioner', 'p') }), role('b', { practitioner: to('Practitioner', 'q') }), role(
        'c', { practitioner: { identifier: { system: NPI, value: '1234567893' } } },
      ),
      person('p', npi('1234567893')), person('q', { ...npi('1234567893'), name: [{ text: 'Ana Ruiz-Vega' }] }),
    ]);
    assert.deepEqual([card.name, card.alsoNamed], ['Dr. Ana Luz Ruiz MD PhD', ['Ana Ruiz-Vega']]);
    assert.equal(card.sources.length, 5);
  });

  it('is not one for two people who share a number that only fills the field', () => {
    assert.equal(providersFrom([person('p', npi('0000000000')), person('q', npi('0000000000'))]).length, 2);
  });

  it('says who they are though the directory lacks them, and lists what it lacks', () => {
    const card = only([role(
      'r',
      {
        practitioner: to('Practitioner', 'gone', 'Ana Ruiz'), organization: to('Organization', 'o'), location: [to('Location', 'nowhere', 'Old clinic')],
        extension: [network('n', 'Green')], healthcareService: [to('HealthcareService', 's')],
      },
    )]);
    assert.deepEqual([card.kind, card.name, card.id, card.resourceType], ['person', 'Ana Ruiz', 'r', 'PractitionerRole']);
    assert.deepEqual(card.networks, [{ reference: 'Organization/n', name: 'Green' }]);
    assert.deepEqual(card.places.map(({ name, address }) => [name, address]), [['Old clinic', undefined]]);
    assert.deepEqual(card.dangling, ['Location/nowhere', 'Practitioner/gone', 'Organization/o', 'HealthcareService/s', 'Organization/n']);
  });

  it('says of a place what the place says: new patients there, hours there', () => {
    const card = only([
      role('r', { practitioner: to('Practitioner', 'p'), location: [to('Location', '1')], extension: [accepting('nopt')] }), person('p'),
      place('1', 'First', { extension: [accepting('newpt')], hoursOfOperation: [{ allDay: true }] }),
    ]);
    assert.deepEqual(card.accepting, [{ code: 'nopt' }, { code: 'newpt', place: 'First' }]);
    assert.deepEqual([card.hours, card.places[0]?.hours], [[], [{ days: [], allDay: true }]]);
  });

  it('takes a person alone, with the address and the training that they state themselves', () => {
    const card = only([person('p', {
      address: [{ use: 'home', line: ['9 Secret St'] }, { use: 'work', line: ['1 Elm St'], city: 'Hartford' }],
      qualification: [{ code: { coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '207R00000X' }] } }, { code: { text: 'MD' } }],
    })]);
    assert.deepEqual(card.places.map(({ address }) => address?.lines), [['1 Elm St']]);
    assert.deepEqual(card.specialties, [{ system: 'http://nucc.org/provider-taxonomy', code: '207R00000X' }]);
  });

  it('passes over references that are empty or doubled', () => {
    const card = only([
      role(
        'r',
        {
          practitioner: to('Practitioner', 'p'),
          extension: [
            network('n'), { url: `${PLAN_NET}network-reference`, valueReference: { reference: '' } }, { url: `${PLAN_NET}network-reference` }, network('n'),
          ],
          location: [{}, null],
        },
      ),
      person('p'),
    ]);
    assert.deepEqual([card.networks.length, card.places.length], [1, 0]);
  });

  it('is left out with a role that says that it is over', () => {
    assert.deepEqual(providersFrom([role('r', { active: false, practitioner: to('Practitioner', 'p') }), person('p')]), []);
    assert.deepEqual(
      only([
        role('r', { active: false, practitioner: to('Practitioner', 'p'), specialty: [{ text: 'Old' }] }), role('s', { practitioner: to('Practitioner', 'p') }),
        person('p'),
      ]).specialties,
      [],
    );
  });

  it('finds what a role contains, and keeps the contained people of two roles apart', () => {
    const contained = [person('me')];
    const cards = providersFrom([role('a', { contained, practitioner: { reference: '#me' } }), role('b', { contained, practitioner: { reference: '#me' } })]);
    assert.deepEqual(cards.map(({ name }) => name), ['Dr. Ana Luz Ruiz MD PhD', 'Dr. Ana Luz Ruiz MD PhD']);
  });
});

describe("a facility's card", () => {
  it('is that of the organisation, for all roles that name nobody', () => {
    const card = only([
      role('a', { organization: to('Organization', 'o'), extension: [network('n1')], location: [to('Location', '1')] }),
      role('b', { organization: to('Organization', 'o'), extension: [network('n2')] }),
      organization(
        'o', 'Elm Clinic',
        { ...npi('1112223334'), telecom: [{ system: 'phone', value: '860-555-0000' }], alias: ['The Elm'], partOf: to('Organization', 'up', 'Elm System') },
      ), place('1', 'Elm Street'),
    ]);
    assert.deepEqual(
      [card.kind, card.resourceType, card.id, card.name, card.alsoNamed, card.npi], ['facility', 'Organization', 'o', 'Elm Clinic', ['The Elm'], '1112223334'],
    );
    assert.deepEqual(card.networks.map(({ reference }) => reference), ['Organization/n1', 'Organization/n2']);
    assert.deepEqual([card.organizations, card.phones], [['Elm System'], ['860-555-0000']]);
    assert.deepEqual(card.sources, ['Organization/o', 'PractitionerRole/a', 'Location/1', 'PractitionerRole/b']);
  });

  it('is that of the role where it names no organisation either', () => {
    const card = only([role('r', { specialty: [{ text: 'Imaging' }] })]);
    assert.deepEqual([card.kind, card.id, card.name], ['facility', 'r', undefined]);
  });

  it('does not join two organisations that share a number', () => {
    assert.equal(providersFrom([organization('a', 'Hospital', npi('1112223334')), organization('b', 'Group', npi('1112223334'))]).length, 2);
  });

  it('gets networks, places, roles and phones of its affiliations', () => {
    const card = only([
      {
        resourceType: 'OrganizationAffiliation', id: 'f', organization: to('Organization', 'h', 'General Hospital'),
        participatingOrganization: to('Organization', 'o'), network: [to('Organization', 'net'), {}], location: [to('Location', '1'), to('Location', '2')],
        code: [{ coding: [{ code: 'pharmacy' }] }], specialty: [{ text: 'Retail pharmacy' }],
      },
      organization('o', 'Corner Pharmacy'), place('1', 'North'), place('2', 'South'), NET,
    ]);
    assert.deepEqual(
      [card.name, card.organizations, card.networks], ['Corner Pharmacy', ['General Hospital'], [{ reference: 'Organization/net', name: 'Blue Network' }]],
    );
    assert.deepEqual(card.places.map(({ name, networks }) => [name, networks.length]), [['North', 1], ['South', 1]]);
    assert.deepEqual([card.roles, card.specialties, card.dangling], [[{ code: 'pharmacy' }], [{ display: 'Retail pharmacy' }], ['Organization/h']]);
  });

  it('gathers the services and places that were found alone', () => {
    const card = only([
      {
        resourceType: 'HealthcareService', id: 's', providedBy: to('Organization', 'o'), name: 'Imaging', category: [{ text: 'Radiology' }],
        location: [to('Location', '1')], extension: [accepting('existptonly')], telecom: [{ system: 'phone', value: '1' }],
      },
      place('1', 'North'), place('2', 'South', { managingOrganization: to('Organization', 'o') }), organization('o', 'Elm Clinic'),
    ]);
    assert.deepEqual(
      [card.name, card.places.map(({ name }) => name), card.accepting, card.phones], ['Elm Clinic', ['North', 'South'], [{ code: 'existptonly' }], ['1']],
    );
  });

  it('is that of a service or a place whose organisation the directory lacks', () => {
    const service = only([{ resourceType: 'HealthcareService', id: 's', providedBy: to('Organization', 'o', 'Elm Clinic') }]);
    assert.deepEqual([service.name, service.resourceType, service.dangling], ['Elm Clinic', 'HealthcareService', ['Organization/o']]);
    const own = only([place('7', 'Corner Pharmacy', { managingOrganization: to('Organization', 'o', 'Pharmacies Inc.') })]);
    assert.deepEqual(
      [own.name, own.resourceType, own.id, own.organizations, own.places[0]?.phones], ['Corner Pharmacy', 'Location', '7', ['Pharmacies Inc.'], ['860-555-7']],
    );
  });

  it("has the organisation's own address as a place, unless it is that of one of its places", () => {
    const address = [{ line: ['1 main st'], city: 'HARTFORD', state: 'CT', postalCode: '06103' }];
    assert.equal(
      only([
        role('r', { organization: to('Organization', 'o'), location: [to('Location', '1')] }), organization('o', 'Elm', { address }), place('1', 'Elm Street'),
      ]).places.length,
      1,
    );
    assert.equal(only([organization('o', 'Elm', { address })]).places.length, 1);
  });
});

describe('who has no card', () => {
  it('is a network, by its own type or because others take part in it', () => {
    assert.deepEqual(providersFrom([NET]), []);
    const untyped = organization('n', 'Green Network');
    assert.deepEqual(
      only([untyped, role('r', { practitioner: to('Practitioner', 'p'), extension: [network('n')] }), person('p')]).networks,
      [{ reference: 'Organization/n', name: 'Green Network' }],
    );
    assert.deepEqual(providersFrom([untyped, { resourceType: 'InsurancePlan', id: 'i', network: [to('Organization', 'n')] }]), []);
  });

  it("is an employer or a place that a person's card shows, unless it was asked for", () => {
    const set = [
      role('r', { practitioner: to('Practitioner', 'p'), organization: to('Organization', 'o'), location: [to('Location', '1')] }), person('p'),
      organization('o', 'Elm'), place('1', 'North'),
    ];
    assert.equal(only(set).kind, 'person');
    assert.deepEqual(providersFrom(set, { asked: new Set(['Organization/o']) }).map(({ name }) => name), ['Dr. Ana Luz Ruiz MD PhD', 'Elm']);
    const bundle = {
      resourceType: 'Bundle', entry: set.map((resource) => ({ resource, search: { mode: resource.resourceType === 'Organization' ? 'match' : 'include' } })),
    };
    assert.equal(providersFrom([bundle]).length, 2);
  });

  it("is a plan's area, a closed place, a closed organisation", () => {
    assert.deepEqual(providersFrom([{ resourceType: 'InsurancePlan', id: 'i', coverageArea: [to('Location', '1')] }, place('1', 'Connecticut')]), []);
    assert.deepEqual(providersFrom([place('1', 'Old', { status: 'inactive' }), organization('o', 'Gone', { active: false })]), []);
  });

  it('is whatever is no listing', () => {
    assert.deepEqual(providersFrom([undefined, null, 7, 'x', [], {}, { resourceType: 'Patient', id: 'p' }, { resourceType: 'OperationOutcome' }]), []);
  });
});

describe('a directory', () => {
  it('keeps the order in which its cards first appear', () => {
    const cards = providersFrom([
      role('b', { practitioner: to('Practitioner', 'q') }), organization('o', 'Elm'), role('a', { practitioner: to('Practitioner', 'p') }),
      person('p', { name: [{ text: 'P' }] }), person('q', { name: [{ text: 'Q' }] }),
    ]);
    assert.deepEqual(cards.map(({ name }) => name), ['Q', 'Elm', 'P']);
  });

  it('follows absolute references and those of one version', () => {
    const card = only([
      role('r', { practitioner: { reference: 'https://payer.example/R4/Practitioner/p/_history/1' }, location: [{ reference: 'urn:uuid:1' }] }), person('p'),
      { resource: place('1', 'North'), fullUrl: 'urn:uuid:1' },
    ]);
    assert.deepEqual([card.id, card.places[0]?.name, card.dangling], ['p', 'North', []]);
  });

  it('has no position where a geocoder found none', () => {
    const at = (latitude: unknown, longitude: unknown): unknown => only([place('1', 'North', { position: { latitude, longitude } })]).places[0]?.position;
    assert.deepEqual(at(41.5, -72), { latitude: 41.5, longitude: -72 });
    for (const [latitude, longitude] of [
      [39.78373, -100.445882], [0, 0], [95, 10], ['41', '-72'], [41, undefined],
    ]) assert.equal(at(latitude, longitude), undefined);
  });

  it('keeps names with marks in them from turning the line', () => {
    assert.equal(only([person('p', { name: [{ text: 'Ana \u202Eevil\u202C Ruiz' }] })]).name, 'Ana evil Ruiz');
  });

  it('knows a listing without an id by its place in the list', () => {
    assert.deepEqual(
      providersFrom([{ resourceType: 'Practitioner', name: [{ text: 'A' }] }, { resourceType: 'Practitioner', name: [{ text: 'B' }] }]).map(({ id }) => id),
      ['#1', '#2'],
    );
  });
});
