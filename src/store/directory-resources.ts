import type { SearchPage } from '../fhir/bundle.js';
import { searchOf } from '../fhir/search.js';
import { fieldsOf } from '../model/fields.js';
import { referencesOf } from '../model/directory/references.js';

/** More ids would make an address that some servers refuse as too long. */
const BATCH = 100;

/** Of whom a person's card has the name alone. */
const SHOWN_BY_NAME: ReadonlySet<unknown> = new Set(['Organization', 'HealthcareService']);

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

  /** Practitioners whom a role names, or who were found, and whose roles have not been asked for. */
  peopleToAsk(): readonly string[] {
    const named = [...this.#byKey.values()].filter((resource) => typeOf(resource) === 'PractitionerRole').flatMap(referencesOf);
    const people = [...new Set([...this.#byKey.keys(), ...named])].filter((key) => key.startsWith('Practitioner/') && !this.#asked.has(`roles of ${key}`));
    for (const key of people) this.#asked.add(`roles of ${key}`);
    return people;
  }

  /** Searches by `_id` for what is referred to and not here: a batch a type, never a read a reference. Each is asked for once. */
  missing(): readonly string[] {
    const open = new Set<string>();
    const shown = this.#facilities();
    for (const [key, resource] of this.#byKey) {
      if (SHOWN_BY_NAME.has(typeOf(resource)) && !this.#matched.has(key) && !shown.has(key)) continue;
      for (const one of referencesOf(resource)) if (!this.#byKey.has(one) && !this.#asked.has(one)) open.add(one);
    }
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

  /** Organisations and services that have cards of their own, or are a part of one: what they refer to is shown too. */
  #facilities(): ReadonlySet<string> {
    const own = [...this.#byKey.values()].filter((resource) => typeOf(resource) === 'OrganizationAffiliation' || (typeOf(resource) === 'PractitionerRole' && !isOfSomebody(resource)));
    return new Set(own.flatMap(referencesOf));
  }

  #keep(resource: unknown): string | undefined {
    if (typeof resource !== 'object' || resource === null || !('resourceType' in resource) || !('id' in resource)) return undefined;
    const key = `${String(resource.resourceType)}/${String(resource.id)}`;
    if (!this.#byKey.has(key)) this.#byKey.set(key, resource);
    return key;
  }
}

function typeOf(resource: unknown): unknown {
  return fieldsOf(resource)?.resourceType;
}

function isOfSomebody(role: unknown): boolean {
  return fieldsOf(role)?.practitioner !== undefined;
}
