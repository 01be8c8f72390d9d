import { fieldsOf, listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { npiOf } from '../identifier.js';
import { keyOf, keyOfResource, referenceOf, withContained } from '../reference.js';
import type { Resolve } from '../reference.js';
import { textOf, textsOf } from '../text.js';

/** What a Reference of the directory leads to. */
export interface Referred {
  /** As sent; absent where only a name or an identifier stands. */
  readonly reference: string | undefined;
  /** `Type/id`; of a contained resource, by whom it is contained. */
  readonly key: string | undefined;
  /** The resource itself, where the directory has it. */
  readonly resource: Fields | undefined;
  readonly display: string | undefined;
  readonly npi: string | undefined;
}

/** From where references are followed: a resource, its contained ones, and the rest of the directory. */
export interface Within {
  readonly resolve: Resolve;
  /** By which contained resources of one owner are told from those of another. */
  readonly owner: string;
}

export function within(owner: Fields, elsewhere: Resolve): Within {
  return { resolve: withContained(owner, elsewhere), owner: `${textOf(owner.resourceType) ?? ''}/${textOf(owner.id) ?? ''}` };
}

/** Follows a Reference; none where it says nothing, as the empty ones that some directories send. */
export function referred(value: unknown, { resolve, owner }: Within): Referred | undefined {
  const fields = fieldsOf(value);
  const reference = referenceOf(fields);
  const display = textOf(fields?.display);
  const npi = npiOf(fields?.identifier);
  if (reference === undefined) return display === undefined && npi === undefined ? undefined : { reference, key: undefined, resource: undefined, display, npi };
  const resource = fieldsOf(resolve(reference));
  const key = reference.startsWith('#') ? `${owner}${reference}` : (resource && keyOfResource(resource)) ?? keyOf(reference);
  return { reference, key, resource, display, npi: npi ?? npiOf(resource?.identifier) };
}

/** The name of an organisation, a place or a service: its own, else an alias, else the word by which it was referred to. */
export function facilityNameOf(resource: Fields | undefined, display?: string): string | undefined {
  return textOf(resource?.name) ?? textsOf(resource?.alias)[0] ?? display;
}

/** Follows each of several References. */
export function referredList(values: unknown, from: Within): Referred[] {
  return listOf(values).map((value) => referred(value, from)).filter((one) => one !== undefined);
}
