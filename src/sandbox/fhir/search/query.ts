import { FhirRefusal } from '../refusal.js';
import type { Parameter } from '../parameters/parameter.js';
import { SERVED_TYPES, type ServedType } from '../parameters/served.js';
import { split } from './values.js';

/** One parameter of a search: any of `values` will do. */
export interface Criterion {
  readonly code: string;
  /** The rest of a chain: `location.name` asks for `name` of the location. */
  readonly chain?: { readonly type: ServedType; readonly criterion: Criterion };
  readonly values: readonly string[];
}

export interface SearchQuery {
  readonly criteria: readonly Criterion[];
  readonly include: readonly string[];
  readonly revinclude: readonly string[];
  /** Rows a page; 0 asks for the number of matches alone. */
  readonly count: number;
  /** From 1. */
  readonly page: number;
  /** The request as it was understood, to be said in `self` and `next`. */
  readonly understood: URLSearchParams;
  /** What a lenient search passed over, in words. */
  readonly ignored: readonly string[];
}

const DEFAULT_COUNT = 50;
const MOST = 200;

/** Reads the parameters of a search. What is not understood is refused, or passed over where the client asked for leniency. */
export function searchQuery(type: ServedType, parameters: URLSearchParams, lenient: boolean): SearchQuery {
  const criteria: Criterion[] = [];
  const include: string[] = [];
  const revinclude: string[] = [];
  const understood = new URLSearchParams();
  const ignored: string[] = [];
  const control = { count: DEFAULT_COUNT, page: 1 };
  for (const [name, written] of parameters) {
    const value = written.trim();
    try {
      if (name === '_count') control.count = Math.min(wholeNumber(name, value, 0), MOST);
      else if (name === 'page') control.page = wholeNumber(name, value, 1);
      else if (name === '_include') include.push(includeOf(value, 'source', type));
      else if (name === '_revinclude') revinclude.push(includeOf(value, 'target', type));
      else if (!isPresentation(name, value)) criteria.push(criterion(type, name, value));
      understood.append(name, value);
    } catch (problem) {
      if (!(problem instanceof FhirRefusal) || !lenient) throw problem;
      ignored.push(problem.diagnostics);
    }
  }
  understood.delete('page');
  return { criteria, include, revinclude, ...control, understood, ignored };
}

function wholeNumber(name: string, value: string, least: number): number {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < least) throw new FhirRefusal(400, 'invalid', `${name} is to be a whole number from ${least}: "${value}" is none.`);
  return number;
}

/** Parameters that say how the answer is written, and take only what is always done here. */
function isPresentation(name: string, value: string): boolean {
  if (name === '_format') {
    if (/^(json|application\/(fhir\+)?json)$/i.test(value.replaceAll(' ', '+'))) return true;
    throw new FhirRefusal(406, 'not-supported', `_format=${value} is not spoken here: this server writes application/fhir+json.`);
  }
  if (name !== '_total') return false;
  if (['none', 'estimate', 'accurate'].includes(value)) return true;
  throw new FhirRefusal(400, 'invalid', `_total is to be none, estimate or accurate: "${value}" is none of them.`);
}

function includeOf(value: string, end: 'source' | 'target', type: ServedType): string {
  const [source = '', code = '', target] = value.split(':');
  const parameter = SERVED_TYPES.get(source)?.parameters[code];
  const fits = parameter?.kind === 'reference' && (end === 'source' ? source === type.name : parameter.targets.includes(type.name));
  if (!fits || (target && !parameter.targets.includes(target))) {
    throw new FhirRefusal(400, 'not-supported', `${end === 'source' ? '_include' : '_revinclude'}=${value} is not known for ${type.name}; metadata lists those that are.`);
  }
  return `${source}:${code}`;
}

function criterion(type: ServedType, name: string, value: string): Criterion {
  const [first = '', ...rest] = name.split('.');
  const [code = '', modifier] = first.split(':');
  const parameter = code === '_id' || code === '_lastUpdated' ? undefined : type.parameters[code];
  if (!parameter && !['_id', '_lastUpdated'].includes(code)) {
    throw new FhirRefusal(400, 'not-supported', `"${code}" is no search parameter of ${type.name}; metadata lists those that are.`);
  }
  if (value === '') throw new FhirRefusal(400, 'invalid', `"${name}" has no value.`);
  if (rest.length > 0) return chained(name, rest.join('.'), value, parameter, code, modifier);
  checkModifier(name, modifier, parameter);
  return { code, values: split(value, ',') };
}

function chained(name: string, rest: string, value: string, parameter: Parameter | undefined, code: string, modifier: string | undefined): Criterion {
  if (parameter?.kind !== 'reference') throw new FhirRefusal(400, 'invalid', `"${name}" is a chain, and "${code}" is no reference.`);
  checkModifier(name, modifier, parameter);
  const type = parameter.targets.flatMap((target) => SERVED_TYPES.get(target) ?? []).find(({ scope }) => scope === undefined);
  if (!type) throw new FhirRefusal(400, 'not-supported', `"${name}" is a chain that this server does not follow.`);
  return { code, chain: { type, criterion: criterion(type, rest, value) }, values: [] };
}

function checkModifier(name: string, modifier: string | undefined, parameter: Parameter | undefined): void {
  if (modifier === undefined) return;
  if (parameter?.kind === 'reference' && parameter.targets.includes(modifier)) return;
  throw new FhirRefusal(400, 'not-supported', `The modifier in "${name}" is not known here.`);
}
