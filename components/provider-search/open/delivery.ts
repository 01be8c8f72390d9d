import type { Language } from '../../../src/i18n/language.js';
import type { Coded } from '../../../src/model/claim/claim.js';
import { codedText } from '../coded.js';

const WORDS = { physical: 'care.delivery.physical', virtual: 'care.delivery.virtual' } as const;

/** In a place, or from afar; a means by the payer's word. */
export function deliveryText(language: Language, coded: Coded): unknown {
  const { code } = coded;
  return code !== undefined && Object.hasOwn(WORDS, code) ? language.say(WORDS[code as keyof typeof WORDS]) : codedText(coded);
}
