/**
 * What the payer's page documents to search by, and where in a resource a value for it is found. A new parameter is a line here.
 * A path goes through arrays; `extension(name)` picks those of Plan-Net by the end of their address.
 */
export interface DocumentedParameter {
  readonly kind: 'id' | 'token' | 'string' | 'reference';
  readonly path: string;
  /** Whether the widgets' own searches need it. */
  readonly used?: true;
}

export interface DocumentedType {
  readonly type: string;
  readonly reads: boolean;
  readonly parameters: Readonly<Record<string, DocumentedParameter>>;
  /** A search that finds something on a server that answers none with a page size alone. */
  readonly otherwise: Readonly<Record<string, string>>;
}

const id: DocumentedParameter = { kind: 'id', path: 'id', used: true };
const token = (path: string): DocumentedParameter => ({ kind: 'token', path });
const string = (path: string): DocumentedParameter => ({ kind: 'string', path });
const reference = (path: string): DocumentedParameter => ({ kind: 'reference', path });
const used = (parameter: DocumentedParameter): DocumentedParameter => ({ ...parameter, used: true });

export const DIRECTORY_TYPES: readonly DocumentedType[] = [
  {
    type: 'Practitioner',
    reads: true,
    otherwise: { name: 'a' },
    parameters: { _id: id, family: string('name.family'), given: string('name.given'), name: used(string('name.family')) },
  },
  {
    type: 'PractitionerRole',
    reads: true,
    otherwise: { specialty: '207Q00000X' },
    parameters: {
      _id: id,
      endpoint: reference('endpoint'),
      location: reference('location'),
      network: used(reference('extension(network-reference).valueReference')),
      organization: reference('organization'),
      practitioner: used(reference('practitioner')),
      role: token('code'),
      service: reference('healthcareService'),
      specialty: used(token('specialty')),
    },
  },
  {
    type: 'Organization',
    reads: true,
    otherwise: { name: 'a' },
    parameters: { _id: id, address: used(string('address.city')), endpoint: reference('endpoint'), name: used(string('name')), partof: reference('partOf') },
  },
  {
    type: 'OrganizationAffiliation',
    reads: false,
    otherwise: { specialty: '261Q00000X' },
    parameters: {
      '_id': id,
      'location': reference('location'),
      'network': used(reference('network')),
      'participating-organization': reference('participatingOrganization'),
      'primary-organization': reference('organization'),
      'role': token('code'),
      'service': reference('healthcareService'),
      'specialty': used(token('specialty')),
    },
  },
  {
    type: 'Location',
    reads: true,
    otherwise: { address: 'a' },
    parameters: { _id: id, address: string('address.city'), organization: reference('managingOrganization'), partof: reference('partOf'), type: token('type') },
  },
  {
    type: 'HealthcareService',
    reads: true,
    otherwise: { name: 'a' },
    parameters: {
      '_id': id,
      'endpoint': reference('endpoint'),
      'location': reference('location'),
      'name': used(string('name')),
      'organization': reference('providedBy'),
      'service-category': token('category'),
      'service-type': token('type'),
      'specialty': token('specialty'),
    },
  },
  {
    type: 'InsurancePlan',
    reads: true,
    otherwise: { name: 'a' },
    parameters: {
      '_id': id,
      'administered-by': reference('administeredBy'),
      'coverage-area': reference('coverageArea'),
      'name': string('name'),
      'network': reference('network'),
      'owned-by': reference('ownedBy'),
      'plan-coverage-area': reference('plan.coverageArea'),
      'plan-type': token('plan.type'),
      'type': token('type'),
    },
  },
];

/** A network is an Organization of this profile. */
export const NETWORK_PROFILE = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/plannet-Network';

/** Answer to a member's token alone, so their searches are compared with what the capability statement lists. */
export const MEMBER_TYPES = [
  { type: 'Patient', reads: true, parameters: [], operations: ['match'] },
  { type: 'ExplanationOfBenefit', reads: true, parameters: ['_id', '_lastUpdated', 'identifier', 'patient', 'service-date', 'type'], operations: [] },
  { type: 'Procedure', reads: false, parameters: ['_id', 'date', 'patient'], operations: [] },
];

export const MEMBER_SCOPES = ['patient/Patient.read', 'patient/ExplanationOfBenefit.read', 'patient/Procedure.read'];

/** Chained searches: those on the page, and those of the widgets. `through` is where the reference stands, `to` where the value does. */
export const CHAINS: readonly { readonly type: string; readonly parameter: string; readonly through: string; readonly to: string; readonly value: string; readonly used?: true }[] = [
  { type: 'PractitionerRole', parameter: 'location.name', through: 'location', to: 'Location', value: 'name' },
  { type: 'PractitionerRole', parameter: 'location.address', through: 'location', to: 'Location', value: 'address.city', used: true },
  { type: 'PractitionerRole', parameter: 'practitioner.name', through: 'practitioner', to: 'Practitioner', value: 'name.family', used: true },
  { type: 'PractitionerRole', parameter: 'practitioner.identifier', through: 'practitioner', to: 'Practitioner', value: 'identifier.value' },
  { type: 'PractitionerRole', parameter: 'organization.name', through: 'organization', to: 'Organization', value: 'name', used: true },
  { type: 'OrganizationAffiliation', parameter: 'location.name', through: 'location', to: 'Location', value: 'name' },
  { type: 'OrganizationAffiliation', parameter: 'participating-organization.name', through: 'participatingOrganization', to: 'Organization', value: 'name', used: true },
  { type: 'Organization', parameter: 'partof.name', through: 'partOf', to: 'Organization', value: 'name' },
  { type: 'InsurancePlan', parameter: 'coverage-area.address', through: 'coverageArea', to: 'Location', value: 'address.state' },
];

/** What the widgets ask to come along. */
export const INCLUDES: readonly { readonly type: string; readonly include: string; readonly path: string }[] = [
  { type: 'PractitionerRole', include: 'practitioner', path: 'practitioner' },
  { type: 'PractitionerRole', include: 'organization', path: 'organization' },
  { type: 'PractitionerRole', include: 'location', path: 'location' },
  { type: 'PractitionerRole', include: 'service', path: 'healthcareService' },
  { type: 'PractitionerRole', include: 'network', path: 'extension(network-reference).valueReference' },
  { type: 'OrganizationAffiliation', include: 'primary-organization', path: 'organization' },
  { type: 'OrganizationAffiliation', include: 'participating-organization', path: 'participatingOrganization' },
  { type: 'OrganizationAffiliation', include: 'location', path: 'location' },
  { type: 'OrganizationAffiliation', include: 'network', path: 'network' },
  { type: 'HealthcareService', include: 'organization', path: 'providedBy' },
  { type: 'HealthcareService', include: 'location', path: 'location' },
];
