import { after, before, describe } from 'node:test';
import { directory } from '../support/directory-data.js';
import { Asking } from './support/asking.js';

const SPECIALTY = 'http://nucc.org/provider-taxonomy';

const asking = new Asking([
  ...directory,
  { resourceType: 'Practitioner', id: 'accented', name: [{ family: 'Nuñez', given: ['Álvaro'] }] },
  { resourceType: 'Practitioner', id: 'comma', name: [{ family: 'Reed, Sons' }] },
  { resourceType: 'Practitioner', id: 'nameless' },
  {
    resourceType: 'PractitionerRole',
    id: 'r5',
    practitioner: { identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1999999999' }, display: 'Somebody listed by number' },
    code: [{ coding: [{ code: 'dr' }] }, { coding: [{ system: 'http://b.example', code: 'nurse|head' }] }],
  },
  { resourceType: 'Location', id: 'bare', name: 'Lot 5', status: 'active' },
]);

before(() => asking.start());
after(() => asking.stop());

describe(':missing asks whether anything is stated', () => {
  asking.finds([
    ['Practitioner?name:missing=true', 'nameless'],
    ['Practitioner?name:missing=false', 'nunez', 'smith', 'smithson', 'accented', 'comma'],
    ['PractitionerRole?specialty:missing=true', 'r5'],
    ['PractitionerRole?location:missing=true', 'r5'],
    ['PractitionerRole?practitioner:missing=true', 'r5'],
    ['Organization?_profile:missing=true', 'group'],
    ['Practitioner?_id:missing=true'],
    ['PractitionerRole?_lastUpdated:missing=true'],
    ['PractitionerRole?location.address:missing=true'],
  ]);
  asking.refuses(400, ['Practitioner?name:missing=perhaps', 'Practitioner?name:missing=']);
});

describe('a text as it stands, and anywhere', () => {
  asking.finds([
    ['Practitioner?family:exact=Nuñez', 'accented'],
    ['Practitioner?family:exact=nuñez'],
    ['Practitioner?family:exact=Nuñ'],
    ['Practitioner?family:exact=Núñez,Smith-Lee', 'nunez', 'smith'],
    ['Practitioner?family:contains=UÑE', 'nunez', 'accented'],
    ['Practitioner?family:contains=ith-', 'smith'],
    ['Organization?name:contains=heart', 'clinic'],
    ['Location?address:contains=elm', 'ny'],
    ['PractitionerRole?practitioner.family:contains=mith', 'r2', 'r3'],
    ['Practitioner?family=Reed%5C, Sons', 'comma'],
    ['Practitioner?family=Reed, Sons', 'comma'],
  ]);
});

describe('a code that is not had', () => {
  asking.finds([
    ['PractitionerRole?specialty:not=207Q00000X', 'r1', 'r5'],
    [`PractitionerRole?specialty:not=${SPECIALTY}|207Q00000X`, 'r1', 'r5'],
    ['PractitionerRole?specialty:not=207Q00000X,207RC0000X', 'r5'],
    ['PractitionerRole?_id:not=r1,r2', 'r3', 'r4', 'r5'],
  ]);
});

describe('a reference by what it says beside its address, and by its type', () => {
  asking.finds([
    ['PractitionerRole?practitioner:identifier=1999999999', 'r5'],
    ['PractitionerRole?practitioner:identifier=http://hl7.org/fhir/sid/us-npi|1999999999', 'r5'],
    ['PractitionerRole?practitioner:identifier=http://other.example|1999999999'],
    ['PractitionerRole?practitioner:Practitioner=nunez', 'r1'],
    ['PractitionerRole?practitioner:Practitioner=Practitioner/nunez', 'r1'],
    ['PractitionerRole?location=Organization/ny'],
    ['PractitionerRole?location=Location/ny/_history/1', 'r1', 'r3'],
  ]);
});

describe('a token', () => {
  asking.finds([
    ['PractitionerRole?role=dr', 'r5'],
    ['PractitionerRole?role=|dr', 'r5'],
    ['PractitionerRole?role=http://b.example|nurse%5C|head', 'r5'],
    ['PractitionerRole?role=DR'],
    [`PractitionerRole?specialty=|207RC0000X&network=net`, 'r1'],
  ]);
  asking.refuses(400, ['PractitionerRole?role=a|b|c', 'PractitionerRole?role=|', 'PractitionerRole?role=']);
});

describe('a token as strict R4 has it, where that is switched on', () => {
  asking.finds(
    [
      ['PractitionerRole?role=|dr', 'r5'],
      ['PractitionerRole?specialty=|207RC0000X'],
      ['PractitionerRole?specialty=207RC0000X', 'r1'],
      [`PractitionerRole?specialty=${SPECIALTY}|207RC0000X`, 'r1'],
      ['Location?type=|OUTPHARM', 'walla'],
      ['Location?type=|HOSP'],
    ],
    { 'x-sandbox-fault': 'fhir:strict-token' },
  );
});

describe('a modifier that this server does not know is refused, and never passed over', () => {
  asking.refuses(400, [
    'Practitioner?name:text=x',
    'Practitioner?name:not=x',
    'Practitioner?name:exact:contains=x',
    'Practitioner?name:=x',
    'PractitionerRole?specialty:text=x',
    'PractitionerRole?specialty:in=http://value.set',
    'PractitionerRole?specialty:above=x',
    'PractitionerRole?specialty:of-type=x',
    'PractitionerRole?specialty:exact=x',
    'PractitionerRole?location:Organization=ny',
    'PractitionerRole?location:missing.name=x',
    'PractitionerRole?location:below=x',
    'PractitionerRole?_lastUpdated:exact=2020',
    'Organization?_profile:below=http://hl7.org/fhir',
  ]);
});
