import type { Ordinals } from '../index/ordinals.js';
import { rangeOf } from '../index/date-index.js';
import { folded } from '../index/string-index.js';
import type { Parameter } from '../parameters/parameter.js';
import type { ServedType } from '../parameters/served.js';
import { FhirRefusal } from '../refusal.js';
import type { StoredResource } from '../stored-resource.js';
import type { TypeStore } from '../type-store.js';

/** One key of `_sort`. */
export interface SortKey {
  readonly code: string;
  readonly descending: boolean;
}

/** `-_lastUpdated,name`: by texts and by times. @see https://hl7.org/fhir/R4/search.html#sort */
export function sortAsked(value: string, type: ServedType): readonly SortKey[] {
  return value.split(',').map((written) => {
    const code = written.trim().replace(/^-/, '');
    const kind = type.parameters[code]?.kind;
    if (code !== '_id' && kind !== 'date' && kind !== 'string') {
      throw new FhirRefusal(400, 'not-supported', `_sort=${value}: ${type.name} is sorted by _id and by its parameters of type date and string.`);
    }
    return { code, descending: written.trim().startsWith('-') };
  });
}

export type Order = (a: number, b: number) => number;

/** How the rows of a type follow each other; those that are alike, in the order in which they came. */
export function orderOf(keys: readonly SortKey[], type: ServedType, rows: TypeStore): Order {
  const orders = keys.map((key) => byKey(key, type.parameters[key.code], rows));
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
}

export function sorted(found: Ordinals, order: Order): Ordinals {
  return [...found].sort(order);
}

type Value = string | number | undefined;

/** Each row's value is read once. What states none comes last, whichever way the others go. */
function byKey({ code, descending }: SortKey, parameter: Parameter | undefined, rows: TypeStore): Order {
  const values = new Map<number, Value>();
  const valueAt = (ordinal: number): Value => {
    if (!values.has(ordinal)) values.set(ordinal, valueOf(rows.rows[ordinal], code, descending, parameter));
    return values.get(ordinal);
  };
  const way = descending ? -1 : 1;
  return (a, b) => {
    const [one, other] = [valueAt(a), valueAt(b)];
    if (one === other) return 0;
    if (one === undefined) return 1;
    if (other === undefined) return -1;
    return one < other ? -way : way;
  };
}

/** Of several values the lowest counts, and the highest where they descend. */
function valueOf(row: StoredResource | undefined, code: string, descending: boolean, parameter: Parameter | undefined): Value {
  if (!row) return undefined;
  if (code === '_id') return row.id;
  if (code === '_lastUpdated') return row.changed?.low;
  if (parameter?.kind === 'string') {
    const texts = parameter.read(row.resource).map(folded).sort();
    return descending ? texts.at(-1) : texts[0];
  }
  if (parameter?.kind !== 'date') return undefined;
  const times = parameter.read(row.resource).flatMap((stretch) => rangeOf(stretch) ?? []).map(({ low, high }) => (descending ? high : low));
  return times.length === 0 ? undefined : times.reduce((a, b) => (descending ? Math.max(a, b) : Math.min(a, b)));
}
