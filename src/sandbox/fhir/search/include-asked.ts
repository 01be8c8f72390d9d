import { pointsTo, SERVED_TYPES, type ServedType } from '../parameters/served.js';
import { FhirRefusal } from '../refusal.js';

/** One `_include` or `_revinclude`. @see https://hl7.org/fhir/R4/search.html#revinclude */
export interface Include {
  readonly source: string;
  /** The reference of the source, or `*` for all that it has. */
  readonly code: string;
  /** Only resources of this type. */
  readonly target?: string;
  /** Also of what was included. */
  readonly iterate: boolean;
}

/** `PractitionerRole:location`, `PractitionerRole:*`, `PractitionerRole:location:Location`. */
export function includeAsked(name: string, value: string, type: ServedType): Include {
  const [, modifier] = name.split(':');
  const [source = '', code = '', target, ...more] = value.split(':');
  const iterate = modifier === 'iterate';
  const served = SERVED_TYPES.get(source);
  const fits = (modifier === undefined || iterate) && more.length === 0 && served && (iterate || source === type.name) && hasReference(served, code, target);
  if (!fits) throw refusal(name, value, type);
  return { source, code, iterate, ...(target !== undefined && { target }) };
}

export function reverseIncludeAsked(name: string, value: string, type: ServedType): Include {
  const [, modifier] = name.split(':');
  const [source = '', code = '', target, ...more] = value.split(':');
  const iterate = modifier === 'iterate';
  const parameter = SERVED_TYPES.get(source)?.parameters[code];
  const meets = iterate ? parameter?.kind === 'reference' : pointsTo(parameter, type.name);
  const fits = (modifier === undefined || iterate) && more.length === 0 && meets && (target === undefined || (pointsTo(parameter, target) && (iterate || target === type.name)));
  if (!fits) throw refusal(name, value, type);
  return { source, code, iterate, ...(target !== undefined && { target }) };
}

function hasReference({ parameters }: ServedType, code: string, target: string | undefined): boolean {
  const some = code === '*' ? Object.values(parameters) : [parameters[code]];
  return some.some((parameter) => parameter?.kind === 'reference' && (target === undefined || pointsTo(parameter, target)));
}

function refusal(name: string, value: string, type: ServedType): FhirRefusal {
  return new FhirRefusal(400, 'not-supported', `${name}=${value} is not known for ${type.name}; metadata lists those that are.`);
}
