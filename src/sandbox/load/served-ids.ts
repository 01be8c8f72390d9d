import { basename } from 'node:path';
import type { Found } from './space.js';

/** Which id each resource is served under: its own, unless that stands already; then `<id>-2`, `-3`, in the order of paths. */
export class ServedIds {
  readonly #taken = new Map<string, Set<string>>();
  readonly #served = new Map<Found, string>();
  /** Ids that resources of the folders have by themselves: nobody else is moved onto one. */
  readonly #own = new Set<string>();
  readonly moved: string[] = [];

  take(type: string, id: string): void {
    this.#ofType(type).add(id);
  }

  assign(all: readonly Found[]): void {
    for (const { resource } of all) if (resource.id !== undefined) this.#own.add(`${resource.resourceType}/${resource.id}`);
    const unnamed = new Map<string, number>();
    for (const found of all) {
      const { resourceType: type, id } = found.resource;
      const wanted = id ?? named(found, unnamed);
      const served = this.free(type, wanted);
      this.take(type, served);
      this.#served.set(found, served);
      if (id !== undefined && served !== id) this.moved.push(`${type}/${id} → ${type}/${served} (${found.path})`);
    }
  }

  of(found: Found): string {
    return this.#served.get(found) ?? found.resource.id ?? '';
  }

  isTaken(type: string, id: string): boolean {
    return this.#ofType(type).has(id);
  }

  free(type: string, id: string): string {
    const taken = this.#ofType(type);
    if (!taken.has(id)) return id;
    for (let number = 2; ; number += 1) {
      const next = `${id}-${number}`;
      if (!taken.has(next) && !this.#own.has(`${type}/${next}`)) return next;
    }
  }

  #ofType(type: string): Set<string> {
    const taken = this.#taken.get(type) ?? new Set<string>();
    this.#taken.set(type, taken);
    return taken;
  }
}

/** What a transaction brings has no id yet: its `urn:uuid:`, or the file's name and a number. */
function named({ fullUrl, path }: Found, unnamed: Map<string, number>): string {
  const [, uuid] = /^urn:uuid:([A-Za-z0-9\-.]{1,64})$/.exec(fullUrl ?? '') ?? [];
  if (uuid !== undefined) return uuid;
  const number = (unnamed.get(path) ?? 0) + 1;
  unnamed.set(path, number);
  return `${basename(path, '.json').replace(/[^A-Za-z0-9\-.]/g, '-').slice(0, 50)}-${number}`;
}
