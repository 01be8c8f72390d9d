import type { InsurancePlan, Location } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { SYSTEM, planNetMeta } from '../coding/systems.js';
import { INSURER } from './insurer.js';
import { networkOf, networkReference } from './networks.js';
import type { NetworkId } from './networks.js';

interface Plan {
  readonly id: string;
  readonly name: string;
  readonly alias?: string;
  /** Code and word of the product, and of the cost sharing. */
  readonly product: readonly [string, string];
  readonly sharing?: readonly [string, string];
  readonly states: readonly string[];
  readonly networks: readonly NetworkId[];
}

const PLANS: readonly Plan[] = [
  {
    id: 'plan-silver-1500',
    name: 'Sandbox Silver 1500',
    alias: 'Silver',
    product: ['qhp', 'Qualified Health Plan'],
    sharing: ['silver', 'Silver-QHP'],
    states: ['CO'],
    networks: ['network-mesa-select', 'network-western-slope-ppo', 'network-3071'],
  },
  {
    id: 'plan-gold-600',
    name: 'Sandbox Gold 600',
    alias: 'Gold',
    product: ['qhp', 'Qualified Health Plan'],
    sharing: ['gold', 'Gold-QHP'],
    states: ['NV'],
    networks: ['network-silver-basin-hmo', 'network-high-desert-ppo'],
  },
  {
    id: 'plan-bronze-5000',
    name: 'Sandbox Bronze 5000',
    product: ['qhp', 'Qualified Health Plan'],
    sharing: ['bronze', 'Bronze-QHP'],
    states: ['CO', 'NV'],
    networks: ['network-western-slope-ppo', 'network-silver-basin-hmo'],
  },
  {
    id: 'plan-advantage',
    name: 'Sandbox Advantage',
    product: ['mediadvhmo', 'Medicare Advantage HMO'],
    states: ['LA'],
    networks: ['network-bayou-circle', 'network-3088'],
  },
  {
    id: 'plan-traveler',
    name: 'Sandbox Traveler PPO',
    product: ['commppo', 'Commercial PPO'],
    sharing: ['highdeductible', 'High Deductible'],
    states: ['CO', 'NV', 'LA'],
    networks: ['network-open-road', 'network-western-slope-ppo', 'network-high-desert-ppo'],
  },
  { id: 'plan-dental', name: 'Sandbox Dental', product: ['dent', 'Dental Plan'], states: ['CO', 'NV', 'LA'], networks: ['network-sandstone-dental'] },
  { id: 'plan-vision', name: 'Sandbox Vision', product: ['vis', 'Vision Plan'], states: ['CO', 'NV', 'LA'], networks: ['network-long-view-vision'] },
];

const STATES: readonly (readonly [string, string])[] = [
  ['CO', 'Colorado'],
  ['NV', 'Nevada'],
  ['LA', 'Louisiana'],
];

export function insurancePlans(lastUpdated: string): InsurancePlan[] {
  return PLANS.map((plan) => ({
    resourceType: 'InsurancePlan',
    id: plan.id,
    meta: planNetMeta('InsurancePlan', lastUpdated),
    status: 'active',
    type: [concept(SYSTEM.productType, ...plan.product)],
    name: plan.name,
    ...(plan.alias !== undefined && { alias: [plan.alias] }),
    period: { start: '2021-01-01' },
    ownedBy: INSURER,
    administeredBy: INSURER,
    coverageArea: plan.states.map((state) => ({ reference: `Location/area-${state.toLowerCase()}` })),
    network: plan.networks.map((id, at) => networkReference(networkOf(id), at % 2 === 0)),
    ...(plan.sharing && { plan: [{ type: concept(SYSTEM.planType, ...plan.sharing) }] }),
  }));
}

/** The states in which plans are sold, as places that plans refer to. */
export function coverageAreas(lastUpdated: string): Location[] {
  return STATES.map(([state, name]) => ({
    resourceType: 'Location',
    id: `area-${state.toLowerCase()}`,
    meta: planNetMeta('Location', lastUpdated),
    status: 'active',
    name: `State of ${name}`,
    address: { state },
  }));
}
