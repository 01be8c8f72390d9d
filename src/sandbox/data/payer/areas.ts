import type { Location } from 'fhir/r4';
import { planNetMeta } from '../coding/systems.js';

/** The states in which plans are sold. */
export const AREAS = (
  [
    ['CO', 'Colorado'],
    ['NV', 'Nevada'],
    ['LA', 'Louisiana'],
  ] as const
).map(([state, name]) => ({ id: areaIdOf(state), state, name }));

export function areaIdOf(state: string): string {
  return `area-${state.toLowerCase()}`;
}

/** As places that plans and services refer to. */
export function coverageAreas(lastUpdated: string): Location[] {
  return AREAS.map(({ id, state, name }) => ({
    resourceType: 'Location',
    id,
    meta: planNetMeta('Location', lastUpdated),
    status: 'active',
    name: `State of ${name}`,
    address: { state },
  }));
}
