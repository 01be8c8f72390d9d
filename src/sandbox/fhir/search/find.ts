import { KeyIndex } from '../index/key-index.js';
import { intersection, NONE, union, without, type Ordinals } from '../index/ordinals.js';
import { texts } from '../parameters/elements.js';
import type { ServedType } from '../parameters/served.js';
import type { TypeStore } from '../type-store.js';
import type { Criterion } from './criterion.js';
import type { Ground } from './ground.js';
import { lookUp, stating } from './look-up.js';
import { relativeReference } from './reference-value.js';

/** The resources that meet all criteria, in their order; all of the type where there are none. */
export function find(type: ServedType, criteria: readonly Criterion[], ground: Ground): Ordinals {
  const rows = ground.store.type(type.name);
  if (!rows) return NONE;
  const lists = criteria.map((criterion) => matches(type, rows, criterion, ground)).sort((a, b) => a.length - b.length);
  const [first, ...others] = lists;
  return first ? others.reduce(intersection, first) : rows.all();
}

function matches(type: ServedType, rows: TypeStore, criterion: Criterion, ground: Ground): Ordinals {
  if (criterion.kind === 'has') return throughReverseChain(type, rows, criterion, ground);
  const parameter = type.parameters[criterion.code];
  if (!parameter) return NONE;
  if (criterion.kind === 'chain') return throughChain(rows.index(criterion.code, parameter), criterion, ground);
  if (criterion.modifier === 'missing') {
    const stated = stating(rows, criterion.code, parameter);
    return criterion.values[0] === 'true' ? without(rows.all(), stated) : stated;
  }
  const found = lookUp(rows, parameter, criterion, ground);
  return criterion.modifier === 'not' ? without(rows.all(), found) : found;
}

function throughChain(index: ReturnType<TypeStore['index']>, { through }: Extract<Criterion, { kind: 'chain' }>, ground: Ground): Ordinals {
  if (!(index instanceof KeyIndex)) return NONE;
  const postings = through.flatMap(({ type, criterion }) => {
    const targets = ground.store.type(type.name)?.rows ?? [];
    return find(type, [criterion], ground).map((ordinal) => index.find(`${type.name}/${targets[ordinal]?.id ?? ''}`));
  });
  return union(postings.filter((posting) => posting.length > 0));
}

function throughReverseChain(type: ServedType, rows: TypeStore, { source, code, criterion }: Extract<Criterion, { kind: 'has' }>, ground: Ground): Ordinals {
  const parameter = source.parameters[code];
  const sources = ground.store.type(source.name)?.rows ?? [];
  if (parameter?.kind !== 'reference') return NONE;
  const here = `${type.name}/`;
  const named = new Set<number>();
  for (const ordinal of find(source, [criterion], ground)) {
    const row = sources[ordinal];
    for (const { reference } of row ? parameter.read(row.resource) : []) {
      const [address = ''] = texts(reference).map(relativeReference);
      const found = address.startsWith(here) ? rows.ordinalOf(address.slice(here.length)) : undefined;
      if (found !== undefined) named.add(found);
    }
  }
  return [...Uint32Array.from(named).sort()];
}
