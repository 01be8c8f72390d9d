import { intersection, NONE, union, type Ordinals } from './ordinals.js';

/** Case, accents and doubled spaces do not count: `Núñez  ` and `nunez` are one. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** More words than this are looked for as they stand or each by itself, and no longer in all groups. */
const MOST_WORDS = 12;

/**
 * Texts by how they begin. A query matches a text that starts with it; a query of several words also matches a resource of which each
 * run of words starts a text: `new york ny` is the city and the state.
 * @see https://hl7.org/fhir/R4/search.html#string
 */
export class StringIndex {
  readonly #postings = new Map<string, number[]>();
  readonly #stating: number[] = [];
  #sorted: readonly string[] | undefined;

  add(values: readonly string[], ordinal: number): void {
    if (values.length > 0) this.#stating.push(ordinal);
    for (const value of values) {
      const text = folded(value);
      const posting = this.#postings.get(text);
      if (posting) {
        if (posting.at(-1) !== ordinal) posting.push(ordinal);
      } else {
        this.#postings.set(text, [ordinal]);
        this.#sorted = undefined;
      }
    }
  }

  find(query: string): Ordinals {
    const words = folded(query).split(' ').filter(Boolean);
    if (words.length > MOST_WORDS) return this.#starting(words.join(' '));
    // reached[n]: resources in which the first n words are used up.
    const reached: Ordinals[] = [];
    for (let end = 1; end <= words.length; end += 1) {
      const ways: Ordinals[] = [this.#starting(words.slice(0, end).join(' '))];
      for (let start = 1; start < end; start += 1) {
        const before = reached[start] ?? NONE;
        if (before.length > 0) ways.push(intersection(before, this.#starting(words.slice(start, end).join(' '))));
      }
      reached[end] = union(ways.filter((way) => way.length > 0));
    }
    return reached[words.length] ?? NONE;
  }

  /** Those of which a text holds the query anywhere. */
  containing(query: string): Ordinals {
    const part = folded(query);
    const found: Ordinals[] = [];
    if (part !== '') for (const [text, posting] of this.#postings) if (text.includes(part)) found.push(posting);
    return union(found);
  }

  /** Those that state any text at all. */
  stating(): Ordinals {
    return this.#stating;
  }

  #starting(prefix: string): Ordinals {
    this.#sorted ??= [...this.#postings.keys()].sort();
    const found: Ordinals[] = [];
    for (let at = this.#firstFrom(prefix); at < this.#sorted.length; at += 1) {
      const text = this.#sorted[at];
      if (!text?.startsWith(prefix)) break;
      found.push(this.#postings.get(text) ?? NONE);
    }
    return union(found);
  }

  #firstFrom(text: string): number {
    const sorted = this.#sorted ?? [];
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
