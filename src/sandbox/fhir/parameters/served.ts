import type { MemberScope } from '../../scopes.js';
import { DIRECTORY_PARAMETERS } from './directory.js';
import { MEMBER_PARAMETERS } from './member.js';
import type { Parameter, Parameters } from './parameter.js';

/** Parameters of every type. `_id` needs no reading: the store knows its resources by id. */
const COMMON: Parameters = {
  _profile: { kind: 'uri', read: (resource) => (Array.isArray(resource.meta?.profile) ? resource.meta.profile : []) },
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

/** The payer has no scope of its own for Coverage, which is a part of its claims' guide: who may read claims may read it. */
const SCOPES: Readonly<Record<string, MemberScope>> = {
  Coverage: 'patient/ExplanationOfBenefit.read',
  ExplanationOfBenefit: 'patient/ExplanationOfBenefit.read',
  Patient: 'patient/Patient.read',
  Procedure: 'patient/Procedure.read',
};

const REQUIRED: Readonly<Record<string, string>> = { ExplanationOfBenefit: 'patient', Procedure: 'patient' };

function served(name: string, parameters: Parameters): ServedType {
  const scope = SCOPES[name];
  const required = REQUIRED[name];
  return { name, parameters: { ...parameters, ...COMMON }, ...(scope && { scope }), ...(required && { required }) };
}

export const SERVED_TYPES: ReadonlyMap<string, ServedType> = new Map(
  Object.entries({ ...MEMBER_PARAMETERS, ...DIRECTORY_PARAMETERS }).map(([name, parameters]) => [name, served(name, parameters)]),
);

/** `Type:parameter` of each reference by which other resources point to `type`. */
export function pointersTo(type: string): readonly string[] {
  return [...SERVED_TYPES.values()].flatMap(({ name, parameters }) =>
    Object.entries(parameters).flatMap(([code, parameter]) => (pointsTo(parameter, type) ? [`${name}:${code}`] : [])),
  );
}

function pointsTo(parameter: Parameter, type: string): boolean {
  return parameter.kind === 'reference' && parameter.targets.includes(type);
}
