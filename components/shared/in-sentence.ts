import type { Language } from '../../src/i18n/language.js';

/** A name as it stands inside a sentence of ours: with a small letter. */
export function inSentence(language: Language, name: string): string {
  return name.charAt(0).toLocaleLowerCase(language.locale) + name.slice(1);
}
