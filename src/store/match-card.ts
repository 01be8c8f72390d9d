import { CARDS, EMPLOYER_PLANS } from '../payers/cards.js';
import type { Card } from '../payers/cards.js';
import type { PayerName } from '../payers/payers.js';

export interface CardMatch {
  readonly payer: PayerName;
  /** What told it: the company's name, a plan's, or a place; `shared`: nothing but that many cards name this company. */
  readonly because: 'name' | 'brand' | 'place' | 'shared';
  /** The word of the card that it was told by, as it was typed. */
  readonly word: string;
}

export interface CardMatches {
  /** The best one first. */
  readonly matches: readonly CardMatch[];
  /** The card looks like that of a plan from work. */
  readonly employer: boolean;
}

const REASONS = [['name', 'names'], ['brand', 'brands'], ['place', 'places']] as const;

/** Whose card it may be, by a few words that stand on it. Pure: what is typed goes nowhere. */
export function matchCard(typed: string): CardMatches {
  const text = plain(typed);
  if (text.length < 2) return { matches: [], employer: false };
  const told = CARDS.flatMap((card) => matchOf(card, text, typed) ?? []).sort((a, b) => strength(a) - strength(b));
  const employer = EMPLOYER_PLANS.some((name) => holds(text, name));
  const common = told.length > 0 && !told.some(({ payer }) => payer === 'hsid');
  return { matches: common || employer && told.length === 0 ? [...told, { payer: 'hsid', because: 'shared', word: '' }] : told, employer };
}

function matchOf(card: Card, text: string, typed: string): CardMatch | undefined {
  for (const [because, kind] of REASONS) {
    const name = card[kind].find((one) => holds(text, plain(one)) || (text.length >= 3 && plain(one).startsWith(text)));
    if (name !== undefined) return { payer: card.payer, because, word: asTyped(typed, plain(name)) };
  }
  return undefined;
}

/** As whole words: `rae` is not in `grace`. */
function holds(text: string, name: string): boolean {
  return ` ${text} `.includes(` ${name} `);
}

function strength({ because }: CardMatch): number {
  return REASONS.findIndex(([reason]) => reason === because);
}

/** The part of what was typed that told it; all of it where the spelling differs. */
function asTyped(typed: string, name: string): string {
  const at = typed.toLowerCase().indexOf(name);
  return at < 0 ? typed.trim() : typed.slice(at, at + name.length);
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/[’'.®™\u0300-\u036f]/g, '').replace(/[^\p{L}\p{N}+]+/gu, ' ').trim();
}
