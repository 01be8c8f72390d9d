import type { FhirResource, Resource } from 'fhir/r4';
import { SERVED_TYPES } from './parameters/served.js';
import { RecentSearches } from './search/recent-searches.js';
import { StoredResource } from './stored-resource.js';
import { TypeStore } from './type-store.js';

/** Everything that the sandbox serves; all its payers serve the same. */
export class ResourceStore {
  readonly #types: Map<string, TypeStore>;
  readonly recent = new RecentSearches();

  constructor() {
    this.#types = new Map([...SERVED_TYPES.values()].map(({ name, parameters }) => [name, new TypeStore(parameters)]));
  }

  /** False for a type that is not served, and for an id that stands already. */
  add(resource: FhirResource | Resource, arrived: string): boolean {
    const type = this.#types.get(resource.resourceType);
    if (!type || !resource.id || type.ordinalOf(resource.id) !== undefined) return false;
    type.add(new StoredResource(resource, arrived));
    this.recent.forget();
    return true;
  }

  /** What there is of one type from now on. */
  replace(name: string, rows: readonly StoredResource[]): void {
    const type = new TypeStore(SERVED_TYPES.get(name)?.parameters ?? {});
    for (const row of rows) type.add(row);
    this.#types.set(name, type);
    this.recent.forget();
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
