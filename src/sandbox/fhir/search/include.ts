import { KeyIndex } from '../index/key-index.js';
import { texts } from '../parameters/elements.js';
import { SERVED_TYPES } from '../parameters/served.js';
import type { StoredResource } from '../stored-resource.js';
import type { Ground } from './ground.js';
import type { Include } from './include-asked.js';
import { targetOf } from './reference-value.js';

/** A network is named by a hundred thousand roles: what goes with one page has an end. */
export const MOST_INCLUDED = 1000;

export interface Included {
  readonly found: readonly StoredResource[];
  /** There is more than was taken. */
  readonly more: boolean;
}

interface Asked {
  readonly include: readonly Include[];
  readonly revinclude: readonly Include[];
}

/** What the matches of one page point to, and what points to them, each once and none that is a match itself. */
export function included(matches: readonly StoredResource[], asked: Asked, ground: Ground, mayRead: (stored: StoredResource) => boolean): Included {
  const seen = new Set(matches);
  const found: StoredResource[] = [];
  const again: Asked = { include: asked.include.filter(({ iterate }) => iterate), revinclude: asked.revinclude.filter(({ iterate }) => iterate) };
  let round = matches;
  let these = asked;
  while (round.length > 0) {
    const next: StoredResource[] = [];
    for (const stored of beside(round, these, ground)) {
      if (seen.has(stored) || !mayRead(stored)) continue;
      if (found.length === MOST_INCLUDED) return { found, more: true };
      seen.add(stored);
      found.push(stored);
      next.push(stored);
    }
    round = next;
    these = again;
  }
  return { found, more: false };
}

function* beside(round: readonly StoredResource[], { include, revinclude }: Asked, ground: Ground): Generator<StoredResource> {
  for (const one of include) for (const row of round) if (row.type === one.source) yield* pointedTo(row, one, ground);
  for (const one of revinclude) for (const row of round) yield* pointingTo(row, one, ground);
}

function* pointedTo(row: StoredResource, { code, target }: Include, ground: Ground): Generator<StoredResource> {
  for (const [name, parameter] of Object.entries(SERVED_TYPES.get(row.type)?.parameters ?? {})) {
    if (parameter.kind !== 'reference' || (code !== '*' && code !== name)) continue;
    for (const reference of parameter.read(row.resource).flatMap((one) => texts(one.reference))) {
      const named = hereNamed(reference, ground);
      const wanted = named && parameter.targets.includes(named.type) && (target === undefined || target === named.type);
      const stored = wanted ? ground.store.get(named.type, named.id) : undefined;
      if (stored) yield stored;
    }
  }
}

/** An address on another server is nobody here, whatever id it ends with. */
function hereNamed(reference: string, { isOwn }: Ground): ReturnType<typeof targetOf> {
  return /^[a-z][a-z0-9+.-]*:/i.test(reference) && !isOwn(reference) ? undefined : targetOf(reference);
}

function* pointingTo(row: StoredResource, { source, code, target }: Include, ground: Ground): Generator<StoredResource> {
  const rows = ground.store.type(source);
  const parameter = rows?.parameters[code];
  if (!rows || !parameter || (target !== undefined && target !== row.type)) return;
  const index = rows.index(code, parameter);
  if (!(index instanceof KeyIndex)) return;
  for (const ordinal of index.find(`${row.type}/${row.id}`)) {
    const stored = rows.rows[ordinal];
    if (stored) yield stored;
  }
}
