import { intersection, NONE, union, type Ordinals } from '../index/ordinals.js';
import type { ParameterIndex } from '../index/parameter-index.js';
import type { ReferenceParameter } from '../parameters/parameter.js';
import type { ServedType } from '../parameters/served.js';
import { FhirRefusal } from '../refusal.js';
import type { ResourceStore, TypeStore } from '../resource-store.js';
import { dateTest } from './date-range.js';
import type { Criterion } from './query.js';
import { targetOf } from './reference-value.js';
import { split, unescaped } from './values.js';

/** Where a search is made: `isOwn` tells this server's own absolute addresses. */
export interface Ground {
  readonly store: ResourceStore;
  readonly isOwn: (address: string) => boolean;
}

/** The resources that meet all criteria, in their order; all of the type where there are none. */
export function find(type: ServedType, criteria: readonly Criterion[], ground: Ground): Ordinals {
  const rows = ground.store.type(type.name);
  if (!rows) return NONE;
  const lists = criteria.map((criterion) => matches(type, rows, criterion, ground)).sort((a, b) => a.length - b.length);
  const [first, ...others] = lists;
  return first ? others.reduce(intersection, first) : rows.rows.map((_, ordinal) => ordinal);
}

function matches(type: ServedType, rows: TypeStore, { code, chain, values }: Criterion, ground: Ground): Ordinals {
  if (code === '_id') return union(values.map((id) => oneOf(rows.ordinalOf(targetOf(id)?.id ?? unescaped(id.trim())))));
  if (code === '_lastUpdated') return updated(rows, values);
  const parameter = type.parameters[code];
  if (!parameter) return NONE;
  const index = rows.index(code, parameter);
  if (chain) return throughChain(index, chain, ground);
  return union(values.map((value) => lookUp(index, parameter.kind === 'reference' ? parameter : undefined, value.trim(), ground)));
}

function oneOf(ordinal: number | undefined): Ordinals {
  return ordinal === undefined ? NONE : [ordinal];
}

function updated(rows: TypeStore, values: readonly string[]): Ordinals {
  const tests = values.map(dateTestOf);
  return rows.rows.flatMap(({ changed }, ordinal) => (changed && tests.some((test) => test(changed)) ? [ordinal] : []));
}

function dateTestOf(value: string): NonNullable<ReturnType<typeof dateTest>> {
  const test = dateTest(unescaped(value));
  if (!test) throw new FhirRefusal(400, 'invalid', `"${value}" is no date: YYYY, YYYY-MM, YYYY-MM-DD or an instant, with eq, ne, gt, lt, ge, le, sa, eb or ap before it.`);
  return test;
}

function throughChain(index: ParameterIndex, { type, criterion }: NonNullable<Criterion['chain']>, ground: Ground): Ordinals {
  if (!('keys' in index)) return NONE;
  const targets = ground.store.type(type.name)?.rows ?? [];
  return union(find(type, [criterion], ground).map((ordinal) => index.keys.find(`${type.name}/${targets[ordinal]?.id ?? ''}`)).filter((posting) => posting.length > 0));
}

function lookUp(index: ParameterIndex, reference: ReferenceParameter | undefined, value: string, ground: Ground): Ordinals {
  if (index.kind === 'string') return index.strings.find(unescaped(value));
  if (index.kind === 'date') return index.dates.find(dateTestOf(value));
  if (reference) return union(referenceKeys(reference, unescaped(value), ground).map((key) => index.keys.find(key)));
  if (index.kind === 'uri') return index.keys.find(unescaped(value));
  return index.keys.find(tokenKey(value));
}

/** By id alone it may be of any type that the parameter points to; an address of this server's own is as good as `Type/id`. */
function referenceKeys({ targets }: ReferenceParameter, value: string, { isOwn }: Ground): readonly string[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) {
    const target = isOwn(value) ? targetOf(value) : undefined;
    return target ? [`${target.type}/${target.id}`] : [value];
  }
  const target = targetOf(value);
  return target ? [`${target.type}/${target.id}`] : targets.map((type) => `${type}/${value}`);
}

/** `|code` means the code of any system, as the payer's page uses it; strict R4 would mean a code without a system. */
function tokenKey(value: string): string {
  const [system = '', code] = split(value, '|').map(unescaped);
  return code === undefined ? `|${system}` : `${system}|${code}`;
}
