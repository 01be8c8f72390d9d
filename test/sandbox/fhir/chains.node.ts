import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { directory } from '../support/directory-data.js';
import { Asking } from './support/asking.js';

const asking = new Asking([
  ...directory,
  { resourceType: 'Endpoint', id: 'door', status: 'active', connectionType: { code: 'hl7-fhir-rest' }, payloadType: [{}], address: 'https://door.example', managingOrganization: { reference: 'Organization/group' } },
  { resourceType: 'Organization', id: 'with-door', name: 'Door Clinic', endpoint: [{ reference: 'Endpoint/door' }] },
  { resourceType: 'PractitionerRole', id: 'r6', organization: { reference: 'Organization/with-door' }, healthcareService: [{ reference: 'HealthcareService/lab' }] },
]);

before(() => asking.start());
after(() => asking.stop());

describe('a chain leads to what is referred to, however far', () => {
  asking.finds([
    ['Organization?endpoint.organization=group', 'with-door'],
    ['Organization?endpoint.organization.name=Atlantis', 'with-door'],
    ['PractitionerRole?organization.endpoint.organization.name=Atlantis', 'r6'],
    ['PractitionerRole?service.location=ny', 'r6'],
    ['PractitionerRole?service.location.address-city=new york', 'r6'],
    ['PractitionerRole?network:Organization.name=blue', 'r1', 'r3', 'r4'],
    ['PractitionerRole?network._id=net2', 'r2'],
    ['PractitionerRole?practitioner.name=nunez,smithson', 'r1'],
    ['PractitionerRole?location.type=|HOSP&practitioner.family=smith', 'r3'],
    ['InsurancePlan?owned-by.name=atlantis&coverage-area.address-state=WA', 'plan'],
    ['Organization?partof.name:exact=Atlantis Med', 'clinic', 'net'],
  ]);
});

describe('a reverse chain asks what refers to it', () => {
  asking.finds([
    ['Practitioner?_has:PractitionerRole:practitioner:specialty=207Q00000X', 'smith'],
    ['Practitioner?_has:PractitionerRole:practitioner:location=ny', 'nunez', 'smith'],
    ['Practitioner?_has:PractitionerRole:practitioner:network=net&name=smith', 'smith'],
    ['Practitioner?_has:PractitionerRole:practitioner:location.address-state=WA', 'smith'],
    ['Organization?_has:PractitionerRole:network:location=walla', 'net', 'net2'],
    ['Organization?_has:InsurancePlan:owned-by:coverage-area=walla', 'group'],
    ['Organization?_has:OrganizationAffiliation:participating-organization:specialty=230000000X', 'clinic'],
    ['Location?_has:InsurancePlan:coverage-area:owned-by=Organization/group', 'walla'],
    ['Organization?_has:Organization:partof:_has:PractitionerRole:organization:practitioner=nunez', 'group'],
    ['Practitioner?_has:PractitionerRole:practitioner:specialty=nothing'],
  ]);
});

describe('a chain that leads nowhere is refused', () => {
  asking.refuses(400, [
    'Practitioner?name.first=x',
    'PractitionerRole?practitioner.fingers=x',
    'PractitionerRole?location.=x',
    'PractitionerRole?.name=x',
    'PractitionerRole?network:Location.name=x',
    'PractitionerRole?location.name=',
    'PractitionerRole?location.organization.shoes=x',
    'Practitioner?_has=x',
    'Practitioner?_has:PractitionerRole:practitioner=x',
    'Practitioner?_has:PractitionerRole:location:specialty=x',
    'Practitioner?_has:PractitionerRole:practitioner:fingers=x',
    'Practitioner?_has:Nobody:practitioner:specialty=x',
  ]);
});

describe('a chain without end is refused', () => {
  for (const [words, chain] of [['forth', 'partof.'], ['back', '_has:Organization:partof:']] as const) {
    it(words, async () => assert.equal((await asking.get(`Organization?${chain.repeat(4_000)}name=x`)).status, 400));
  }
});

describe("a member's records are asked through no chain", () => {
  asking.refuses(400, [
    'Practitioner?_has:ExplanationOfBenefit:provider:type=pharmacy',
    'Organization?_has:Coverage:payor:patient=ana',
    'Practitioner?_has:PractitionerRole:practitioner:_has:ExplanationOfBenefit:provider:type=oral',
  ]);
});
