import { fieldsOf, listOf } from './fields.js';
import type { Fields } from './fields.js';
import { textOf } from './text.js';

/** Finds the resource that a reference names, among those at hand; anything but a resource means "not here". */
export type Resolve = (reference: string) => unknown;

const TYPED = /(?:^|\/)([A-Z][A-Za-z]+)\/([^/?#]+)(?:\/_history\/[^/?#]+)?$/;

/** The text of a Reference; an empty one, as some directories send, refers to nothing. */
export function referenceOf(value: unknown): string | undefined {
  return textOf(fieldsOf(value)?.reference);
}

/** `Type/id`, whether the reference is relative, absolute or of one version; `urn:` and what has no type stay as they are. */
export function keyOf(reference: string): string {
  const typed = TYPED.exec(reference);
  return typed ? `${typed[1]}/${typed[2]}` : reference;
}

/** `Type/id` of a resource, where it has both. */
export function keyOfResource(resource: Fields): string | undefined {
  const type = textOf(resource.resourceType);
  const id = textOf(resource.id);
  return type === undefined || id === undefined ? undefined : `${type}/${id}`;
}

/** Looks into the resource's own `contained` for `#id`, and elsewhere for the rest. */
export function withContained(resource: Fields, elsewhere: Resolve | undefined): Resolve {
  let contained: Map<string, Fields> | undefined;
  return (reference) => {
    if (!reference.startsWith('#')) return elsewhere?.(reference);
    contained ??= containedIn(resource);
    return contained.get(reference.slice(1));
  };
}

function containedIn(resource: Fields): Map<string, Fields> {
  const byId = new Map<string, Fields>();
  for (const contained of listOf(resource.contained)) {
    if (typeof contained.id === 'string' && !byId.has(contained.id)) byId.set(contained.id, contained);
  }
  return byId;
}

/**
 * Finds resources by reference among those given: resources, entries of a Bundle (by their `fullUrl` too) or whole Bundles.
 * The first of several with one name is the one that is found.
 */
export function resolverOf(resources: readonly unknown[]): Resolve {
  const byName = new Map<string, Fields>();
  const add = (name: string | undefined, resource: Fields): void => {
    if (name !== undefined && !byName.has(name)) byName.set(name, resource);
  };
  for (const { resource, fullUrl } of entriesOf(resources)) {
    add(keyOfResource(resource), resource);
    add(fullUrl, resource);
  }
  return (reference) => byName.get(reference) ?? byName.get(keyOf(reference));
}

export interface Entry {
  readonly resource: Fields;
  readonly fullUrl: string | undefined;
  /** `search.mode` of a searchset: `match`, `include` or `outcome`. */
  readonly mode: string | undefined;
}

/** Resources in their order, whether they come bare, as entries of a Bundle, or within Bundles. */
export function entriesOf(resources: readonly unknown[]): Entry[] {
  const entries: Entry[] = [];
  for (const given of resources) {
    const fields = fieldsOf(given);
    if (!fields) continue;
    const inner = fields.resourceType === 'Bundle' ? listOf(fields.entry) : fields.resourceType === undefined ? [fields] : undefined;
    if (!inner) entries.push({ resource: fields, fullUrl: undefined, mode: undefined });
    else for (const entry of inner) addEntry(entries, entry);
  }
  return entries;
}

function addEntry(entries: Entry[], entry: Fields): void {
  const resource = fieldsOf(entry.resource);
  if (resource) entries.push({ resource, fullUrl: textOf(entry.fullUrl), mode: textOf(fieldsOf(entry.search)?.mode) });
}
