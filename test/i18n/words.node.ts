import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { ERROR_WORDS } from '../../src/i18n/error-words.js';
import { partsOf, type Message } from '../../src/i18n/message.js';

type Table = Readonly<Record<string, Message>>;
const tables: readonly (readonly [string, Table])[] = [['English', en], ['Spanish', es]];

function sentences(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function blanks(message: Message): readonly string[] {
  return [...new Set(sentences(message).flatMap((sentence) => partsOf(sentence).filter((_, at) => at % 2 === 1)))].sort();
}

describe('words', () => {
  it('say in Spanish everything that they say in English, with the same blanks', () => {
    assert.deepEqual(Object.keys(es).sort(), Object.keys(en).sort());
    for (const [key, message] of Object.entries(es as Table)) assert.deepEqual(blanks(message), blanks((en as Table)[key] ?? ''), key);
  });

  it('are data, so that a language can come as a file', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(es)), es);
  });

  for (const [name, table] of tables) {
    it(`have a title and a text for every error, in ${name}`, () => {
      for (const words of Object.values(ERROR_WORDS)) {
        assert.ok(table[`error.${words}.title`], words);
        assert.ok(table[`error.${words}.text`], words);
      }
    });

    it(`never shout, beg or make light of trouble, in ${name}`, () => {
      for (const [key, message] of Object.entries(table)) {
        for (const sentence of sentences(message)) assert.doesNotMatch(sentence, /[!¡]|\boops\b|\bplease\b|por favor|\bsorry\b/i, key);
      }
    });
  }

  it('are left in English only where they are a name or a number', () => {
    const same = Object.entries(es as Table).filter(([key, message]) => typeof message === 'string' && message === (en as Table)[key] && /[a-z]{4}/i.test(message) && !/^\d/.test(key));
    const allowed = /^(payer\.|claim\.npi|kind\.oral|claims\.sum\.left-out|claim\.service\.(amount|quantity)|amount\.and|extension\.|care\.)/;
    assert.deepEqual(same.map(([key]) => key).filter((key) => !allowed.test(key)), []);
  });
});
