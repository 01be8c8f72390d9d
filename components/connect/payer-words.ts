import type { Language } from '../../src/i18n/language.js';
import { inSentence } from '../shared/in-sentence.js';
import type { Choice, Connection, MemberScope } from '../../src/store/client.js';

/** What a member calls whoever a choice stands for: the name on the card, or the host where only an address is known. */
export function payerOf(language: Language, choice: Choice | undefined): string {
  return choice?.payer ? language.say(`payer.${choice.payer}`) : (choice?.host ?? '');
}

/** The member's name as the payer sent it; the payer's where it was not shared. */
export function nameOf(language: Language, { member }: Connection, choice: Choice | undefined): string {
  return member?.names[0] ?? payerOf(language, choice);
}

const SCOPES = {
  'patient/ExplanationOfBenefit.read': 'scope.claims',
  'patient/Patient.read': 'scope.patient',
  'patient/Procedure.read': 'scope.procedures',
} as const satisfies Record<MemberScope, string>;

/** The key of a scope's words; undefined for one that is no business of a member's. */
export function scopeWords(scope: string): (typeof SCOPES)[MemberScope] | undefined {
  return scope in SCOPES ? SCOPES[scope as MemberScope] : undefined;
}

/** Scopes as a member calls them, in one list; those without a word are left out. */
export function scopeList(language: Language, scopes: readonly string[]): string {
  const words = [...new Set(scopes)].map(scopeWords).filter((key) => key !== undefined);
  return words.map((key, at) => (at === 0 ? language.say(`${key}.short`) : inSentence(language, language.say(`${key}.short`)))).join(', ');
}
