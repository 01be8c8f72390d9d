import type { FhirResource } from 'fhir/r4';
import { isSearchedBy, valuesOf } from './elements.js';
import { nameOf, type Served } from './served.js';

/** All of the types that a chain may lead through, by `Type/id`. */
export type ByName = ReadonlyMap<string, FhirResource>;

export async function byName(served: Served, types: readonly string[]): Promise<ByName> {
  const all = new Map<string, FhirResource>();
  for (const type of types) for (const resource of await served.all(type)) all.set(nameOf(resource), resource);
  return all;
}

/** The values that `location.address-city` has for a resource: those of all that it leads to. */
export function chained(resource: FhirResource, chain: string, all: ByName): readonly string[] {
  const [parameter = '', ...rest] = chain.split('.');
  const values = valuesOf(resource, parameter);
  if (rest.length === 0) return values;
  return values.flatMap((reference) => all.get(reference) ?? []).flatMap((target) => (isSearchedBy(target, rest[0] ?? '') ? chained(target, rest.join('.'), all) : []));
}

/** Whether a resource has a value that a search for `value` finds. */
export function meets(resource: FhirResource, chain: string, value: string, all: ByName): boolean {
  const wanted = folded(value);
  return chained(resource, chain, all).some((stated) => folded(stated).startsWith(wanted));
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}
