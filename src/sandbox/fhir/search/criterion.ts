import { pointsTo, SERVED_TYPES, type ServedType } from '../parameters/served.js';
import type { Parameter, ReferenceParameter } from '../parameters/parameter.js';
import { FhirRefusal } from '../refusal.js';
import { split } from './values.js';

/** How values are looked up, where it is not as usual. @see https://hl7.org/fhir/R4/search.html#modifiers */
export type Modifier = 'missing' | 'exact' | 'contains' | 'not' | 'identifier';

/** One parameter of a search. */
export type Criterion =
  /** Any of `values` will do; `target` is the type of `location:Location=1`. */
  | { readonly kind: 'values'; readonly code: string; readonly modifier?: Modifier; readonly target?: string; readonly values: readonly string[] }
  /** `location.name=x`: what it refers to meets the criterion of its type. */
  | { readonly kind: 'chain'; readonly code: string; readonly through: readonly { readonly type: ServedType; readonly criterion: Criterion }[] }
  /** `_has:PractitionerRole:practitioner:specialty=x`: something that refers to it meets the criterion. */
  | { readonly kind: 'has'; readonly source: ServedType; readonly code: string; readonly criterion: Criterion };

const MODIFIERS: Readonly<Record<Parameter['kind'], readonly Modifier[]>> = {
  date: ['missing'],
  reference: ['missing', 'identifier'],
  string: ['missing', 'exact', 'contains'],
  token: ['missing', 'not'],
  uri: ['missing'],
};

/** Links of a chain, and words of a reverse one. The longest that anybody needs has four or five. */
const LONGEST_CHAIN = 30;

/** Reads a parameter by its name as it was written, with modifiers and chains; refuses what is not understood. */
export function criterionOf(type: ServedType, name: string, value: string): Criterion {
  if (name.split(/[.:]/, LONGEST_CHAIN + 1).length > LONGEST_CHAIN) throw new FhirRefusal(400, 'too-costly', `A chain may have ${LONGEST_CHAIN} links; this one has more.`);
  if (name.startsWith('_has:')) return reverseChain(type, name, value);
  const dot = name.indexOf('.');
  const [code = '', modifier, ...more] = (dot < 0 ? name : name.slice(0, dot)).split(':');
  const parameter = Object.hasOwn(type.parameters, code) ? type.parameters[code] : undefined;
  if (!parameter) throw new FhirRefusal(400, 'not-supported', `"${code}" is no search parameter of ${type.name}; metadata lists those that are.`);
  if (value === '') throw new FhirRefusal(400, 'invalid', `"${name}" has no value.`);
  if (more.length > 0) throw unknownModifier(name);
  if (dot >= 0) return chain(name, parameter, code, modifier, name.slice(dot + 1), value);
  return { kind: 'values', code, ...modified(name, parameter, modifier, value), values: split(value, ',') };
}

function unknownModifier(name: string): FhirRefusal {
  return new FhirRefusal(400, 'not-supported', `The modifier in "${name}" is not known here.`);
}

function modified(name: string, parameter: Parameter, modifier: string | undefined, value: string): { readonly modifier?: Modifier; readonly target?: string } {
  if (modifier === undefined) return {};
  if (pointsTo(parameter, modifier)) return { target: modifier };
  const known = MODIFIERS[parameter.kind].find((one) => one === modifier);
  if (!known) throw unknownModifier(name);
  if (known === 'missing' && value !== 'true' && value !== 'false') throw new FhirRefusal(400, 'invalid', `"${name}" is to be true or false: "${value}" is neither.`);
  return { modifier: known };
}

/** A member's records are chained through by nobody: an answer would tell what stands in them. */
function open(type: ServedType | undefined): type is ServedType {
  return type !== undefined && type.scope === undefined;
}

function chain(name: string, parameter: Parameter, code: string, modifier: string | undefined, rest: string, value: string): Criterion {
  if (parameter.kind !== 'reference') throw new FhirRefusal(400, 'invalid', `"${name}" is a chain, and "${code}" is no reference.`);
  if (modifier !== undefined && !pointsTo(parameter, modifier)) throw unknownModifier(name);
  const types = (modifier === undefined ? parameter.targets : [modifier]).map((target) => SERVED_TYPES.get(target)).filter(open);
  if (types.length === 0) throw new FhirRefusal(400, 'not-supported', `"${name}" is a chain that this server does not follow.`);
  return { kind: 'chain', code, through: through(types, rest, value) };
}

/** Those of the types that the rest of a chain can be asked of; where it can be asked of none, the first one says why. */
function through(types: readonly ServedType[], rest: string, value: string): Extract<Criterion, { kind: 'chain' }>['through'] {
  const refusals: FhirRefusal[] = [];
  const ways = types.flatMap((type) => {
    try {
      return [{ type, criterion: criterionOf(type, rest, value) }];
    } catch (problem) {
      if (!(problem instanceof FhirRefusal)) throw problem;
      refusals.push(problem);
      return [];
    }
  });
  if (ways.length === 0 && refusals[0]) throw refusals[0];
  return ways;
}

function reverseChain(type: ServedType, name: string, value: string): Criterion {
  const [, sourceName = '', code = '', ...rest] = name.split(':');
  const source = SERVED_TYPES.get(sourceName);
  if (!open(source) || !pointsTo(parameterOf(source, code), type.name) || rest.length === 0) {
    throw new FhirRefusal(400, 'not-supported', `"${name}" is a reverse chain that this server does not follow: it is _has:[type]:[reference to ${type.name}]:[parameter].`);
  }
  return { kind: 'has', source, code, criterion: criterionOf(source, rest.join(':'), value) };
}

function parameterOf(type: ServedType, code: string): ReferenceParameter | undefined {
  const parameter = type.parameters[code];
  return parameter?.kind === 'reference' ? parameter : undefined;
}
