import type { Ordinals } from '../index/ordinals.js';
import type { ServedType } from '../parameters/served.js';
import type { Criterion } from './criterion.js';
import type { SortKey } from './sort.js';

const KEPT = 16;

interface Asked {
  readonly type: ServedType;
  readonly criteria: readonly Criterion[];
  readonly sort: readonly SortKey[];
  readonly strictToken: boolean;
}

/**
 * What the searches of late have found: whoever pages through a search asks for the same rows again and again. It is told when there
 * are other rows.
 */
export class RecentSearches {
  readonly #found = new Map<string, Ordinals>();

  /** @param asked all that the rows and their order depend on */
  found(asked: Asked, find: () => Ordinals): Ordinals {
    const key = JSON.stringify(asked, byName);
    const found = this.#found.get(key) ?? find();
    this.#found.delete(key); // a Map keeps its order: the one that was asked last stands last
    this.#found.set(key, found);
    const [oldest] = this.#found.keys();
    if (this.#found.size > KEPT && oldest !== undefined) this.#found.delete(oldest);
    return found;
  }

  forget(): void {
    this.#found.clear();
  }
}

/** Of a type, its name says all. */
function byName(member: string, value: unknown): unknown {
  return (member === 'type' || member === 'source') && typeof value === 'object' ? (value as ServedType).name : value;
}
