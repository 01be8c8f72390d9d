import type { FhirResource } from 'fhir/r4';

/** A resource that a file holds, and where it stands. Its id and its references are still those of the file. */
export interface Found {
  readonly resource: FhirResource;
  /** Path below the loaded folder, for a person to find it. */
  readonly path: string;
  readonly fullUrl?: string;
  /** The file's own space; its parents are the folders around it. */
  readonly space: Space;
}

/**
 * Where references resolve: a file, then its folder, then the folder around that. Each knows the resources that stand in it by all
 * the ways in which a reference may name them; of two that share a name the first one has it.
 */
export class Space {
  readonly #found = new Map<string, Found>();

  constructor(readonly parent?: Space) {}

  add(found: Found): void {
    for (const key of keysOf(found)) if (!this.#found.has(key)) this.#found.set(key, found);
  }

  resolve(key: string): Found | undefined {
    return this.#found.get(key) ?? this.parent?.resolve(key);
  }
}

function keysOf({ resource, fullUrl }: Found): readonly string[] {
  const { resourceType: type, id } = resource;
  const stated: unknown = 'identifier' in resource ? resource.identifier : undefined;
  const identifiers: readonly unknown[] = Array.isArray(stated) ? stated : [];
  return [
    ...(id === undefined ? [] : [`${type}/${id}`]),
    ...(fullUrl === undefined ? [] : [fullUrl]),
    ...identifiers.flatMap((identifier) => conditional(type, identifier)),
  ];
}

/** `Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1…`: how one transaction names what another one brings. */
function conditional(type: string, identifier: unknown): readonly string[] {
  if (typeof identifier !== 'object' || identifier === null || !('value' in identifier) || typeof identifier.value !== 'string') return [];
  const system = 'system' in identifier && typeof identifier.system === 'string' ? identifier.system : '';
  return [`${type}?identifier=${system}|${identifier.value}`];
}
