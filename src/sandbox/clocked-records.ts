import type { FhirResource, Resource } from 'fhir/r4';
import { SERVED_TYPES } from './fhir/parameters/served.js';
import type { ResourceStore } from './fhir/resource-store.js';
import { StoredResource } from './fhir/stored-resource.js';

interface Dated {
  readonly stored: StoredResource;
  /** From when on it is served, in milliseconds since 1970. */
  readonly from: number;
}

/** What happens to a member as time passes: claims, procedures. Who somebody is, and the directory, stand as they are. */
const TYPES: readonly string[] = [...SERVED_TYPES.values()].filter(({ name, scope }) => scope !== undefined && name !== 'Patient').map(({ name }) => name);

/**
 * Serves a record from the moment on at which the payer says to have changed it last: the clock moves on, and a claim arrives, or is
 * decided: of several versions with one id the newest is served. When the clock moves back they are gone again.
 */
export class ClockedRecords {
  readonly #byType: ReadonlyMap<string, readonly Dated[]>;
  readonly #moments: readonly number[];
  #from = Infinity;
  #to = -Infinity;

  /** @param isDated whether a record waits for its moment; others are always there */
  constructor(
    readonly store: ResourceStore,
    resources: readonly (FhirResource | Resource)[],
    readonly started: number,
    isDated: (resource: FhirResource | Resource) => boolean,
  ) {
    const arrived = new Date(started).toISOString();
    const dated = (resource: FhirResource | Resource): Dated => ({ stored: new StoredResource(resource, arrived), from: isDated(resource) ? momentOf(resource) : -Infinity });
    this.#byType = new Map(TYPES.map((type) => [type, resources.filter(({ resourceType, id }) => resourceType === type && id).map(dated)]));
    this.#moments = [...new Set([...this.#byType.values()].flat().map(({ from }) => from))].sort((a, b) => a - b);
  }

  /** Whether a resource is one of those that it serves. */
  static has({ resourceType }: FhirResource | Resource): boolean {
    return TYPES.includes(resourceType);
  }

  /** Brings what is served up to a moment, or back to it. */
  upTo(now: number): void {
    if (this.#from <= now && now < this.#to) return;
    for (const [type, dated] of this.#byType) this.store.replace(type, this.#at(now, dated));
    this.#from = this.#moments.findLast((moment) => moment <= now) ?? -Infinity;
    this.#to = this.#moments.find((moment) => moment > now) ?? Infinity;
  }

  /** What came after the start stands at the end, in the order in which it came, so that a list that is being read stays as it was. */
  #at(now: number, dated: readonly Dated[]): readonly StoredResource[] {
    const there = dated.filter(({ from }) => from <= now);
    const late = there.filter(({ from }) => from > this.started).sort((a, b) => a.from - b.from);
    const versions = new Map<string, Dated>();
    for (const one of [...there.filter(({ from }) => from <= this.started), ...late]) {
      const standing = versions.get(one.stored.id);
      if (!standing || standing.from < one.from) versions.set(one.stored.id, one); // a Map keeps the place of the first
    }
    return [...versions.values()].map(({ stored }) => stored);
  }
}

function momentOf({ meta }: FhirResource | Resource): number {
  const moment = Date.parse(meta?.lastUpdated ?? '');
  return Number.isNaN(moment) ? -Infinity : moment;
}
