import type { CapabilityStatement, CapabilityStatementRestResource, CapabilityStatementRestResourceSearchParam } from 'fhir/r4';
import { pointersTo, SERVED_TYPES, type ServedType } from '../parameters/served.js';

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
        documentation: 'Directory resources answer without a token. A member\'s resources need a bearer of this payer, and are those of its one patient. `|code` matches the code of any system.',
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
  return {
    type: type.name as CapabilityStatementRestResource['type'],
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    ...(type.scope && { documentation: `Needs ${type.scope}${type.required ? `, and a search needs ${type.required}` : ''}.` }),
    ...(referring.length > 0 && { searchInclude: referring.map(([code]) => `${type.name}:${code}`) }),
    ...(pointers.length > 0 && { searchRevInclude: [...pointers] }),
    searchParam: searchParameters(type),
  };
}

function searchParameters(type: ServedType): CapabilityStatementRestResourceSearchParam[] {
  const all: CapabilityStatementRestResourceSearchParam[] = [
    { name: '_id', type: 'token' },
    { name: '_lastUpdated', type: 'date' },
    ...Object.entries(type.parameters).map(([name, { kind }]) => ({ name, type: kind })),
  ];
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}
