import type { Language } from '../../src/i18n/language.js';

/** More than any name has; what is longer was pasted by mistake. */
const LONGEST = 200;

/** What is wrong with a typed text, in words; undefined where it may be asked. An empty one is nobody's fault here. */
export function typedFault(language: Language, text: string): string | undefined {
  const tidy = text.trim();
  if (tidy === '') return undefined;
  if (tidy.length > LONGEST) return language.say('directory.fault.too-long', { length: language.number(tidy.length), most: language.number(LONGEST) });
  return (tidy.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2 ? language.say('directory.fault.too-short') : undefined;
}

/** The same for a place: a ZIP code has five digits. */
export function placeFault(language: Language, text: string): string | undefined {
  const tidy = text.trim();
  return /^\d+(-\d*)?$/.test(tidy) && !/^\d{5}(-?\d{4})?$/.test(tidy) && tidy.length <= LONGEST ? language.say('directory.fault.zip') : typedFault(language, text);
}
