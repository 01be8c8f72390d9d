import type { FhirResource, Resource } from 'fhir/r4';
import { all, identifiers, texts, type Token } from '../parameters/elements.js';
import type { Parameter } from '../parameters/parameter.js';
import { relativeReference } from '../search/reference-value.js';
import { DateIndex } from './date-index.js';
import { KeyIndex } from './key-index.js';
import { StringIndex } from './string-index.js';

/** By what a parameter's values are looked up: `exact`, texts as they are written; `identifier`, what a reference says beside its address. */
export type Aspect = 'usual' | 'exact' | 'identifier';

/** The index of one search parameter over one type. */
export type ParameterIndex = KeyIndex | StringIndex | DateIndex;

export function emptyIndex(kind: Parameter['kind'], aspect: Aspect): ParameterIndex {
  if (kind === 'date') return new DateIndex();
  return kind === 'string' && aspect === 'usual' ? new StringIndex() : new KeyIndex();
}

export function addTo(index: ParameterIndex, parameter: Parameter, aspect: Aspect, resource: FhirResource | Resource, ordinal: number): void {
  if (index instanceof KeyIndex) index.add(keysOf(parameter, aspect, resource), ordinal);
  else if (index instanceof StringIndex && parameter.kind === 'string') index.add(parameter.read(resource), ordinal);
  else if (index instanceof DateIndex && parameter.kind === 'date') index.add(parameter.read(resource), ordinal);
}

function keysOf(parameter: Parameter, aspect: Aspect, resource: FhirResource | Resource): readonly string[] {
  switch (parameter.kind) {
    case 'token':
      return parameter.read(resource).flatMap(tokenKeys);
    case 'reference':
      if (aspect === 'identifier') return parameter.read(resource).flatMap(({ identifier }) => identifiers(all(identifier)).flatMap(tokenKeys));
      return parameter.read(resource).flatMap(({ reference }) => texts(reference).map(relativeReference));
    case 'uri':
      return parameter.read(resource).flatMap((uri) => [uri, uri.split('|')[0] ?? uri]);
    case 'string':
      return parameter.read(resource);
    default:
      return [];
  }
}

/** Before the bar of a code that has no system; a system is an address, and holds no space. */
export const NO_SYSTEM = ' ';

/** A coding is found by its code, by system and code, and by its system alone; keys of the three never meet. */
function tokenKeys({ system, code }: Token): readonly string[] {
  const keys: string[] = [];
  if (typeof code === 'string') keys.push(`|${code}`, `${system ?? NO_SYSTEM}|${code}`);
  if (typeof system === 'string') keys.push(`${system}|`);
  return keys;
}
