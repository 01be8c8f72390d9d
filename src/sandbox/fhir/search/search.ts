import type { StoredResource } from '../stored-resource.js';
import type { ServedType } from '../parameters/served.js';
import { find, type Ground } from './find.js';
import { included } from './include.js';
import type { SearchQuery } from './query.js';

export interface SearchResult {
  readonly total: number;
  readonly matches: readonly StoredResource[];
  readonly included: readonly StoredResource[];
  readonly more: boolean;
}

/** One page of a search. `mayRead` keeps what was not asked for by the right person out of what is included. */
export function search(type: ServedType, query: SearchQuery, ground: Ground, mayRead: (stored: StoredResource) => boolean): SearchResult {
  const found = find(type, query.criteria, ground);
  const start = (query.page - 1) * query.count;
  const rows = ground.store.type(type.name)?.rows ?? [];
  const matches = found.slice(start, start + query.count).flatMap((ordinal) => rows[ordinal] ?? []);
  return {
    total: found.length,
    matches,
    included: query.include.length + query.revinclude.length > 0 ? included(matches, query, ground.store).filter(mayRead) : [],
    more: query.count > 0 && start + query.count < found.length,
  };
}
