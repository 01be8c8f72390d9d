/**
 * What each search parameter reads, written down a second time and read in another way than the server's: `[path, kind]`. A path in
 * brackets is that of an extension.
 */
type Kind = 'reference' | 'token' | 'string' | 'date' | 'id';

const PLAN_NET = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition';

const ADDRESSED: Readonly<Record<string, readonly [string, Kind]>> = {
  'address': ['address.city', 'string'],
  'address-city': ['address.city', 'string'],
  'address-postalcode': ['address.postalCode', 'string'],
  'address-state': ['address.state', 'string'],
};

const ELEMENTS: Readonly<Record<string, Readonly<Record<string, readonly [path: string, kind: Kind]>>>> = {
  Coverage: { payor: ['payor', 'reference'] },
  Endpoint: { organization: ['managingOrganization', 'reference'] },
  ExplanationOfBenefit: {
    'billable-period-start': ['billablePeriod.start', 'date'],
    'care-team': ['careTeam.provider', 'reference'],
    'coverage': ['insurance.coverage', 'reference'],
    'identifier': ['identifier', 'token'],
    'insurer': ['insurer', 'reference'],
    'patient': ['patient', 'reference'],
    'payee': ['payee.party', 'reference'],
    'provider': ['provider', 'reference'],
    'service-date': ['billablePeriod.start', 'date'],
    'service-start-date': ['billablePeriod.start', 'date'],
    'type': ['type.coding', 'token'],
  },
  HealthcareService: {
    'coverage-area': ['coverageArea', 'reference'],
    'endpoint': ['endpoint', 'reference'],
    'location': ['location', 'reference'],
    'name': ['name', 'string'],
    'organization': ['providedBy', 'reference'],
    'service-category': ['category.coding', 'token'],
    'service-type': ['type.coding', 'token'],
    'specialty': ['specialty.coding', 'token'],
  },
  InsurancePlan: {
    'administered-by': ['administeredBy', 'reference'],
    'coverage-area': ['coverageArea', 'reference'],
    'identifier': ['identifier', 'token'],
    'name': ['name', 'string'],
    'owned-by': ['ownedBy', 'reference'],
    'plan-type': ['plan.type.coding', 'token'],
    'type': ['type.coding', 'token'],
  },
  Location: { ...ADDRESSED, endpoint: ['endpoint', 'reference'], organization: ['managingOrganization', 'reference'], partof: ['partOf', 'reference'], type: ['type.coding', 'token'] },
  Organization: {
    ...ADDRESSED,
    'coverage-area': [`[${PLAN_NET}/location-reference]`, 'reference'],
    'endpoint': ['endpoint', 'reference'],
    'name': ['name', 'string'],
    'partof': ['partOf', 'reference'],
    'type': ['type.coding', 'token'],
  },
  OrganizationAffiliation: {
    'endpoint': ['endpoint', 'reference'],
    'location': ['location', 'reference'],
    'network': ['network', 'reference'],
    'participating-organization': ['participatingOrganization', 'reference'],
    'primary-organization': ['organization', 'reference'],
    'role': ['code.coding', 'token'],
    'service': ['healthcareService', 'reference'],
    'specialty': ['specialty.coding', 'token'],
  },
  Practitioner: { family: ['name.family', 'string'], given: ['name.given', 'string'], name: ['name.family', 'string'] },
  PractitionerRole: {
    endpoint: ['endpoint', 'reference'],
    location: ['location', 'reference'],
    network: [`[${PLAN_NET}/network-reference]`, 'reference'],
    organization: ['organization', 'reference'],
    practitioner: ['practitioner', 'reference'],
    role: ['code.coding', 'token'],
    service: ['healthcareService', 'reference'],
    specialty: ['specialty.coding', 'token'],
  },
};

const COMMON: Readonly<Record<string, readonly [path: string, kind: Kind]>> = { _id: ['id', 'id'], _lastUpdated: ['meta.lastUpdated', 'date'] };

/** The values of a search parameter in a resource, as a search would ask for them. */
export function valuesOf(resource: { readonly resourceType: string }, parameter: string): readonly string[] {
  const [path, kind] = elementOf(resource.resourceType, parameter);
  return at(resource, path).flatMap((value) => asAsked(value, kind));
}

export function isSearchedBy({ resourceType }: { readonly resourceType: string }, parameter: string): boolean {
  return (COMMON[parameter] ?? ELEMENTS[resourceType]?.[parameter]) !== undefined;
}

function elementOf(type: string, parameter: string): readonly [string, Kind] {
  const element = COMMON[parameter] ?? ELEMENTS[type]?.[parameter];
  if (!element) throw new Error(`no element for ${type} ${parameter}`);
  return element;
}

function at(resource: object, path: string): readonly unknown[] {
  const [, extension] = /^\[(.+)\]$/.exec(path) ?? [];
  if (extension === undefined) return path.split('.').reduce<readonly unknown[]>((parts, name) => parts.flatMap((part) => (part as Record<string, unknown> | null)?.[name] ?? []), [resource]);
  const { extension: all = [] } = resource as { extension?: readonly { url: string; valueReference?: unknown }[] };
  return all.flatMap(({ url, valueReference }) => (url === extension && valueReference !== undefined ? [valueReference] : []));
}

function asAsked(value: unknown, kind: Kind): readonly string[] {
  if (typeof value === 'string') return [value];
  const { reference, system, code, value: number } = value as { reference?: string; system?: string; code?: string; value?: string };
  if (kind === 'reference') return reference === undefined || reference === '' ? [] : [reference];
  const name = code ?? number;
  return name === undefined ? [] : [system === undefined ? name : `${system}|${name}`];
}
