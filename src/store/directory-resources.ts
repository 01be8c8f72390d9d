import type { SearchPage } from '../fhir/bundle.js';
import { searchOf } from '../fhir/search.js';
import { referencesOf } from '../model/directory/references.js';

const BATCH = 50;

/** What a search has brought of a directory so far, each resource once, and what it still refers to. */
export class DirectoryResources {
  readonly #byKey = new Map<string, unknown>();
  readonly #asked = new Set<string>();
  /** Keys of resources that were searched for, in the order in which they came: the cards. */
  readonly #matched = new Set<string>();

  get all(): readonly unknown[] {
    return [...this.#byKey.values()];
  }

  get matched(): ReadonlySet<string> {
    return this.#matched;
  }

  add(page: Pick<SearchPage, 'matches' | 'included'>): void {
    for (const resource of page.matches) {
      const key = this.#keep(resource);
      if (key) this.#matched.add(key);
    }
    this.addIncluded(page.included);
  }

  addIncluded(resources: readonly unknown[]): void {
    for (const resource of resources) this.#keep(resource);
  }

  /** Practitioners who were found and whose roles have not been asked for. */
  peopleToAsk(): readonly string[] {
    const people = [...this.#byKey.keys()].filter((key) => key.startsWith('Practitioner/') && !this.#asked.has(`roles of ${key}`));
    for (const key of people) this.#asked.add(`roles of ${key}`);
    return people;
  }

  /** Searches by `_id` for what is referred to and not here: a batch a type, never a read a reference. Each is asked for once. */
  missing(): readonly string[] {
    const open = new Set<string>();
    for (const resource of this.#byKey.values()) for (const key of referencesOf(resource)) if (!this.#byKey.has(key) && !this.#asked.has(key)) open.add(key);
    for (const key of open) this.#asked.add(key);
    const types = new Map<string, string[]>();
    for (const key of open) {
      const [type = '', id = ''] = key.split('/');
      types.set(type, [...(types.get(type) ?? []), id]);
    }
    return [...types].flatMap(([type, ids]) =>
      Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) => searchOf(type, { _id: ids.slice(i * BATCH, (i + 1) * BATCH).join(','), _count: BATCH })),
    );
  }

  #keep(resource: unknown): string | undefined {
    if (typeof resource !== 'object' || resource === null || !('resourceType' in resource) || !('id' in resource)) return undefined;
    const key = `${String(resource.resourceType)}/${String(resource.id)}`;
    if (!this.#byKey.has(key)) this.#byKey.set(key, resource);
    return key;
  }
}

