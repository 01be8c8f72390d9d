import type { English, Words } from './en.js';
import { shared } from './en/shared.js';
import { states } from './en/states.js';
import { Language } from './language.js';

/** Gets the words of a language that is not in the bundle; undefined where there is none. */
export type WordsLoader = (code: string) => Promise<Words | undefined>;

/** What there are words for. */
export const LANGUAGES = ['en', 'es'] as const;

/** English as far as somebody draws with it: who adds an element to a page pays for its sentences, and not for those of all others. */
const english: Partial<English> = { ...shared, ...states };
const spoken = new Map<string, Words>([['en', english as Words]]);
const asked = new Map<string, Promise<void>>();
let loader: WordsLoader | undefined;

/** Adds the English sentences that an element draws with, before it draws. */
export function speakEnglish(tables: readonly Partial<English>[]): void {
  Object.assign(english, ...tables);
}

/** Says where words come from: a module of the package, or a file beside the script. Set once, at an entry. */
export function loadWordsBy(load: WordsLoader): void {
  loader = load;
  asked.clear();
}

/** `es` of `es-MX`, where there are words for it; a tag that is none, or another language, is English. */
export function codeFor(tag: string): (typeof LANGUAGES)[number] {
  const code = tag.split('-')[0]?.toLowerCase();
  return LANGUAGES.find((known) => known === code) ?? 'en';
}

function localeFor(tag: string): string {
  const code = codeFor(tag);
  try {
    const { language, region } = new Intl.Locale(tag);
    return language === code && region ? `${code}-${region}` : `${code}-US`;
  } catch (thrown) {
    if (thrown instanceof RangeError) return `${code}-US`;
    throw thrown;
  }
}

const made = new Map<string, Language>();

/** The language of a tag as far as its words are here; English until then. */
export function languageFor(tag: string): Language {
  const words = spoken.get(codeFor(tag));
  const locale = words ? localeFor(tag) : 'en-US';
  const known = made.get(locale);
  if (known) return known;
  const language = new Language(locale, words ?? (english as Words));
  made.set(locale, language);
  return language;
}

/** Ends when the words for a tag are here, or cannot be had: then English stays. True where something was loaded by this. */
export async function wordsLoaded(tag: string): Promise<boolean> {
  const code = codeFor(tag);
  if (spoken.has(code) || !loader) return false;
  const under = asked.get(code) ?? ask(code, loader);
  asked.set(code, under);
  await under;
  return spoken.has(code);
}

async function ask(code: string, load: WordsLoader): Promise<void> {
  try {
    const words = await load(code);
    // A key that an older file does not have yet is said in English, and never as `undefined`.
    if (words) spoken.set(code, { ...english, ...words });
  } catch {
    asked.delete(code); // a file that could not be fetched is asked for again by the next element; the page stays English
  }
}
