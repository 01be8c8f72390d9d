import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf, questionOf, startOf } from '../../../components/provider-search/question.js';
import { specialtiesLike, specialtiesNamed } from '../../../components/provider-search/specialty-index.js';
import { specialties as english } from '../../../src/i18n/en/specialties.js';
import { specialties as spanish } from '../../../src/i18n/es/specialties.js';

function tableOf(words: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value.split('; ')]));
}

const EN = [tableOf(english)];
const ES = [tableOf(spanish), tableOf(english)];

describe('what people call a kind of care', () => {
  const said: readonly (readonly [string, string])[] = [
    ['heart doctor', '207RC0000X'], ['skin doctor', '207N00000X'], ['Children’s Doctor', '208000000X'], ["children's doctor", '208000000X'],
    ['OB/GYN', '207V00000X'], ['braces', '1223X0400X'], ['  foot   doctor ', '213E00000X'], ['urgent care', '261QU0200X'], ['Cardiology', '207RC0000X'],
  ];
  for (const [words, code] of said) {
    it(`finds the code of “${words}”`, () => {
      assert.ok(specialtiesNamed(words, EN)[0]?.codes.split(',').includes(code));
    });
  }

  it('takes a word that means several kinds of care for all of them', () => {
    assert.deepEqual(specialtiesNamed('eye doctor', EN).map(({ name }) => name), ['Ophthalmology', 'Optometry']);
  });

  it('understands Spanish with and without accents, and English beside it', () => {
    assert.equal(specialtiesNamed('médico del corazón', ES)[0]?.name, 'Cardiología');
    assert.equal(specialtiesNamed('medico del corazon', ES)[0]?.name, 'Cardiología');
    assert.equal(specialtiesNamed('heart doctor', ES)[0]?.name, 'Cardiología');
  });

  it('suggests while one types, the closest first, and shows where the letters stand', () => {
    const [first] = specialtiesLike('heart doc', EN, 6);
    assert.equal(first?.name, 'Cardiology');
    assert.equal(first.said, 'heart doctor');
    assert.deepEqual(first.hit, [0, 9]);
    assert.ok(specialtiesLike('doctor heart', EN, 6).some(({ name }) => name === 'Cardiology'));
  });

  it('suggests nothing for a name, or for one letter', () => {
    assert.deepEqual(specialtiesLike('Okafor', EN, 6), []);
    assert.deepEqual(specialtiesLike('c', EN, 6), []);
  });

  it('has the same codes in both languages, each NUCC code once, and a name for each', () => {
    const codes = Object.keys(tableOf(english)).flatMap((key) => key.split(','));
    assert.deepEqual(Object.keys(spanish), Object.keys(english));
    assert.equal(new Set(codes).size, codes.length);
    assert.ok(codes.length >= 60);
    for (const code of codes) assert.match(code, /^[0-9A-Z]{9}X$/);
    for (const words of [...Object.values(english), ...Object.values(spanish)]) assert.match(words, /^\p{L}[^;]+; [^;]+/u);
  });
});

describe('what is asked of the directory', () => {
  it('asks for a kind of care by its codes, and for anything else as a name', () => {
    assert.deepEqual(questionOf({ what: 'dentist', near: ' Reno ' }, {}, EN).query, { specialty: '122300000X,1223G0001X', near: 'Reno' });
    assert.deepEqual(questionOf({ what: '  Dr.  Okafor ', near: '' }, {}, EN).query, { name: 'Dr. Okafor' });
  });

  it('asks for a kind of care as a name where that was chosen', () => {
    assert.deepEqual(questionOf({ what: 'Baker', near: '', asName: true }, {}, EN).query, { name: 'Baker' });
    assert.deepEqual(questionOf({ what: 'hospital', near: '', asName: true }, {}, EN).query, { name: 'hospital' });
  });

  it('asks for everybody in a place where only a place was typed', () => {
    assert.deepEqual(questionOf({ what: '', near: '89501' }, {}, EN).query, { near: '89501' });
  });

  it('takes a NUCC code that somebody types', () => {
    assert.deepEqual(questionOf({ what: '207rc0000x', near: '' }, {}, EN).query, { specialty: '207RC0000X' });
  });

  it('keeps the network that the page asked for', () => {
    assert.deepEqual(questionOf({ what: 'Okafor', near: '' }, { network: 'blue' }, EN).query, { name: 'Okafor', network: 'blue' });
  });
});

describe('the attributes of a page', () => {
  it('stand in the fields, and are asked for as they are', () => {
    const { typed, conditions } = startOf({ specialty: '207RC0000X', near: 'Reno' }, EN);
    assert.equal(typed.what, 'Cardiology');
    assert.deepEqual(questionOf(typed, conditions, EN).query, { specialty: '207RC0000X', near: 'Reno' });
  });

  it('may name a kind of care in words', () => {
    const { typed, conditions } = startOf({ specialty: 'foot doctor' }, EN);
    assert.equal(typed.what, 'foot doctor');
    assert.match(questionOf(typed, conditions, EN).query.specialty ?? '', /^213E00000X,/);
  });

  it('keep words that we do not know as a condition, and leave them to the directory', () => {
    const { typed, conditions } = startOf({ specialty: 'hypnotherapy', near: 'Reno' }, EN);
    assert.equal(typed.what, '');
    assert.deepEqual(questionOf(typed, conditions, EN).query, { specialty: 'hypnotherapy', near: 'Reno' });
  });

  it('ask for a name and a kind of care together', () => {
    const { typed, conditions } = startOf({ name: 'Hospital', specialty: 'dentist', network: 'blue' }, EN);
    assert.deepEqual(questionOf(typed, conditions, EN).query, { name: 'Hospital', specialty: '122300000X,1223G0001X', network: 'blue' });
  });
});

describe('what is wrong with what was typed', () => {
  const wrong: readonly (readonly [string, string, string, string])[] = [
    ['nothing at all', '', '  ', 'what nothing'],
    ['a name of one letter', 'q', '', 'what too-short'],
    ['nothing but dots', '..', '', 'what too-short'],
    ['10 kB', 'x'.repeat(10_240), '', 'what too-long'],
    ['a ZIP code with four digits', 'dentist', '9720', 'near zip'],
    ['a ZIP code with eight digits', '', '97201-123', 'near zip'],
    ['a town of one letter', 'dentist', 'R', 'near too-short'],
    ['a town of 10 kB', 'dentist', 'R'.repeat(10_240), 'near too-long'],
  ];
  for (const [name, what, near, fault] of wrong) {
    it(`says what is wrong with ${name}`, () => {
      assert.deepEqual(faultsOf({ what, near }, {}).map(({ field, why }) => `${field} ${why}`), [fault]);
    });
  }

  for (const [what, near] of [['Li', ''], ['李', ''], ['', 'OR'], ['', '97201'], ['', '97201-1234'], ['', '972011234'], ['O’Neil', 'St. Louis, MO']] as const) {
    it(`has nothing against “${what}” near “${near}”`, () => {
      assert.deepEqual(faultsOf({ what, near }, {}), []);
    });
  }

  it('needs nothing typed where the page asks for a network', () => {
    assert.deepEqual(faultsOf({ what: '', near: '' }, { network: 'blue' }), []);
  });
});
