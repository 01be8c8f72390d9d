import { folded } from '../../../src/model/folded.js';

/** What people in the United States are spoken to in, by BCP 47 code: the taglines of health plans, and sign language. */
const SPOKEN = [
  'es', 'en', 'zh', 'yue', 'vi', 'tl', 'ko', 'ru', 'ar', 'ht', 'fr', 'pt', 'pl', 'it', 'de', 'ja', 'fa', 'hi', 'ur', 'gu', 'pa', 'bn', 'ta', 'te', 'he', 'hy', 'el', 'uk', 'ro', 'hmn', 'so', 'am', 'sw', 'th', 'km', 'lo', 'nv', 'ase',
] as const;

/** Names that browsers do not give. */
const ALSO: Readonly<Record<string, readonly string[]>> = { ase: ['sign language', 'american sign language', 'lengua de señas', 'asl'], zh: ['mandarin', 'mandarín'], yue: ['cantonese', 'cantonés'], tl: ['tagalog', 'filipino'], fa: ['farsi', 'persian'], ht: ['creole', 'haitian creole'], nv: ['navajo'] };

const names = new Map<string, readonly string[]>();

/** A language's names in English and in Spanish, in small letters without accents. */
export function languageNames(code: string): readonly string[] {
  const known = names.get(code) ?? ['en', 'es'].map((locale) => folded(new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code)).concat((ALSO[code] ?? []).map(folded));
  names.set(code, known);
  return known;
}

/** The language that a word is the name of; undefined where we know none of that name. */
export function languageNamed(word: string): string | undefined {
  const wanted = folded(word.trim());
  return SPOKEN.find((code) => languageNames(code).includes(wanted));
}
