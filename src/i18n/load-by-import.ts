import { loadCodeWordsBy, type CodeTable, type CodeWords } from './code-words.js';
import { loadWordsBy } from './languages.js';

const TABLES: Readonly<Record<CodeTable, Readonly<Record<string, () => Promise<CodeWords>>>>> = {
  'specialties': {
    en: async () => (await import('./en/specialties.js')).specialties,
    es: async () => (await import('./es/specialties.js')).specialties,
  },
  'record-codes': {
    en: async () => (await import('./en/record-codes.js')).recordCodes,
    es: async () => (await import('./es/record-codes.js')).recordCodes,
  },
  'code-groups': {
    en: async () => (await import('./en/code-groups.js')).codeGroups,
    es: async () => (await import('./es/code-groups.js')).codeGroups,
  },
  'site-owner': { en: async () => (await import('./en/site-owner.js')).siteOwner },
};

/** For bundles that can split: the words come as a module of the package when a page asks for them. */
loadWordsBy(async (code) => (code === 'es' ? (await import('./es.js')).es : undefined));
loadCodeWordsBy(async (table, language) => TABLES[table][language]?.());
