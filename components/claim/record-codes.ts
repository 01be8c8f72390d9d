import { codeWords, codeWordsLoaded } from '../../src/i18n/code-words.js';
import type { Language } from '../../src/i18n/language.js';

/** Our word for a code of the record (`fact.dayssupply`, `role.referring`), as far as the table is here; else the payer's own, or the bare code, is shown. */
export function recordCode(language: Language, key: string): string | undefined {
  const words = codeWords('record-codes', language.code);
  return words && Object.hasOwn(words, key) ? words[key] : undefined;
}

/** Ends when the words are here, or cannot be had. */
export async function recordCodesLoaded(language: Language): Promise<void> {
  await codeWordsLoaded('record-codes', language.code);
}
