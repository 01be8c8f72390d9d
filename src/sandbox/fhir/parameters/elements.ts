/**
 * Reading elements out of resources that may be malformed: a loaded folder holds what somebody's system wrote.
 * What has not the form that FHIR gives it is passed over.
 */
import type { Address, CodeableConcept, Coding, Extension, HumanName, Identifier, Reference } from 'fhir/r4';

/** A token as it is searched for. Neither need be there. */
export interface Token {
  readonly system?: string | undefined;
  readonly code?: string | undefined;
}

/** The objects among what should be a list of them, or one. */
export function all<T extends object>(value: readonly T[] | T | undefined): readonly T[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((entry): entry is T => typeof entry === 'object' && entry !== null);
}

/** The texts among what should be texts. */
export function texts(...values: readonly unknown[]): readonly string[] {
  return values.flat().filter((value): value is string => typeof value === 'string' && value !== '');
}

export function codings(concepts: readonly CodeableConcept[] | CodeableConcept | undefined): readonly Token[] {
  return all(concepts).flatMap((concept) => all<Coding>(concept.coding).map(({ system, code }) => ({ system, code })));
}

export function identifiers(values: readonly Identifier[] | Identifier | undefined): readonly Token[] {
  return all(values).map(({ system, value }) => ({ system, code: value }));
}

export function references(values: readonly Reference[] | Reference | undefined): readonly string[] {
  return texts(...all(values).map(({ reference }) => reference));
}

/** References that stand in extensions of one address, as Plan-Net keeps a role's networks. */
export function extensionReferences(extensions: readonly Extension[] | undefined, url: string): readonly string[] {
  return references(all(extensions).flatMap((extension) => (extension.url === url ? all(extension.valueReference) : [])));
}

export function names(values: readonly HumanName[] | HumanName | undefined): readonly string[] {
  return all(values).flatMap(({ text, family, given, prefix, suffix }) => texts(text, family, given, prefix, suffix));
}

export function addresses(values: readonly Address[] | Address | undefined): readonly string[] {
  return all(values).flatMap(({ text, line, city, district, state, postalCode, country }) => texts(text, line, city, district, state, postalCode, country));
}
