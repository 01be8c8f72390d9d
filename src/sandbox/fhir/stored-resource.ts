import type { FhirResource, Resource } from 'fhir/r4';
import { dateRange, type DateRange } from './search/date-range.js';

/** A resource as the sandbox keeps it: parsed once, and written as JSON once, when it is first found by a search. */
export class StoredResource {
  readonly type: string;
  readonly id: string;
  #entry: { readonly base: string; readonly bytes: Buffer } | undefined;
  #changed: { readonly range: DateRange | undefined } | undefined;

  constructor(
    readonly resource: FhirResource | Resource,
    /** When a resource that states no `meta.lastUpdated` came into the sandbox: an ISO instant. */
    readonly arrived: string,
  ) {
    this.type = resource.resourceType;
    this.id = resource.id ?? '';
  }

  /** When it last changed; none where it states a time that is none. */
  get changed(): DateRange | undefined {
    const stated: unknown = this.resource.meta?.lastUpdated ?? this.arrived;
    this.#changed ??= { range: typeof stated === 'string' ? dateRange(stated) : undefined };
    return this.#changed.range;
  }

  /** Its version as HTTP names it; the time of its last change stands in for one that is not stated. @see https://hl7.org/fhir/R4/http.html#versioning */
  get etag(): string {
    const stated: unknown = this.resource.meta?.versionId;
    return `W/"${typeof stated === 'string' ? stated.replace(/[^\w.-]/g, '') : String(this.changed?.low ?? 1)}"`;
  }

  url(base: string): string {
    return `${base}/${this.type}/${encodeURIComponent(this.id)}`;
  }

  /**
   * The beginning of a Bundle's entry, up to the end of the resource. It is kept for the server's address that was asked last: a search
   * then copies bytes, and writes no JSON.
   */
  entry(base: string): Buffer {
    if (this.#entry?.base !== base) {
      this.#entry = { base, bytes: Buffer.from(`{"fullUrl":${JSON.stringify(this.url(base))},"resource":${JSON.stringify(this.resource)}`) };
    }
    return this.#entry.bytes;
  }
}
