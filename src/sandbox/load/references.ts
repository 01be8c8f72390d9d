import type { FhirResource } from 'fhir/r4';
import { targetOf } from '../fhir/search/reference-value.js';
import type { ServedIds } from './served-ids.js';
import type { Found, Space } from './space.js';

/** Finds what the references of the loaded folders mean, and how that is served. */
export class References {
  readonly #standing = new Map<string, Found | 'several'>();
  /** What a folder's files name and no file holds, where somebody else has its name: by folder and old name, the new one. */
  readonly #absent = new Map<Space | undefined, Map<string, string>>();

  constructor(
    all: readonly Found[],
    readonly ids: ServedIds,
  ) {
    for (const found of all) {
      const key = `${found.resource.resourceType}/${found.resource.id ?? ''}`;
      this.#standing.set(key, this.#standing.has(key) ? 'several' : found);
    }
  }

  /** A copy of the resource under its served id, with each reference as it is served. */
  served(found: Found): FhirResource {
    const copy = this.#rewritten(found.resource, found) as FhirResource;
    return { ...copy, id: this.ids.of(found) };
  }

  #rewritten(value: unknown, found: Found): unknown {
    if (Array.isArray(value)) return value.map((entry) => this.#rewritten(entry, found));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, name === 'reference' && typeof inner === 'string' ? this.#reference(inner, found) : this.#rewritten(inner, found)]),
    );
  }

  #reference(stated: string, { space, path }: Found): string {
    if (stated.startsWith('#')) return stated;
    const target = targetOf(stated);
    const name = target ? `${target.type}/${target.id}` : stated;
    const found = space.resolve(stated) ?? space.resolve(name) ?? this.#only(name);
    if (found) return `${found.resource.resourceType}/${this.ids.of(found)}`;
    if (!target) return stated;
    // A claim's patient is whose it is, on whichever server the address once was; anything else on another server stays there.
    if (/^[a-z][a-z0-9+.-]*:/i.test(stated) && target.type !== 'Patient') return stated;
    return this.#nobody(target.type, target.id, space.parent, path);
  }

  /** Folders by type (`patients/`, `claims/`) are one set all the same: what stands only once in all of it is meant. */
  #only(name: string): Found | undefined {
    const found = this.#standing.get(name);
    return found === 'several' ? undefined : found;
  }

  /** What nobody holds keeps its name, unless somebody of another folder has it: it must not become theirs. */
  #nobody(type: string, id: string, folder: Space | undefined, path: string): string {
    const name = `${type}/${id}`;
    if (!this.ids.isTaken(type, id)) return name;
    const absent = this.#absent.get(folder) ?? new Map<string, string>();
    this.#absent.set(folder, absent);
    let served = absent.get(name);
    if (served === undefined) {
      const free = this.ids.free(type, id);
      this.ids.take(type, free);
      served = `${type}/${free}`;
      absent.set(name, served);
      this.ids.moved.push(`${name} → ${served} (named in ${path}, and held by no file there)`);
    }
    return served;
  }
}
