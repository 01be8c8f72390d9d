import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FhirResource, OperationOutcome } from 'fhir/r4';
import { directory } from '../support/directory-data.js';
import { Asking, entriesOf } from './support/asking.js';

const crowd: readonly FhirResource[] = Array.from({ length: 1_001 }, (_, at) => ({
  resourceType: 'PractitionerRole',
  id: `crowd-${at}`,
  organization: { reference: 'Organization/crowded' },
}));

const asking = new Asking([
  ...directory,
  { resourceType: 'Organization', id: 'crowded', name: 'Crowded' },
  ...crowd,
  { resourceType: 'PractitionerRole', id: 'r7', practitioner: { reference: 'https://other.example/R4/Practitioner/smith' }, location: [{ reference: 'Location/ny' }] },
]);

before(() => asking.start());
after(() => asking.stop());

function includes(lines: readonly (readonly [query: string, ...found: readonly string[]])[]): void {
  for (const [query, ...found] of lines) it(query, async () => assert.deepEqual(await asking.included(query), [...found].sort()));
}

describe('what goes with the matches', () => {
  includes([
    ['PractitionerRole?_id=r1&_include=PractitionerRole:location', 'Location/ny'],
    ['PractitionerRole?_id=r1&_include=PractitionerRole:location:Location', 'Location/ny'],
    ['PractitionerRole?_id=r1&_include=PractitionerRole:*', 'Location/ny', 'Organization/clinic', 'Organization/net', 'Practitioner/nunez'],
    ['Practitioner?_id=nunez&_revinclude=PractitionerRole:practitioner:Practitioner', 'PractitionerRole/r1'],
    ['Organization?_id=net&_revinclude=InsurancePlan:network', 'InsurancePlan/plan'],
  ]);

  it('is nobody of this server where the reference is to another one', async () => {
    assert.deepEqual(await asking.included('PractitionerRole?_id=r7&_include=PractitionerRole:*'), ['Location/ny']);
  });
});

describe('what goes with what goes with them', () => {
  includes([
    ['PractitionerRole?_id=r1&_include=PractitionerRole:organization&_include:iterate=Organization:partof', 'Organization/clinic', 'Organization/group'],
    ['Practitioner?_id=nunez&_revinclude=PractitionerRole:practitioner&_include:iterate=PractitionerRole:location', 'PractitionerRole/r1', 'Location/ny'],
    ['Organization?_id=group&_revinclude:iterate=Organization:partof&_revinclude:iterate=OrganizationAffiliation:participating-organization', 'Organization/clinic', 'Organization/net', 'OrganizationAffiliation/bond'],
  ]);
});

describe('more than anybody would read', () => {
  it('is cut off, and that is said', async () => {
    const page = await asking.page('Organization?_id=crowded&_revinclude=PractitionerRole:organization');
    assert.equal(page.total, 1);
    assert.equal(entriesOf(page, 'include').length, 1_000);
    const [outcome] = entriesOf(page, 'outcome') as readonly OperationOutcome[];
    assert.equal(outcome?.issue[0]?.code, 'too-costly');
  });
});

describe('an include that is none is refused', () => {
  asking.refuses(400, [
    'PractitionerRole?_include=Organization:partof',
    'PractitionerRole?_include=PractitionerRole:specialty',
    'PractitionerRole?_include=PractitionerRole:shoes',
    'PractitionerRole?_include=PractitionerRole',
    'PractitionerRole?_include=*',
    'PractitionerRole?_include=PractitionerRole:location:Organization',
    'PractitionerRole?_include:recurse=PractitionerRole:location',
    'PractitionerRole?_include:iterate=Nobody:location',
    'Practitioner?_revinclude=PractitionerRole:location',
    'Practitioner?_revinclude=PractitionerRole:*',
    'Practitioner?_revinclude=PractitionerRole:practitioner:Location',
  ]);
});
