import type { FhirResource, Reference, Resource } from 'fhir/r4';
import type { Token } from './elements.js';

/**
 * A search parameter: its kind, and how its values are read out of a resource. `read` are methods, so that a parameter of one type of
 * resource can stand in a table of all types: the table's key says which type it gets.
 */
export interface TokenParameter<R = FhirResource | Resource> {
  readonly kind: 'token';
  read(resource: R): readonly Token[];
}
export interface StringParameter<R = FhirResource | Resource> {
  readonly kind: 'string';
  read(resource: R): readonly string[];
}
export interface ReferenceParameter<R = FhirResource | Resource> {
  readonly kind: 'reference';
  /** Types of resources that it may point to. */
  readonly targets: readonly string[];
  read(resource: R): readonly Reference[];
}
export interface UriParameter<R = FhirResource | Resource> {
  readonly kind: 'uri';
  read(resource: R): readonly string[];
}
/** Dates as stated: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an instant; an open end of a period is absent. */
export interface Stretch {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}
export interface DateParameter<R = FhirResource | Resource> {
  readonly kind: 'date';
  read(resource: R): readonly Stretch[];
}
export type Parameter<R = FhirResource | Resource> = TokenParameter<R> | StringParameter<R> | ReferenceParameter<R> | UriParameter<R> | DateParameter<R>;

export type Parameters<R = FhirResource | Resource> = Readonly<Record<string, Parameter<R>>>;

export function token<R>(read: (resource: R) => readonly Token[]): TokenParameter<R> {
  return { kind: 'token', read };
}

export function string<R>(read: (resource: R) => readonly string[]): StringParameter<R> {
  return { kind: 'string', read };
}

export function reference<R>(targets: readonly string[], read: (resource: R) => readonly Reference[]): ReferenceParameter<R> {
  return { kind: 'reference', targets, read };
}

export function uri<R>(read: (resource: R) => readonly string[]): UriParameter<R> {
  return { kind: 'uri', read };
}

export function date<R>(read: (resource: R) => readonly Stretch[]): DateParameter<R> {
  return { kind: 'date', read };
}
