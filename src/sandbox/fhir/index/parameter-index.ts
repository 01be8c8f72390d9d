import type { FhirResource, Resource } from 'fhir/r4';
import type { Token } from '../parameters/elements.js';
import type { Parameter } from '../parameters/parameter.js';
import { relativeReference } from '../search/reference-value.js';
import { DateIndex } from './date-index.js';
import { KeyIndex } from './key-index.js';
import { StringIndex } from './string-index.js';

/** The index of one search parameter over one type, filled as far as `upTo` resources. */
export type ParameterIndex =
  | { readonly kind: 'token' | 'reference' | 'uri'; readonly keys: KeyIndex }
  | { readonly kind: 'string'; readonly strings: StringIndex }
  | { readonly kind: 'date'; readonly dates: DateIndex };

export function emptyIndex(kind: Parameter['kind']): ParameterIndex {
  if (kind === 'string') return { kind, strings: new StringIndex() };
  return kind === 'date' ? { kind, dates: new DateIndex() } : { kind, keys: new KeyIndex() };
}

export function addTo(index: ParameterIndex, parameter: Parameter, resource: FhirResource | Resource, ordinal: number): void {
  if (parameter.kind === 'string' && index.kind === 'string') index.strings.add(parameter.read(resource), ordinal);
  else if (parameter.kind === 'date' && index.kind === 'date') index.dates.add(parameter.read(resource), ordinal);
  else if ('keys' in index) index.keys.add(keysOf(parameter, resource), ordinal);
}

function keysOf(parameter: Parameter, resource: FhirResource | Resource): readonly string[] {
  switch (parameter.kind) {
    case 'token':
      return parameter.read(resource).flatMap(tokenKeys);
    case 'reference':
      return parameter.read(resource).map(relativeReference);
    case 'uri':
      return parameter.read(resource).flatMap((uri) => [uri, uri.split('|')[0] ?? uri]);
    default:
      return [];
  }
}

/** A coding is found by its code, by system and code, and by its system alone; keys of the three never meet, since no code has a bar in front. */
function tokenKeys({ system, code }: Token): readonly string[] {
  const keys: string[] = [];
  if (typeof code === 'string') keys.push(`|${code}`, `${system ?? ''}|${code}`);
  if (typeof system === 'string') keys.push(`${system}|`);
  return keys;
}
