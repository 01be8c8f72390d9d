import type { MemberScope } from '../../scopes.js';
import { DIRECTORY_PARAMETERS } from './directory.js';
import { day, texts } from './elements.js';
import { FORMULARY_PARAMETERS } from './formulary.js';
import { MEMBER_PARAMETERS } from './member.js';
import { date, token, uri, type Parameter, type Parameters } from './parameter.js';

/** Parameters of every type. @see https://hl7.org/fhir/R4/search.html#all */
const COMMON: Parameters = {
  _id: token(({ id }) => [{ code: id }]),
  _lastUpdated: date(({ meta }) => day(meta?.lastUpdated)),
  _profile: uri(({ meta }) => texts(meta?.profile)),
};

/** What is read and searched here. A type that is not in it is not served. */
export interface ServedType {
  readonly name: string;
  readonly parameters: Parameters;
  /** Of a member's resources: which scope opens them. Absent: a directory resource, open to all. */
  readonly scope?: MemberScope;
  /** A search that leaves this parameter out is refused. */
  readonly required?: string;
}

/** The payer has no scope of its own for what stands around claims and members in their guide: who may read those may read it. */
const SCOPES: Readonly<Record<string, MemberScope>> = {
  Coverage: 'patient/ExplanationOfBenefit.read',
  ExplanationOfBenefit: 'patient/ExplanationOfBenefit.read',
  Patient: 'patient/Patient.read',
  Procedure: 'patient/Procedure.read',
  RelatedPerson: 'patient/Patient.read',
};

const REQUIRED: Readonly<Record<string, string>> = { ExplanationOfBenefit: 'patient', Procedure: 'patient' };

function served(name: string): ServedType {
  const scope = SCOPES[name];
  const required = REQUIRED[name];
  const parameters = { ...MEMBER_PARAMETERS[name], ...DIRECTORY_PARAMETERS[name], ...FORMULARY_PARAMETERS[name], ...COMMON };
  return { name, parameters, ...(scope && { scope }), ...(required && { required }) };
}

export const SERVED_TYPES: ReadonlyMap<string, ServedType> = new Map(
  Object.keys({ ...MEMBER_PARAMETERS, ...DIRECTORY_PARAMETERS, ...FORMULARY_PARAMETERS }).map((name) => [name, served(name)]),
);

/** `Type:parameter` of each reference by which other resources point to `type`. */
export function pointersTo(type: string): readonly string[] {
  return [...SERVED_TYPES.values()].flatMap(({ name, parameters }) =>
    Object.entries(parameters).flatMap(([code, parameter]) => (pointsTo(parameter, type) ? [`${name}:${code}`] : [])),
  );
}

export function pointsTo(parameter: Parameter | undefined, type: string): boolean {
  return parameter?.kind === 'reference' && parameter.targets.includes(type);
}
