import { codeWords, codeWordsLoaded, type CodeTable } from '../../src/i18n/code-words.js';
import type { Language } from '../../src/i18n/language.js';
import type { Coded } from '../../src/model/claim/claim.js';

/** No key of `code-groups` is longer, and a code of any length may come. */
const LONGEST = 30;

/** Tables that were looked into before they were here. */
const missed = new Set<CodeTable>();

/** Our word for a code of the record (`fact.dayssupply`, `role.referring`), as far as the table is here; else the payer's own, or the bare code, is shown. */
export function recordCode(language: Language, key: string, table: CodeTable = 'record-codes'): string | undefined {
  const words = codeWords(table, language.code);
  if (!words) missed.add(table);
  return words && Object.hasOwn(words, key) ? words[key] : undefined;
}

/**
 * What we call a code that came without a word: the code itself, else the narrowest group (`I10`, `I`) that we have words for.
 * None for a code system whose words are under a licence, or that we don't know.
 */
export function ourWords(language: Language, { system = '', code = '' }: Coded): string | undefined {
  const kind = recordCode(language, system);
  const key = `${kind}${code}$`;
  let said: string | undefined;
  for (let length = kind ? LONGEST : 0; length > 0 && !said; length -= 1) said = recordCode(language, key.slice(0, length), 'code-groups');
  return said;
}

/** Fetches the tables that were missed while drawing; `redraw` is called when one is here, or cannot be had. */
export function fetchMissed(language: Language, redraw: () => void): void {
  for (const table of missed) void codeWordsLoaded(table, language.code).then(redraw);
  missed.clear();
}
