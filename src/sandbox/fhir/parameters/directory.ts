/**
 * Search parameters of the provider directory: those that the payer documents, and the Plan-Net guide's.
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/STU1.1/CapabilityStatement-plan-net.html
 */
import type {
  Address, Endpoint, HealthcareService, InsurancePlan, Location, Organization, OrganizationAffiliation, Practitioner, PractitionerRole,
} from 'fhir/r4';
import { addresses, all, codings, extensionReferences, identifiers, names, texts } from './elements.js';
import { reference, string, token, type Parameters } from './parameter.js';

const PLAN_NET = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition';

type Addressed = Organization | Location;

const address = {
  'address': string<Addressed>((at) => addresses(at.address)),
  'address-city': string<Addressed>((at) => all<Address>(at.address).flatMap(({ city }) => texts(city))),
  'address-postalcode': string<Addressed>((at) => all<Address>(at.address).flatMap(({ postalCode }) => texts(postalCode))),
  'address-state': string<Addressed>((at) => all<Address>(at.address).flatMap(({ state }) => texts(state))),
};

const practitioner: Parameters<Practitioner> = {
  family: string((person) => texts(...all(person.name).map(({ family }) => family))),
  given: string((person) => all(person.name).flatMap(({ given }) => texts(given))),
  name: string((person) => names(person.name)),
};

const practitionerRole: Parameters<PractitionerRole> = {
  endpoint: reference(['Endpoint'], (role) => all(role.endpoint)),
  location: reference(['Location'], (role) => all(role.location)),
  network: reference(['Organization'], (role) => extensionReferences(role.extension, `${PLAN_NET}/network-reference`)),
  organization: reference(['Organization'], (role) => all(role.organization)),
  practitioner: reference(['Practitioner'], (role) => all(role.practitioner)),
  role: token((role) => codings(role.code)),
  service: reference(['HealthcareService'], (role) => all(role.healthcareService)),
  specialty: token((role) => codings(role.specialty)),
};

const organization: Parameters<Organization> = {
  ...address,
  'coverage-area': reference(['Location'], (body) => extensionReferences(body.extension, `${PLAN_NET}/location-reference`)),
  'endpoint': reference(['Endpoint'], (body) => all(body.endpoint)),
  'name': string((body) => texts(body.name, body.alias)),
  'partof': reference(['Organization'], (body) => all(body.partOf)),
  'type': token((body) => codings(body.type)),
};

const organizationAffiliation: Parameters<OrganizationAffiliation> = {
  'endpoint': reference(['Endpoint'], (bond) => all(bond.endpoint)),
  'location': reference(['Location'], (bond) => all(bond.location)),
  'network': reference(['Organization'], (bond) => all(bond.network)),
  'participating-organization': reference(['Organization'], (bond) => all(bond.participatingOrganization)),
  'primary-organization': reference(['Organization'], (bond) => all(bond.organization)),
  'role': token((bond) => codings(bond.code)),
  'service': reference(['HealthcareService'], (bond) => all(bond.healthcareService)),
  'specialty': token((bond) => codings(bond.specialty)),
};

const location: Parameters<Location> = {
  ...address,
  endpoint: reference(['Endpoint'], (place) => all(place.endpoint)),
  name: string((place) => texts(place.name, place.alias)),
  organization: reference(['Organization'], (place) => all(place.managingOrganization)),
  partof: reference(['Location'], (place) => all(place.partOf)),
  type: token((place) => codings(place.type)),
};

const healthcareService: Parameters<HealthcareService> = {
  'coverage-area': reference(['Location'], (service) => all(service.coverageArea)),
  'endpoint': reference(['Endpoint'], (service) => all(service.endpoint)),
  'location': reference(['Location'], (service) => all(service.location)),
  'name': string((service) => texts(service.name)),
  'organization': reference(['Organization'], (service) => all(service.providedBy)),
  'service-category': token((service) => codings(service.category)),
  'service-type': token((service) => codings(service.type)),
  'specialty': token((service) => codings(service.specialty)),
};

const insurancePlan: Parameters<InsurancePlan> = {
  'administered-by': reference(['Organization'], (plan) => all(plan.administeredBy)),
  'coverage-area': reference(['Location'], (plan) => all(plan.coverageArea)),
  'endpoint': reference(['Endpoint'], (plan) => all(plan.endpoint)),
  'identifier': token((plan) => identifiers(plan.identifier)),
  'name': string((plan) => texts(plan.name, plan.alias)),
  'network': reference(['Organization'], (plan) => [...all(plan.network), ...all(plan.plan).flatMap(({ network }) => all(network))]),
  'owned-by': reference(['Organization'], (plan) => all(plan.ownedBy)),
  'plan-coverage-area': reference(['Location'], (plan) => all(plan.plan).flatMap(({ coverageArea }) => all(coverageArea))),
  'plan-type': token((plan) => all(plan.plan).flatMap(({ type }) => codings(type))),
  'type': token((plan) => codings(plan.type)),
};

const endpoint: Parameters<Endpoint> = {
  organization: reference(['Organization'], (door) => all(door.managingOrganization)),
};

export const DIRECTORY_PARAMETERS: Readonly<Record<string, Parameters>> = {
  Endpoint: endpoint,
  HealthcareService: healthcareService,
  InsurancePlan: insurancePlan,
  Location: location,
  Organization: organization,
  OrganizationAffiliation: organizationAffiliation,
  Practitioner: practitioner,
  PractitionerRole: practitionerRole,
};
