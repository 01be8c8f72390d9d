import { codeWords, codeWordsLoaded, type CodeWords } from '../../src/i18n/code-words.js';
import type { Language } from '../../src/i18n/language.js';
import type { SpecialtyWords } from './specialty-index.js';

const tables = new WeakMap<CodeWords, SpecialtyWords>();

function tableOf(words: CodeWords): SpecialtyWords {
  const known = tables.get(words);
  if (known) return known;
  const table = Object.fromEntries(Object.entries(words).map(([codes, said]) => [codes, said.split('; ')]));
  tables.set(words, table);
  return table;
}

/** The reader's language first, and English too, since many know the English word. */
function languagesOf({ code }: Language): readonly string[] {
  return code === 'en' ? ['en'] : [code, 'en'];
}

/** What people call kinds of care, as far as it is here. */
export function specialtyTables(language: Language): readonly SpecialtyWords[] {
  return languagesOf(language).flatMap((code) => {
    const words = codeWords('specialties', code);
    return words ? [tableOf(words)] : [];
  });
}

export function areSpecialtiesHere(language: Language): boolean {
  return languagesOf(language).every((code) => codeWords('specialties', code) !== undefined);
}

/** Ends when the words are here, or cannot be had: then every text is a name. */
export async function specialtiesLoaded(language: Language): Promise<void> {
  await Promise.all(languagesOf(language).map((code) => codeWordsLoaded('specialties', code)));
}
