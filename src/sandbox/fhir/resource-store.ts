import type { FhirResource, Resource } from 'fhir/r4';
import { addTo, emptyIndex, type ParameterIndex } from './index/parameter-index.js';
import type { Parameter } from './parameters/parameter.js';
import { SERVED_TYPES } from './parameters/served.js';
import { StoredResource } from './stored-resource.js';

interface Filled {
  readonly index: ParameterIndex;
  upTo: number;
}

/** All resources of one type in the order in which they came, and their indexes, each built when it is first asked for. */
export class TypeStore {
  readonly rows: StoredResource[] = [];
  readonly #ordinals = new Map<string, number>();
  readonly #indexes = new Map<string, Filled>();

  constructor(readonly parameters: Readonly<Record<string, Parameter>>) {}

  add(stored: StoredResource): void {
    this.#ordinals.set(stored.id, this.rows.push(stored) - 1);
  }

  ordinalOf(id: string): number | undefined {
    return this.#ordinals.get(id);
  }

  get(id: string): StoredResource | undefined {
    const ordinal = this.#ordinals.get(id);
    return ordinal === undefined ? undefined : this.rows[ordinal];
  }

  /** Brings the index up to the newest resource: rows are only ever added at the end. */
  index(code: string, parameter: Parameter): ParameterIndex {
    let filled = this.#indexes.get(code);
    if (!filled) {
      filled = { index: emptyIndex(parameter.kind), upTo: 0 };
      this.#indexes.set(code, filled);
    }
    for (; filled.upTo < this.rows.length; filled.upTo += 1) {
      const row = this.rows[filled.upTo];
      if (row) addTo(filled.index, parameter, row.resource, filled.upTo);
    }
    return filled.index;
  }
}

/** Everything that the sandbox serves; all its payers serve the same. */
export class ResourceStore {
  readonly #types: Map<string, TypeStore>;

  constructor() {
    this.#types = new Map([...SERVED_TYPES.values()].map(({ name, parameters }) => [name, new TypeStore(parameters)]));
  }

  /** False for a type that is not served, and for an id that stands already. */
  add(resource: FhirResource | Resource, arrived: string): boolean {
    const type = this.#types.get(resource.resourceType);
    if (!type || !resource.id || type.ordinalOf(resource.id) !== undefined) return false;
    type.add(new StoredResource(resource, arrived));
    return true;
  }

  /** What there is of one type from now on. */
  replace(name: string, rows: readonly StoredResource[]): void {
    const type = new TypeStore(SERVED_TYPES.get(name)?.parameters ?? {});
    for (const row of rows) type.add(row);
    this.#types.set(name, type);
  }

  type(name: string): TypeStore | undefined {
    return this.#types.get(name);
  }

  get(type: string, id: string): StoredResource | undefined {
    return this.#types.get(type)?.get(id);
  }

  /** How many there are of each type that has any. */
  counts(): ReadonlyMap<string, number> {
    return new Map([...this.#types].map(([name, { rows }]) => [name, rows.length] as const).filter(([, count]) => count > 0));
  }
}
