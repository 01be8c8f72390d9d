import type { ParameterIndex } from '../index/parameter-index.js';
import { SERVED_TYPES } from '../parameters/served.js';
import type { ResourceStore } from '../resource-store.js';
import type { StoredResource } from '../stored-resource.js';
import { targetOf, relativeReference } from './reference-value.js';
import type { SearchQuery } from './query.js';

/** What the matches of one page point to, and what points to them, each once and none that is a match itself. */
export function included(matches: readonly StoredResource[], query: SearchQuery, store: ResourceStore): readonly StoredResource[] {
  const seen = new Set(matches);
  const found: StoredResource[] = [];
  const take = (stored: StoredResource | undefined): void => {
    if (!stored || seen.has(stored)) return;
    seen.add(stored);
    found.push(stored);
  };
  for (const include of query.include) for (const match of matches) for (const target of pointedTo(match, include, store)) take(target);
  for (const revinclude of query.revinclude) for (const match of matches) for (const source of pointingTo(match, revinclude, store)) take(source);
  return found;
}

function pointedTo(match: StoredResource, include: string, store: ResourceStore): readonly StoredResource[] {
  const [, code = ''] = include.split(':');
  const parameter = SERVED_TYPES.get(match.type)?.parameters[code];
  if (parameter?.kind !== 'reference') return [];
  return parameter.read(match.resource).flatMap((reference) => {
    const target = targetOf(relativeReference(reference));
    return target && parameter.targets.includes(target.type) ? (store.get(target.type, target.id) ?? []) : [];
  });
}

function pointingTo(match: StoredResource, revinclude: string, store: ResourceStore): readonly StoredResource[] {
  const [source = '', code = ''] = revinclude.split(':');
  const rows = store.type(source);
  const parameter = rows?.parameters[code];
  if (!rows || !parameter) return [];
  return keysAt(rows.index(code, parameter), `${match.type}/${match.id}`).flatMap((ordinal) => rows.rows[ordinal] ?? []);
}

function keysAt(index: ParameterIndex, key: string): readonly number[] {
  return 'keys' in index ? index.keys.find(key) : [];
}
