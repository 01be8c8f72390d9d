import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressLines, streetOf } from '../../../components/provider-search/address.js';
import { hoursInWords } from '../../../components/provider-search/open/opening-hours.js';
import { sameNetworks } from '../../../components/provider-search/open/places-view.js';
import { Language } from '../../../src/i18n/language.js';
import { en } from '../../../src/i18n/en.js';
import { findCareCard as spanish } from '../../../src/i18n/es/find-care-card.js';
import type { OpenHours } from '../../../src/model/directory/provider.js';

const english = new Language('en-US', en);
/** ICU parts a time from AM with a narrow blank. */
const say = (hours: OpenHours, language = english): string => hoursInWords(language, hours).replace(/[\u202f\u00a0]/g, ' ');

describe('hours in words', () => {
  const stated: readonly (readonly [string, OpenHours, string])[] = [
    ['a run of days', { days: ['mon', 'tue', 'wed', 'thu'], start: '08:00:00', end: '17:00:00' }, 'Mon to Thu, 8 AM to 5 PM'],
    ['days apart', { days: ['sat', 'mon', 'tue'], start: '09:30:00', end: '12:00:00' }, 'Mon, Tue, and Sat, 9:30 AM to 12 PM'],
    ['all day', { days: ['sun'], allDay: true }, 'Sun, open 24 hours'],
    ['days that are not stated', { days: [], start: '08:00:00' }, 'Days not stated, from 8 AM'],
    ['only an end', { days: ['fri'], end: '24:00:00' }, 'Fri, until 12 AM'],
    ['a time that is none', { days: ['fri'], start: 'noon-ish' }, 'Fri, from noon-ish'],
    ['a day that is none', { days: ['mon', 'holidays'] }, 'Mon and holidays'],
  ];
  for (const [name, hours, words] of stated) it(`says ${name}`, () => assert.equal(say(hours), words));

  it('speaks Spanish', () => {
    const language = new Language('es-US', { ...en, ...spanish });
    assert.equal(say({ days: ['mon', 'tue', 'wed'], start: '08:00:00', end: '17:00:00' }, language), 'lun a mié, de 8 a.m. a 5 p.m.');
  });
});

describe('an address', () => {
  it('is read as it is stated, a nine-digit ZIP code as sent', () => {
    assert.deepEqual(addressLines({ lines: ['4 Birch Rd', 'Suite 2'], city: 'Elmford', state: 'OR', postalCode: '972991234' }), ['4 Birch Rd, Suite 2', 'Elmford, OR 972991234']);
  });

  it('has the payer’s own text only where that says more', () => {
    assert.deepEqual(addressLines({ text: '4 Birch Rd Elmford OR', lines: ['4 Birch Rd'], city: 'Elmford', state: 'OR' }), ['4 Birch Rd', 'Elmford, OR']);
    assert.deepEqual(addressLines({ text: 'Behind the mill', lines: [], city: 'Elmford' }), ['Elmford', 'Behind the mill']);
    assert.equal(streetOf({ text: 'Behind the mill', lines: [] }), 'Behind the mill');
  });

  it('is nothing where nothing is stated', () => {
    assert.deepEqual(addressLines(undefined), []);
    assert.equal(streetOf(undefined), undefined);
  });
});

describe('the networks of a place', () => {
  it('are those of the listing whatever their order, and not where one is missing', () => {
    const [a, b] = [{ reference: 'Organization/a' }, { reference: 'Organization/b', name: 'B' }];
    assert.equal(sameNetworks([a, b], [b, a, a]), true);
    assert.equal(sameNetworks([a], [a, b]), false);
    assert.equal(sameNetworks([], []), true);
  });
});
