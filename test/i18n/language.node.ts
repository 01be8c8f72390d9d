import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { Language } from '../../src/i18n/language.js';
import { languageFor, loadWordsBy, speakEnglish, wordsLoaded } from '../../src/i18n/languages.js';

speakEnglish([en]);
const english = new Language('en-US', en);
const spanish = new Language('es-US', es);

describe('money', () => {
  it('is written as the language writes it, with cents', () => {
    assert.equal(english.money({ value: 1240, currency: 'USD' }), '$1,240.00');
    assert.equal(english.money({ value: 0, currency: 'USD' }), '$0.00');
    assert.equal(spanish.money({ value: 1240.5, currency: 'USD' }), '$1,240.50');
  });

  it('is a bare number where the payer names no currency', () => {
    assert.equal(english.money({ value: 1240 }), '1,240.00');
  });

  it('keeps a currency that is none as the payer sent it', () => {
    assert.equal(english.money({ value: 3, currency: 'dollars' }), '3.00 dollars');
  });

  it('is rounded half away from zero, as it was stated', () => {
    assert.equal(english.money({ value: 1.005, currency: 'USD' }), '$1.01');
    assert.equal(english.money({ value: -1.005, currency: 'USD' }), '-$1.01');
  });
});

describe('dates', () => {
  it('are as exact as they were stated, and no more', () => {
    assert.equal(english.day('2025-03-02'), 'March 2, 2025');
    assert.equal(english.day('2025-03'), 'March 2025');
    assert.equal(english.day('2025'), '2025');
    assert.equal(spanish.day('2025-03-02'), '2 de marzo de 2025');
  });

  it('are the day that was stated, in whatever time zone it is read', () => {
    assert.equal(english.day('2025-01-01T00:30:00+14:00'), 'January 1, 2025');
  });

  it('stand once where the first and the last day are one', () => {
    assert.equal(english.span('2025-03-02', '2025-03-02'), 'March 2, 2025');
    assert.match(english.span('2025-02-11', '2025-02-13'), /^February 11\s?–\s?13, 2025$/);
  });

  it('do not turn an end before the start into a span', () => {
    assert.equal(english.span('2025-02-13', '2025-02-11'), 'February 13, 2025');
  });

  it('show the years of a span that crosses one', () => {
    assert.match(english.span('2024-12-30', '2025-01-02', 'in-year'), /2024.*2025/);
  });
});

describe('sentences', () => {
  it('choose between one and many by the number', () => {
    assert.equal(english.say('claims.count', { n: 1 }), '1 claim');
    assert.equal(english.say('claims.count', { n: 1200 }), '1,200 claims');
    assert.equal(spanish.say('claims.count', { n: 2 }), '2 reclamaciones');
  });

  it('take what is filled in as it is, whatever stands in it', () => {
    assert.equal(english.say('connected.as', { name: '{payer} $& <b>' }), 'Connected as {payer} $& <b>');
  });
});

describe('a language code', () => {
  it('is said by its word', () => {
    assert.equal(english.languageName('ru'), 'Russian');
    assert.equal(spanish.languageName('ru'), 'ruso');
  });

  it('stays as it is where it is none', () => {
    assert.equal(english.languageName('not a code'), 'not a code');
  });
});

describe('a page’s language', () => {
  it('is English until the words of another have come, and in that one afterwards', async () => {
    loadWordsBy(async () => es);
    assert.equal(languageFor('es-MX').code, 'en');
    assert.equal(await wordsLoaded('es-MX'), true);
    assert.equal(languageFor('es-MX').say('claims.title'), 'Reclamaciones');
    assert.equal(languageFor('es-MX').locale, 'es-MX');
  });

  it('is English where there are no words for it, or the tag is none', async () => {
    assert.equal(await wordsLoaded('fr'), false);
    assert.equal(languageFor('fr').say('claims.title'), 'Claims');
    assert.equal(languageFor('???').locale, 'en-US');
  });
});
