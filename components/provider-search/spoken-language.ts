import type { Language } from '../../src/i18n/language.js';
import type { Coded } from '../../src/model/claim/claim.js';
import { payerText } from '../shared/payer-text.js';

/** Languages of directories that some browsers have no word for. */
const OURS = { ase: 'care.language.ase', nan: 'care.language.nan', nv: 'care.language.nv' } as const;

/** A language by the payer's word; a bare code by its word: `ru` is Russian. */
export function languageText(language: Language, { display, code }: Coded): unknown {
  if (display !== undefined || code === undefined) return payerText(display);
  return Object.hasOwn(OURS, code) ? language.say(OURS[code as keyof typeof OURS]) : language.languageName(code);
}
