import type { FhirResource, Resource } from 'fhir/r4';

/** A resource as the sandbox keeps it: parsed once, written as JSON once, when it is first asked for. */
export class StoredResource {
  readonly type: string;
  readonly id: string;
  #json: Buffer | undefined;

  constructor(
    readonly resource: FhirResource | Resource,
    /** When a resource that states no `meta.lastUpdated` came into the sandbox: an ISO instant. */
    readonly arrived: string,
  ) {
    this.type = resource.resourceType;
    this.id = resource.id ?? '';
  }

  get lastUpdated(): string {
    return this.resource.meta?.lastUpdated ?? this.arrived;
  }

  get json(): Buffer {
    this.#json ??= Buffer.from(JSON.stringify(this.resource));
    return this.#json;
  }
}
