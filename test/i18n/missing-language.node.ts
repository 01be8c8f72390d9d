import assert from 'node:assert/strict';
import { it } from 'node:test';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { languageFor, loadWordsBy, speakEnglish, wordsLoaded } from '../../src/i18n/languages.js';

speakEnglish([en]);

// A file of its own: which words are here is remembered for the whole page.
it('a page stays English where the words cannot be had, and asks again later', async () => {
  loadWordsBy(async () => Promise.reject(new TypeError('no network')));
  assert.equal(await wordsLoaded('es'), false);
  assert.equal(languageFor('es').say('claims.title'), en['claims.title']);
  const { 'claims.title': _, ...older } = es;
  loadWordsBy(async () => older as typeof es);
  assert.equal(await wordsLoaded('es'), true);
  assert.equal(languageFor('es').say('claims.title'), en['claims.title'], 'a sentence that an older file does not have is said in English');
  assert.equal(languageFor('es').say('claims.back'), es['claims.back']);
});
