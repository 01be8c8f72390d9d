import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import type { Message } from '../../src/i18n/message.js';
import { englishGrade, spanishEase } from './reading-grade.js';

type Table = Readonly<Record<string, Message>>;

/** Title and text of each state, as one text: a title alone has too few words to measure. */
function texts(table: Table): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, title]) => {
    const text = table[key.replace(/title$/, 'text')];
    if (!key.endsWith('.title') || typeof title !== 'string' || typeof text !== 'string') return [];
    return [[key, `${title}. ${text}`.replaceAll(/\{\w+\}/g, 'claim')] as const];
  });
}

describe('the words of a hard state', () => {
  for (const [key, text] of texts(en)) {
    it(`can be read after eight years of school: ${key}`, () => assert.ok(englishGrade(text) <= 8, `${englishGrade(text).toFixed(1)}: ${text}`));
  }

  for (const [key, text] of texts(es)) {
    it(`can be read as everyday speech in Spanish: ${key}`, () => assert.ok(spanishEase(text) >= 50, `${spanishEase(text).toFixed(0)}: ${text}`));
  }
});
