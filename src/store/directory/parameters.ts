/** What a search parameter takes: a kind of value, or the type of resource that it refers to. */
export type ParameterKind = 'string' | 'token' | 'date' | 'uri' | 'Endpoint' | 'HealthcareService' | 'InsurancePlan' | 'Location' | 'MedicationKnowledge' | 'Organization' | 'Practitioner';

/** Parameters of every type. @see https://hl7.org/fhir/R4/search.html#all */
const COMMON = { _id: 'token', _lastUpdated: 'date', _profile: 'uri' } as const;

const ADDRESS = { 'address': 'string', 'address-city': 'string', 'address-postalcode': 'string', 'address-state': 'string' } as const;

const ORGANIZATION = { ...COMMON, ...ADDRESS, 'coverage-area': 'Location', 'endpoint': 'Endpoint', 'name': 'string', 'partof': 'Organization', 'type': 'token' } as const;

/**
 * The search parameters of the directory and of the drug formulary, by resource type: those that the payer documents, and those of the guides. `List`, and what
 * begins with a capital, are of the formulary guide's first edition.
 * `Network` is the Organization with the profile of a network.
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/STU1.1/CapabilityStatement-plan-net.html
 * @see https://hl7.org/fhir/us/davinci-drug-formulary/STU2.0.1/CapabilityStatement-usdf-server.html
 */
export const SEARCH_PARAMETERS = {
  Basic: {
    ...COMMON,
    'code': 'token', 'drug-tier': 'token', 'formulary': 'InsurancePlan', 'period': 'date', 'pharmacy-benefit-type': 'token', 'status': 'token', 'subject': 'MedicationKnowledge',
  },
  Endpoint: { ...COMMON, organization: 'Organization' },
  HealthcareService: {
    ...COMMON,
    'coverage-area': 'Location', 'endpoint': 'Endpoint', 'location': 'Location', 'name': 'string', 'organization': 'Organization',
    'service-category': 'token', 'service-type': 'token', 'specialty': 'token',
  },
  InsurancePlan: {
    ...COMMON,
    'administered-by': 'Organization', 'coverage-area': 'Location', 'coverage-type': 'token', 'endpoint': 'Endpoint', 'formulary-coverage': 'InsurancePlan',
    'identifier': 'token', 'name': 'string', 'network': 'Organization', 'owned-by': 'Organization', 'period': 'date', 'plan-coverage-area': 'Location',
    'plan-type': 'token', 'status': 'token', 'type': 'token',
  },
  List: { ...COMMON, DrugPlan: 'token', code: 'token', status: 'token' },
  Location: { ...COMMON, ...ADDRESS, endpoint: 'Endpoint', name: 'string', organization: 'Organization', partof: 'Location', type: 'token' },
  MedicationKnowledge: { ...COMMON, 'code': 'token', 'doseform': 'token', 'drug-name': 'string', 'status': 'token', 'DrugName': 'string', 'DrugPlan': 'token', 'DrugTier': 'token' },
  Network: ORGANIZATION,
  Organization: ORGANIZATION,
  OrganizationAffiliation: {
    ...COMMON,
    'endpoint': 'Endpoint', 'location': 'Location', 'network': 'Organization', 'participating-organization': 'Organization', 'primary-organization': 'Organization',
    'role': 'token', 'service': 'HealthcareService', 'specialty': 'token',
  },
  Practitioner: { ...COMMON, family: 'string', given: 'string', name: 'string' },
  PractitionerRole: {
    ...COMMON,
    endpoint: 'Endpoint', location: 'Location', network: 'Organization', organization: 'Organization', practitioner: 'Practitioner',
    role: 'token', service: 'HealthcareService', specialty: 'token',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ParameterKind>>>>;

type Table = typeof SEARCH_PARAMETERS;

/** A type of resource that can be searched. */
export type DirectoryType = keyof Table;

/** The type's own parameters, by name. */
export type OwnParameter<T extends DirectoryType> = keyof Table[T] & string;

/** Those of them that take a text. */
export type TextParameter<T extends DirectoryType> = { [P in OwnParameter<T>]: Table[T][P] extends 'string' ? P : never }[OwnParameter<T>];

/** Those of them that refer to another resource. */
export type ReferenceParameter<T extends DirectoryType> = { [P in OwnParameter<T>]: Table[T][P] extends DirectoryType ? P : never }[OwnParameter<T>];

/** The type that a parameter refers to. */
export type Referred<T extends DirectoryType, P extends ReferenceParameter<T>> = Table[T][P] extends DirectoryType ? Table[T][P] : never;

/** What a parameter takes. */
export type KindOf<T extends DirectoryType, P extends OwnParameter<T>> = Table[T][P];

/** The name under which a type is asked for: a network is an Organization to the server. */
export function resourceTypeOf(type: DirectoryType): string {
  return type === 'Network' ? 'Organization' : type;
}

/** What a parameter takes, by its name as it comes; undefined where the type has none of that name. */
export function kindOf(type: string, parameter: string): ParameterKind | undefined {
  const parameters: Readonly<Record<string, ParameterKind>> | undefined = isDirectoryType(type) ? SEARCH_PARAMETERS[type] : undefined;
  return parameters && Object.hasOwn(parameters, parameter) ? parameters[parameter] : undefined;
}

export function isDirectoryType(type: string): type is DirectoryType {
  return Object.hasOwn(SEARCH_PARAMETERS, type);
}
