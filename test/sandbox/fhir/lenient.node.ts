import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { OperationOutcome } from 'fhir/r4';
import { directory } from '../support/directory-data.js';
import { Asking, entriesOf, linkOf } from './support/asking.js';

const asking = new Asking(directory);
const LENIENT = { prefer: 'handling=lenient' };

before(() => asking.start());
after(() => asking.stop());

const UNKNOWN = ['fingers=ten', '_count=ten', '_count=-1', '_count=1.5', '_count=', '_total=all', '_summary=true', '_text=x', '_list=x', '_sort=shoes', 'name:text=x', '_include=Practitioner:shoes', '_revinclude=x', 'name.first=x', '_has:x=y', '_elements='];

describe('what is not understood', () => {
  asking.refuses(400, UNKNOWN.map((query) => `Practitioner?name=nunez&${query}`));
  asking.refuses(400, ['Practitioner?fingers=ten'], { prefer: 'handling=strict' });
});

describe('what is not understood, of a client that asked for leniency', () => {
  for (const query of UNKNOWN) {
    it(`${query} is passed over, and that is said`, async () => {
      const page = await asking.page(`Practitioner?${query}&name=nunez`, LENIENT);
      assert.deepEqual(entriesOf(page, 'match').map(({ id }) => id), ['nunez']);
      const [outcome, ...more] = entriesOf(page, 'outcome') as readonly OperationOutcome[];
      assert.equal(more.length, 0);
      assert.equal(outcome?.issue[0]?.severity, 'warning');
      assert.match(linkOf(page, 'self') ?? '', /\/Practitioner\?name=nunez$/);
    });
  }

  it('is not what it is wrong about: a date that is none stays refused', async () => {
    assert.equal((await asking.get('Practitioner?_lastUpdated=yesterday', LENIENT)).status, 400);
  });
});
