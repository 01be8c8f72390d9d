import { en } from '../../src/i18n/en.js';
import type { Language } from '../../src/i18n/language.js';
import type { SpecialtyWords } from './specialty-index.js';

const PREFIX = 'specialty.';
const tables = new WeakMap<object, SpecialtyWords>();

function tableOf(words: Readonly<Record<string, unknown>>): SpecialtyWords {
  const known = tables.get(words);
  if (known) return known;
  const table: Record<string, readonly string[]> = {};
  for (const [key, value] of Object.entries(words)) {
    if (key.startsWith(PREFIX) && typeof value === 'string') table[key.slice(PREFIX.length)] = value.split('; ');
  }
  tables.set(words, table);
  return table;
}

/** What people call kinds of care: in the reader's language first, and in English too, since many know the English word. */
export function specialtyTables(language: Language): readonly SpecialtyWords[] {
  return [...new Set([tableOf(language.words), tableOf(en)])];
}
