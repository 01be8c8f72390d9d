import { addTo, emptyIndex, type Aspect, type ParameterIndex } from './index/parameter-index.js';
import type { Ordinals } from './index/ordinals.js';
import type { Parameter, Parameters } from './parameters/parameter.js';
import type { StoredResource } from './stored-resource.js';

interface Filled {
  readonly index: ParameterIndex;
  upTo: number;
}

/** All resources of one type in the order in which they came, and their indexes, each built when it is first asked for. */
export class TypeStore {
  readonly rows: StoredResource[] = [];
  readonly #ordinals = new Map<string, number>();
  readonly #indexes = new Map<string, Filled>();
  readonly #all: number[] = [];

  constructor(readonly parameters: Parameters) {}

  add(stored: StoredResource): void {
    const ordinal = this.rows.push(stored) - 1;
    this.#ordinals.set(stored.id, ordinal);
    this.#all.push(ordinal);
  }

  ordinalOf(id: string): number | undefined {
    return this.#ordinals.get(id);
  }

  get(id: string): StoredResource | undefined {
    const ordinal = this.#ordinals.get(id);
    return ordinal === undefined ? undefined : this.rows[ordinal];
  }

  all(): Ordinals {
    return this.#all;
  }

  /** Brings the index up to the newest resource: rows are only ever added at the end. */
  index(code: string, parameter: Parameter, aspect: Aspect = 'usual'): ParameterIndex {
    const key = `${code} ${aspect}`;
    let filled = this.#indexes.get(key);
    if (!filled) {
      filled = { index: emptyIndex(parameter.kind, aspect), upTo: 0 };
      this.#indexes.set(key, filled);
    }
    for (; filled.upTo < this.rows.length; filled.upTo += 1) {
      const row = this.rows[filled.upTo];
      if (row) addTo(filled.index, parameter, aspect, row.resource, filled.upTo);
    }
    return filled.index;
  }
}
