/**
 * Reading elements out of resources that may be malformed: a loaded folder holds what somebody's system wrote.
 * What has not the form that FHIR gives it is passed over.
 */
import type { Address, CodeableConcept, Coding, Extension, HumanName, Identifier, Reference } from 'fhir/r4';
import type { Stretch } from './parameter.js';

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

/** Elements of type `code`: their system is that of the element, and is not said. */
export function codes(...values: readonly unknown[]): readonly Token[] {
  return texts(...values).map((code) => ({ code }));
}

/** A date as the stretch that it covers. */
export function day(stated: unknown): readonly Stretch[] {
  return texts(stated).map((on) => ({ start: on, end: on }));
}

/** The extensions of one address. */
export function extensionsOf(extensions: readonly Extension[] | undefined, url: string): readonly Extension[] {
  return all(extensions).filter((extension) => extension.url === url);
}

/** References that stand in extensions of one address, as Plan-Net keeps a role's networks. */
export function extensionReferences(extensions: readonly Extension[] | undefined, url: string): readonly Reference[] {
  return extensionsOf(extensions, url).flatMap(({ valueReference }) => all(valueReference));
}

export function names(values: readonly HumanName[] | HumanName | undefined): readonly string[] {
  return all(values).flatMap(({ text, family, given, prefix, suffix }) => texts(text, family, given, prefix, suffix));
}

export function addresses(values: readonly Address[] | Address | undefined): readonly string[] {
  return all(values).flatMap(({ text, line, city, district, state, postalCode, country }) => texts(text, line, city, district, state, postalCode, country));
}
