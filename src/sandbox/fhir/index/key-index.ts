import { NONE, type Ordinals } from './ordinals.js';

/** Exact keys to the resources that hold them. */
export class KeyIndex {
  readonly #postings = new Map<string, number[]>();
  readonly #stating: number[] = [];

  add(keys: readonly string[], ordinal: number): void {
    if (keys.length > 0) this.#stating.push(ordinal);
    for (const key of keys) {
      const posting = this.#postings.get(key);
      if (!posting) this.#postings.set(key, [ordinal]);
      else if (posting.at(-1) !== ordinal) posting.push(ordinal);
    }
  }

  find(key: string): Ordinals {
    return this.#postings.get(key) ?? NONE;
  }

  /** Those that state any value at all. */
  stating(): Ordinals {
    return this.#stating;
  }
}
