import type { ClaimSummary } from '../claim/claim.js';
import { beginsNearly } from './near.js';
import { amountWord, dateWords, wordsIn, type Term } from './query.js';

/** Where a word of a claim stands, what its row shows first: a hit there needs no explanation. */
export const FIELDS = ['row', 'service', 'diagnosis', 'person', 'number', 'amount'] as const;
export type Field = (typeof FIELDS)[number];

export interface SearchText {
  readonly field: Field;
  readonly text: string;
}

/** Where a term was found, and the word of the claim that fits it. */
export interface Found {
  readonly field: Field;
  readonly word: string;
}

export interface Hits {
  /** Those of some claims that fit, in their order. */
  among(claims: readonly ClaimSummary[]): readonly ClaimSummary[];
  /** Where each term was found in a claim that fits, once a field. */
  foundIn(claim: ClaimSummary): readonly Found[];
}

const DRAWN = new Set(['you-owe', 'plan-paid', 'billed', 'allowed']);
const BITS = 3; // as many as the fields need

/** All words of all claims, each with the claims and fields in which it stands: a search looks through the words, and not through the claims. */
export class ClaimSearch {
  readonly #places = new Map<string, number[]>();
  readonly #numbers = new Map<ClaimSummary, number>();
  #words: readonly string[] | undefined;
  #last: readonly [claims: readonly ClaimSummary[], numbers: Int32Array] = [[], new Int32Array()];

  /** How many claims it knows. */
  get size(): number {
    return this.#numbers.size;
  }

  knows(claim: ClaimSummary): boolean {
    return this.#numbers.has(claim);
  }

  /** @param texts what the claim says, beside its days and amounts */
  add(claim: ClaimSummary, texts: readonly SearchText[]): void {
    if (this.knows(claim)) return;
    const number = this.#numbers.size;
    this.#numbers.set(claim, number);
    this.#words = undefined;
    this.#last = [[], new Int32Array()];
    for (const { field, text } of texts) for (const word of wordsIn(text)) this.#stands(word, number, field);
    for (const day of [claim.serviceStart, claim.serviceEnd]) for (const word of day === undefined ? [] : dateWords(day)) this.#stands(word, number, 'row');
    for (const [name, amounts] of Object.entries(claim.amounts)) {
      for (const { value } of amounts) this.#stands(amountWord(value), number, DRAWN.has(name) ? 'row' : 'amount');
    }
  }

  find(terms: readonly Term[]): Hits {
    const words = (this.#words ??= [...this.#places.keys()]);
    const best = terms.map((term) => this.#placesOf(term, words));
    return {
      among: (claims) => {
        const numbers = this.#numbersOf(claims);
        return claims.filter((_, at) => best.every(({ ranks }) => (ranks[numbers[at] ?? 0] ?? 0) > 0));
      },
      foundIn: (claim) => {
        const number = this.#numbers.get(claim) ?? -1;
        const found = new Map<Field, Found>();
        for (const { ranks, fitting } of best) {
          const field = FIELDS[(ranks[number] ?? 0) - 1];
          const word = fitting[number];
          if (field !== undefined && word !== undefined && !found.has(field)) found.set(field, { field, word: words[word] ?? '' });
        }
        return [...found.values()];
      },
    };
  }

  /** The numbers of claims, remembered for the next letter that is typed. A claim that is not known has one that no word has. */
  #numbersOf(claims: readonly ClaimSummary[]): Int32Array {
    if (this.#last[0] !== claims) this.#last = [claims, Int32Array.from(claims, (claim) => this.#numbers.get(claim) ?? this.size)];
    return this.#last[1];
  }

  #stands(word: string, number: number, field: Field): void {
    const place = (number << BITS) | FIELDS.indexOf(field);
    const places = this.#places.get(word);
    if (places) places.push(place);
    else this.#places.set(word, [place]);
  }

  /** For each claim the first field in which a term stands (1 and up; 0: nowhere), and which word it is. */
  #placesOf(term: Term, words: readonly string[]): { readonly ranks: Uint8Array; readonly fitting: Int32Array } {
    const ranks = new Uint8Array(this.size);
    const fitting = new Int32Array(this.size);
    const take = (fits: (word: string) => boolean): boolean => {
      let some = false;
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        if (!fits(word)) continue;
        some = true;
        for (const place of this.#places.get(word) ?? []) {
          const number = place >> BITS;
          const rank = (place & ((1 << BITS) - 1)) + 1;
          const before = ranks[number] ?? 0;
          if (before !== 0 && before <= rank) continue;
          ranks[number] = rank;
          fitting[number] = at;
        }
      }
      return some;
    };
    const { begins, is, within, near } = term;
    const some = take((word) => begins.some((beginning) => word.startsWith(beginning)) || is.includes(word) || (within !== undefined && word.includes(within)));
    if (!some && near !== undefined) take((word) => beginsNearly(word, near));
    return { ranks, fitting };
  }
}
