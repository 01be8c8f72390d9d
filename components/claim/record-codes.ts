import { codeWords, codeWordsLoaded, type CodeTable } from '../../src/i18n/code-words.js';
import type { Language } from '../../src/i18n/language.js';
import type { Coded } from '../../src/model/claim/claim.js';

/** The longest beginning of a code that a group is known by (`Z00.0`). */
const LONGEST = 5;

/** Tables that were looked into before they were here; the first of them is wanted for any claim. */
const missed = new Set<CodeTable>(['record-codes']);

/** Our word for a code of the record (`fact.dayssupply`, `role.referring`), as far as the table is here; else the payer's own, or the bare code, is shown. */
export function recordCode(language: Language, key: string): string | undefined {
  return wordFor('record-codes', language, key);
}

/**
 * What we call a code that came without a word, and that these words are ours: of the code itself, else of the narrowest group
 * (`I10*`, `I*`) that we have words for. None for a code system whose words are under a licence, or that we don't know.
 */
export function ourWords(language: Language, { system, code = '' }: Coded): string | undefined {
  const kind = recordCode(language, `system.${system}`);
  if (!kind) return undefined;
  const word = (key: string): string | undefined => wordFor('code-groups', language, key);
  let said = word(kind + code);
  let length = said ? code.length : LONGEST + 1;
  while (!said && length > 1) said = word(`${kind}${code.slice(0, --length)}*`);
  return said && `${said}${word(code.length > length ? 'ours.group' : 'ours')}`;
}

/** Fetches the tables that were missed while drawing; `redraw` is called when one is here, or cannot be had. */
export function fetchMissed(language: Language, redraw: () => void): void {
  for (const table of missed) void codeWordsLoaded(table, language.code).then(redraw);
  missed.clear();
}

function wordFor(table: CodeTable, language: Language, key: string): string | undefined {
  const words = codeWords(table, language.code);
  if (!words) missed.add(table);
  return words && Object.hasOwn(words, key) ? words[key] : undefined;
}
