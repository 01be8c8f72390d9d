import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fits, fittingWithout, languagesIn, type Filters, type Surroundings } from '../../../components/provider-search/tools/filters.js';
import { languageNames } from '../../../components/provider-search/tools/language-names.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { listing } from './listings.js';

const around: Surroundings = { languageNames, milesTo: () => 7, now: new Date(2025, 2, 5, 10, 30) }; // a Wednesday
const bare = listing(1);
const does = (provider: Partial<Provider>, filters: Filters, more: Partial<Surroundings> = {}): boolean => fits({ ...bare, ...provider }, filters, { ...around, ...more });

describe('a filter', () => {
  it('for new patients takes a stated yes, and tells silence from a no', () => {
    assert.equal(does({ accepting: [{ code: 'newpt' }] }, { accepting: 'new' }), true);
    assert.equal(does({ accepting: [{ code: 'existptonly' }] }, { accepting: 'new' }), false);
    assert.equal(does({ accepting: [{ code: 'existptfam' }] }, { accepting: 'existing' }), true);
    assert.equal(does({ accepting: [{ code: 'nopt' }] }, { accepting: 'no' }), true);
    assert.equal(does({}, { accepting: 'no' }), false);
    assert.equal(does({}, { accepting: 'silent' }), true);
  });

  it('for new patients counts what is said of the network that one looks in, and of no other', () => {
    const accepting = [{ code: 'newpt', network: { reference: 'Organization/red' } }, { code: 'nopt', network: { reference: 'Organization/blue' } }] as const;
    assert.equal(does({ accepting }, { accepting: 'new' }, { network: 'Organization/blue' }), false);
    assert.equal(does({ accepting }, { accepting: 'new' }, { network: 'Organization/red' }), true);
  });

  it('for a language knows it by its code, with or without a region, and by its name in English or Spanish', () => {
    for (const said of [{ code: 'es' }, { code: 'es-US' }, { display: 'Spanish' }, { display: 'Español' }]) assert.equal(does({ languages: [said] }, { language: 'es' }), true, JSON.stringify(said));
    assert.equal(does({ languages: [{ code: 'en' }] }, { language: 'es' }), false);
    assert.deepEqual(languagesIn([{ ...bare, languages: [{ code: 'ru' }, { code: 'ru-RU' }, { display: 'Welsh' }] }]), ['ru']);
  });

  it('for Saturday and for now reads the hours of the place and of the person', () => {
    const hours = [{ days: ['mon', 'wed'], start: '09:00:00', end: '12:00:00' }];
    assert.equal(does({ hours }, { open: 'now' }), true);
    assert.equal(does({ hours }, { open: 'now' }, { now: new Date(2025, 2, 5, 12, 0) }), false);
    assert.equal(does({ hours }, { open: 'saturday' }), false);
    assert.equal(does({ hours: [{ days: ['sat'], allDay: true }] }, { open: 'saturday' }), true);
  });

  it('for a distance leaves out whose place is not known', () => {
    assert.equal(does({}, { miles: 10 }), true);
    assert.equal(does({}, { miles: 5 }), false);
    assert.equal(does({}, { miles: 10 }, { milesTo: () => undefined }), false);
  });

  it('for telehealth and for a wheelchair takes only what is stated', () => {
    assert.equal(does({ delivery: [{ code: 'virtual' }] }, { telehealth: true }), true);
    assert.equal(does({ delivery: [{ code: 'physical' }] }, { telehealth: true }), false);
    const place = { phones: [], types: [], hours: [], networks: [], accessibility: [{ code: 'handiaccess' }] };
    assert.equal(does({ places: [place] }, { accessible: true }), true);
    assert.equal(does({}, { accessible: true }), false);
  });

  it('says what dropping it gives', () => {
    const list = [{ ...bare, gender: 'female' }, { ...bare, gender: 'male' }, { ...bare, gender: 'female', languages: [{ code: 'ru' }] }];
    assert.equal(fittingWithout(list, { gender: 'male', language: 'ru' }, 'gender', around), 1);
    assert.equal(fittingWithout(list, { gender: 'male', language: 'ru' }, 'language', around), 1);
  });

  it('refines 1,000 listings within the time of one frame', () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({ ...bare, id: `p${at}`, languages: [{ code: at % 3 === 0 ? 'es' : 'en' }], accepting: [{ code: 'newpt' }] }));
    many.filter((provider) => fits(provider, { language: 'es', accepting: 'new' }, around)); // once to warm up
    const start = performance.now();
    const found = many.filter((provider) => fits(provider, { language: 'es', accepting: 'new' }, around));
    assert.equal(found.length, 334);
    assert.ok(performance.now() - start < 16, `${performance.now() - start} ms`);
  });
});
