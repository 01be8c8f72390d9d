import { loadCodeWordsBy } from './code-words.js';
import { loadWordsBy } from './languages.js';

/** For bundles that can split: the words come as a module of the package when a page asks for them. */
loadWordsBy(async (code) => (code === 'es' ? (await import('./es.js')).es : undefined));
loadCodeWordsBy(async (_table, language) => (language === 'es' ? (await import('./es/specialties.js')).specialties : (await import('./en/specialties.js')).specialties));
