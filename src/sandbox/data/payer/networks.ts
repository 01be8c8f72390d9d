import type { Organization, Reference } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { SYSTEM, planNetMeta } from '../coding/systems.js';
import { shared } from '../shared.js';
import { INSURER } from './insurer.js';

/** A network of doctors. `name` is absent where the directory forgot it: such networks are listed all the same. */
export interface Network {
  readonly id: string;
  readonly name?: string;
  readonly states: readonly string[];
  readonly kind: 'medical' | 'dental' | 'vision' | 'pharmacy';
}

export const NETWORKS = [
  { id: 'network-mesa-select', name: 'Mesa Select', states: ['CO'], kind: 'medical' },
  { id: 'network-western-slope-ppo', name: 'Western Slope Open PPO', states: ['CO'], kind: 'medical' },
  { id: 'network-silver-basin-hmo', name: 'Silver Basin HMO', states: ['NV'], kind: 'medical' },
  { id: 'network-high-desert-ppo', name: 'High Desert Choice PPO', states: ['NV'], kind: 'medical' },
  { id: 'network-bayou-circle', name: 'Bayou Circle Advantage', states: ['LA'], kind: 'medical' },
  { id: 'network-3071', states: ['CO', 'NV'], kind: 'medical' },
  { id: 'network-3088', states: ['LA'], kind: 'medical' },
  { id: 'network-open-road', name: 'Open Road National', states: ['CO', 'NV', 'LA'], kind: 'medical' },
  { id: 'network-sandstone-dental', name: 'Sandstone Dental', states: ['CO', 'NV', 'LA'], kind: 'dental' },
  { id: 'network-long-view-vision', name: 'Long View Vision', states: ['CO', 'NV', 'LA'], kind: 'vision' },
  { id: 'network-corner-pharmacies', name: 'Corner Pharmacies', states: ['CO', 'NV', 'LA'], kind: 'pharmacy' },
] as const satisfies readonly Network[];

export type NetworkId = (typeof NETWORKS)[number]['id'];

export function networkOf(id: NetworkId): Network {
  const found = NETWORKS.find((network) => network.id === id);
  if (!found) throw new RangeError(`no network ${id}`);
  return found;
}

export const networksIn: (state: string, kind: Network['kind']) => readonly Network[] = shared((state: string, kind: Network['kind']) =>
  (NETWORKS as readonly Network[]).filter((network) => network.kind === kind && network.states.includes(state)),
);

/** With its name beside it where it has one, as some directories send it; others send the bare reference. */
export function networkReference({ id, name }: Network, named: boolean): Reference {
  return references(id, named ? name : undefined);
}

const references = shared((id: string, display?: string): Reference => ({ reference: `Organization/${id}`, ...(display !== undefined && { display }) }));

export function networkOrganization(network: Network, lastUpdated: string): Organization {
  return {
    resourceType: 'Organization',
    id: network.id,
    meta: planNetMeta('Network', lastUpdated),
    active: true,
    type: [{ ...concept(SYSTEM.organizationType, 'ntwk', 'Network'), text: 'A network of doctors and places' }],
    ...(network.name !== undefined && { name: network.name }),
    partOf: INSURER,
    contact: [{ name: { text: 'Provider Relations' }, telecom: [{ system: 'email', value: `${network.id}@sandbox-health-plan.example.com`, use: 'work' }] }],
  };
}
