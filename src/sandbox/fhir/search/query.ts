import type { ServedType } from '../parameters/served.js';
import { FhirRefusal } from '../refusal.js';
import { controlOf, DEFAULT_CONTROL, type Control } from './control.js';
import { criterionOf, type Criterion } from './criterion.js';
import { includeAsked, reverseIncludeAsked, type Include } from './include-asked.js';

export interface SearchQuery extends Control {
  readonly criteria: readonly Criterion[];
  readonly include: readonly Include[];
  readonly revinclude: readonly Include[];
  /** The request as it was understood, to be said in `self` and `next`. */
  readonly understood: URLSearchParams;
  /** What a lenient search passed over, in words. */
  readonly ignored: readonly string[];
}

/** Reads the parameters of a search. What is not understood is refused, or passed over where the client asked for leniency. */
export function searchQuery(type: ServedType, parameters: URLSearchParams, lenient: boolean): SearchQuery {
  const criteria: Criterion[] = [];
  const include: Include[] = [];
  const revinclude: Include[] = [];
  const understood = new URLSearchParams();
  const ignored: string[] = [];
  let control = DEFAULT_CONTROL;
  const read = (name: string, value: string): string => {
    const said = controlOf(name, value, type);
    if (said) {
      if (understood.has(name)) throw new FhirRefusal(400, 'invalid', `${name} stands twice.`);
      control = { ...control, ...said.control };
      return said.used;
    }
    if (isNamed('_include', name)) include.push(includeAsked(name, value, type));
    else if (isNamed('_revinclude', name)) revinclude.push(reverseIncludeAsked(name, value, type));
    else criteria.push(criterionOf(type, name, value));
    return value;
  };
  for (const [name, written] of parameters) {
    const value = written.trim();
    try {
      understood.append(name, read(name, value));
    } catch (problem) {
      if (!(problem instanceof FhirRefusal) || !lenient) throw problem;
      ignored.push(problem.diagnostics);
    }
  }
  return { ...control, criteria, include, revinclude, understood, ignored };
}

function isNamed(parameter: string, name: string): boolean {
  return name === parameter || name.startsWith(`${parameter}:`);
}
