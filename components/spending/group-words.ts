import type { Language } from '../../src/i18n/language.js';
import type { ClaimKind } from '../../src/model/claim/claim.js';
import type { Dimension, Spending, SpendingGroup, SpendingName } from '../../src/model/spending/spending.js';

/** What a group is called. `own` is true where the payer named it: such a name is not ours to translate. */
export interface GroupWords {
  readonly words: string;
  readonly own: boolean;
}

/** @param nameOf what the member of a connection is called, where it is known */
export function groupWords(language: Language, by: Dimension, { key }: SpendingGroup, nameOf: (connection: string) => string | undefined): GroupWords {
  if (key === undefined) return { words: language.say(NOT_STATED[by]), own: false };
  switch (by) {
    case 'year': return { words: key, own: false };
    case 'month': return { words: language.month(key, false), own: false };
    case 'provider': return { words: key, own: true };
    case 'kind': return { words: language.say(`kind.${key as ClaimKind}`), own: false };
    case 'person': return personWords(language, nameOf(key));
  }
}

/** The sum of one amount, all currencies; an empty text where none is stated. */
export function moneyOf(language: Language, { sums }: Spending, name: SpendingName): string {
  return language.list(sums[name].sums.map((sum) => language.money(sum)));
}

const NOT_STATED = {
  year: 'claims.group.no-date', month: 'spending.month.not-stated', provider: 'claims.provider.not-stated', kind: 'kind.unknown', person: 'spending.person.not-stated',
} as const satisfies Readonly<Record<Dimension, string>>;

function personWords(language: Language, name: string | undefined): GroupWords {
  return name === undefined ? { words: language.say('spending.person.not-stated'), own: false } : { words: name, own: true };
}
