import type { StoredResource } from '../stored-resource.js';
import type { ServedType } from '../parameters/served.js';
import { find } from './find.js';
import type { Ground } from './ground.js';
import { included, type Included } from './include.js';
import { sliceAt } from './place.js';
import type { SearchQuery } from './query.js';
import { orderOf, sorted } from './sort.js';

export interface SearchResult {
  readonly total: number;
  readonly matches: readonly StoredResource[];
  readonly included: Included;
  /** Whether there are matches before and after these. */
  readonly before: boolean;
  readonly after: boolean;
}

const NOTHING: Included = { found: [], more: false };
const NONE = { matches: [], included: NOTHING, before: false, after: false } as const;

/** One page of a search. `mayRead` keeps what was not asked for by the right person out of what is included. */
export function search(type: ServedType, query: SearchQuery, ground: Ground, mayRead: (stored: StoredResource) => boolean): SearchResult {
  const { criteria, sort } = query;
  const rows = ground.store.type(type.name);
  if (!rows) return { total: 0, ...NONE };
  const order = orderOf(sort, type, rows);
  const found = ground.store.recent.found({ type, criteria, sort, strictToken: ground.strictToken }, () => {
    const matching = find(type, criteria, ground);
    return sort.length > 0 ? sorted(matching, order) : matching;
  });
  if (query.count === 0) return { total: found.length, ...NONE };
  const slice = sliceAt(found, query.page, query.count, rows, order);
  const matches = slice.rows.flatMap((ordinal) => rows.rows[ordinal] ?? []);
  const asked = query.include.length + query.revinclude.length > 0;
  return { total: found.length, matches, included: asked ? included(matches, query, ground, mayRead) : NOTHING, before: slice.before, after: slice.after };
}
