import type { Endpoint, Reference } from 'fhir/r4';
import { coding, concept } from '../coding/concept.js';
import { planNetMeta, SYSTEM } from '../coding/systems.js';
import { INSURER } from './insurer.js';

/** Doors to what is no FHIR: where people go for a plan, and where a visit by video begins. */
const DOORS = {
  plans: ['endpoint-plan-portal', 'Portal of the plans', 'plans'],
  video: ['endpoint-video-visits', 'Visits by video', 'video'],
} as const;

export function endpointReference(door: keyof typeof DOORS): Reference {
  return { reference: `Endpoint/${DOORS[door][0]}` };
}

/** @see https://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition-plannet-Endpoint.html */
export function endpoints(lastUpdated: string): Endpoint[] {
  return Object.values(DOORS).map(([id, name, path]) => ({
    resourceType: 'Endpoint',
    id,
    meta: planNetMeta('Endpoint', lastUpdated),
    status: 'active',
    connectionType: coding(SYSTEM.connectionType, 'rest-non-fhir', 'Not FHIR'),
    name,
    managingOrganization: INSURER,
    payloadType: [concept(SYSTEM.payloadType, 'NA', 'Not applicable')],
    address: `https://sandbox-health-plan.example.com/${path}`,
  }));
}
