import type { CapabilityStatement, CapabilityStatementRestResource, CapabilityStatementRestResourceSearchParam } from 'fhir/r4';
import type { Parameter } from '../parameters/parameter.js';
import { pointersTo, SERVED_TYPES, type ServedType } from '../parameters/served.js';
import { PROFILES } from './profiles.js';

const DOCUMENTATION = [
  'Directory and formulary resources answer without a token, unless the switch fhir:directory-needs-token is on.',
  "A member's resources need a bearer of this payer, and are those of its one patient.",
  '`|code` matches the code of any system, unless the switch fhir:strict-token is on.',
  'Chains (location.name) and reverse chains (_has) lead through public resources.',
  'A search takes _count, _elements, _format, _sort by _id, dates and texts, _summary (count, false) and _total;',
  'what is unknown is refused, or passed over with Prefer: handling=lenient.',
].join(' ');

/** What this server can do, made from the same tables as its doing. `oauth` holds the addresses for SMART's extension. */
export function capabilityStatement(base: string, oauth: Readonly<Record<'authorize' | 'token' | 'revoke' | 'introspect', string>>, date: string): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    software: { name: 'uhc-widgets local sandbox' },
    implementation: { description: 'A payer on your machine. Nobody here is real.', url: base },
    fhirVersion: '4.0.1',
    format: ['json', 'application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation: DOCUMENTATION,
        security: security(oauth),
        resource: [...SERVED_TYPES.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(resource),
      },
    ],
  };
}

function security(oauth: Readonly<Record<string, string>>): NonNullable<CapabilityStatement['rest']>[number]['security'] {
  return {
    cors: true,
    service: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'SMART-on-FHIR' }] }],
    extension: [
      {
        url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
        extension: Object.entries(oauth).map(([url, valueUri]) => ({ url, valueUri })),
      },
    ],
  };
}

function resource(type: ServedType): CapabilityStatementRestResource {
  const referring = Object.entries(type.parameters).filter(([, { kind }]) => kind === 'reference');
  const pointers = pointersTo(type.name);
  const profiles = PROFILES[type.name];
  return {
    type: type.name as CapabilityStatementRestResource['type'],
    ...(profiles && { supportedProfile: [...profiles] }),
    ...(type.scope && { documentation: `Needs ${type.scope}${type.required ? `, and a search needs ${type.required}` : ''}.` }),
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    conditionalRead: 'not-match',
    referencePolicy: ['literal'],
    ...(referring.length > 0 && { searchInclude: [`${type.name}:*`, ...referring.map(([code]) => `${type.name}:${code}`)] }),
    ...(pointers.length > 0 && { searchRevInclude: [...pointers] }),
    searchParam: searchParameters(type),
    ...(type.name === 'Patient' && { operation: [{ name: 'match', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-match' }] }),
  };
}

const MODIFIERS: Readonly<Record<Parameter['kind'], string>> = {
  date: ':missing, and the prefixes eq, ne, gt, lt, ge, le, sa, eb, ap',
  reference: ':missing, :identifier, :[type]',
  string: ':missing, :exact, :contains',
  token: ':missing, :not',
  uri: ':missing',
};

function searchParameters({ parameters }: ServedType): CapabilityStatementRestResourceSearchParam[] {
  const all = Object.entries(parameters).map(([name, { kind }]) => ({ name, type: kind, documentation: `Takes ${MODIFIERS[kind]}.` }));
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}
