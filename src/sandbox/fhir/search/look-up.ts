import { DateIndex } from '../index/date-index.js';
import { NONE, union, type Ordinals } from '../index/ordinals.js';
import { NO_SYSTEM, type ParameterIndex } from '../index/parameter-index.js';
import { StringIndex } from '../index/string-index.js';
import type { Parameter, ReferenceParameter } from '../parameters/parameter.js';
import { FhirRefusal } from '../refusal.js';
import type { TypeStore } from '../type-store.js';
import type { Criterion } from './criterion.js';
import { dateTest } from './date-range.js';
import type { Ground } from './ground.js';
import { targetOf } from './reference-value.js';
import { split, unescaped } from './values.js';

type Values = Extract<Criterion, { kind: 'values' }>;

/** The rows of which a parameter has any of the values, as its modifier means it. */
export function lookUp(rows: TypeStore, parameter: Parameter, criterion: Values, ground: Ground): Ordinals {
  const { code, modifier } = criterion;
  // The store knows these two without an index, of every row.
  if (code === '_id') return union(criterion.values.map((id) => oneOf(rows.ordinalOf(targetOf(id)?.id ?? unescaped(id.trim())))));
  if (code === '_lastUpdated') return updated(rows, criterion.values);
  if (modifier === 'contains') return containing(rows.index(code, parameter), criterion.values);
  const index = rows.index(code, parameter, modifier === 'exact' || modifier === 'identifier' ? modifier : 'usual');
  return union(criterion.values.map((value) => ofValue(index, parameter, criterion, value, ground)));
}

/** Those that state any value of a parameter. */
export function stating(rows: TypeStore, code: string, parameter: Parameter): Ordinals {
  if (code === '_id') return rows.all();
  if (code === '_lastUpdated') return rows.all().filter((ordinal) => rows.rows[ordinal]?.changed);
  return rows.index(code, parameter).stating();
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

function containing(index: ParameterIndex, values: readonly string[]): Ordinals {
  return index instanceof StringIndex ? union(values.map((value) => index.containing(unescaped(value)))) : NONE;
}

function ofValue(index: ParameterIndex, parameter: Parameter, { modifier, target }: Values, written: string, ground: Ground): Ordinals {
  const value = written.trim();
  if (index instanceof StringIndex) return index.find(unescaped(value));
  if (index instanceof DateIndex) return index.find(dateTestOf(value));
  return union(keysFor(parameter, modifier, target, value, ground).map((key) => index.find(key)));
}

function keysFor(parameter: Parameter, modifier: Values['modifier'], target: string | undefined, value: string, ground: Ground): readonly string[] {
  if (parameter.kind === 'token' || modifier === 'identifier') return [tokenKey(value, ground.strictToken)];
  if (parameter.kind === 'reference') return referenceKeys(parameter, target, unescaped(value), ground);
  return [unescaped(value)];
}

/** By id alone it may be of any type that the parameter points to; an address of this server's own is as good as `Type/id`. */
function referenceKeys({ targets }: ReferenceParameter, target: string | undefined, value: string, { isOwn }: Ground): readonly string[] {
  const named = targetOf(value);
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return [named && isOwn(value) ? `${named.type}/${named.id}` : value];
  if (!named) return (target === undefined ? targets : [target]).map((type) => `${type}/${value}`);
  return target === undefined || target === named.type ? [`${named.type}/${named.id}`] : [];
}

/** `|code` means the code of any system, as the payer's page uses it, unless strict R4 was asked for: a code without a system. */
function tokenKey(value: string, strict: boolean): string {
  const [system = '', code, ...more] = split(value, '|').map(unescaped);
  if (more.length > 0 || (system === '' && (code ?? '') === '')) throw new FhirRefusal(400, 'invalid', `"${value}" is no token: code, system|code, |code or system|.`);
  if (code === undefined) return `|${system}`;
  return strict && system === '' ? `${NO_SYSTEM}|${code}` : `${system}|${code}`;
}
