import { loadWordsBy } from './languages.js';

/** For bundles that can split: the words come as a module of the package when a page asks for them. */
loadWordsBy(async (code) => (code === 'es' ? (await import('./es.js')).es : undefined));
