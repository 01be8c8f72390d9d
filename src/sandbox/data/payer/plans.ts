import type { InsurancePlan, InsurancePlanContact, Meta } from 'fhir/r4';
import type { Cents } from '../cents.js';
import { concept } from '../coding/concept.js';
import { SYSTEM, planNetMeta } from '../coding/systems.js';
import { FORMULARY_SYSTEM, formularyProfile } from '../formulary/codes.js';
import { drugBenefit } from '../formulary/drug-benefit.js';
import type { DrugBenefit } from '../formulary/drug-benefit.js';
import type { ListId } from '../formulary/drugs.js';
import { DRUG_LISTS } from '../formulary/list.js';
import { areaIdOf } from './areas.js';
import { endpointReference } from './endpoints.js';
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
  /** Absent where the plan pays for no drugs. */
  readonly drugs?: { readonly list: ListId; readonly month: DrugBenefit['month']; readonly afterDeductible: boolean };
}

/** Copays of the tiers in cents, and the percent that a specialty drug costs. */
function monthly(preferredGeneric: Cents, generic: Cents, preferredBrand: Cents, brand: Cents, specialtyPercent: number): DrugBenefit['month'] {
  return {
    'preferred-generic': { copay: preferredGeneric },
    'generic': { copay: generic },
    'preferred-brand': { copay: preferredBrand },
    'non-preferred-brand': { copay: brand },
    'specialty': { percent: specialtyPercent },
  };
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
    drugs: { list: 'careful', month: monthly(1000, 1500, 3500, 7000, 30), afterDeductible: false },
  },
  {
    id: 'plan-gold-600',
    name: 'Sandbox Gold 600',
    alias: 'Gold',
    product: ['qhp', 'Qualified Health Plan'],
    sharing: ['gold', 'Gold-QHP'],
    states: ['NV'],
    networks: ['network-silver-basin-hmo', 'network-high-desert-ppo'],
    drugs: { list: 'wide', month: monthly(500, 1000, 3000, 6000, 25), afterDeductible: false },
  },
  {
    id: 'plan-bronze-5000',
    name: 'Sandbox Bronze 5000',
    product: ['qhp', 'Qualified Health Plan'],
    sharing: ['bronze', 'Bronze-QHP'],
    states: ['CO', 'NV'],
    networks: ['network-western-slope-ppo', 'network-silver-basin-hmo'],
    drugs: { list: 'careful', month: monthly(1500, 2000, 6000, 12_000, 40), afterDeductible: true },
  },
  {
    id: 'plan-advantage',
    name: 'Sandbox Advantage',
    product: ['mediadvhmo', 'Medicare Advantage HMO'],
    states: ['LA'],
    networks: ['network-bayou-circle', 'network-3088'],
    drugs: { list: 'wide', month: monthly(0, 500, 4700, 10_000, 33), afterDeductible: false },
  },
  {
    id: 'plan-traveler',
    name: 'Sandbox Traveler PPO',
    product: ['commppo', 'Commercial PPO'],
    sharing: ['highdeductible', 'High Deductible'],
    states: ['CO', 'NV', 'LA'],
    networks: ['network-open-road', 'network-western-slope-ppo', 'network-high-desert-ppo'],
    drugs: { list: 'careful', month: monthly(1000, 2000, 5000, 9000, 35), afterDeductible: true },
  },
  { id: 'plan-dental', name: 'Sandbox Dental', product: ['dent', 'Dental Plan'], states: ['CO', 'NV', 'LA'], networks: ['network-sandstone-dental'] },
  { id: 'plan-vision', name: 'Sandbox Vision', product: ['vis', 'Vision Plan'], states: ['CO', 'NV', 'LA'], networks: ['network-long-view-vision'] },
];

export function insurancePlans(lastUpdated: string): InsurancePlan[] {
  return PLANS.map((plan) => {
    const drugs = plan.drugs && drugBenefit({ ...plan.drugs, list: DRUG_LISTS[plan.drugs.list] });
    const areas = plan.states.map((state) => ({ reference: `Location/${areaIdOf(state)}` }));
    const kinds = [...(plan.sharing ? [{ type: concept(SYSTEM.planType, ...plan.sharing), coverageArea: areas }] : []), ...(drugs?.plan ?? [])];
    return {
      resourceType: 'InsurancePlan',
      id: plan.id,
      meta: drugs ? withDrugs(planNetMeta('InsurancePlan', lastUpdated)) : planNetMeta('InsurancePlan', lastUpdated),
      identifier: [{ system: 'https://sandbox-health-plan.example.com/fhir/plan', value: plan.id.replace('plan-', 'SBX-').toUpperCase() }],
      status: 'active',
      type: [concept(SYSTEM.productType, ...plan.product)],
      name: plan.name,
      ...(plan.alias !== undefined && { alias: [plan.alias] }),
      period: { start: '2021-01-01' },
      ownedBy: INSURER,
      administeredBy: INSURER,
      coverageArea: areas,
      contact: contactsOf(plan),
      endpoint: [endpointReference('plans')],
      network: plan.networks.map((id, at) => networkReference(networkOf(id), at % 2 === 0)),
      ...(drugs && { coverage: drugs.coverage }),
      ...(kinds.length > 0 && { plan: kinds }),
    };
  });
}

/** One resource is both: the plan with its networks, as Plan-Net lists it, and the plan with its drugs, as the formulary guide does. */
function withDrugs({ profile = [], ...meta }: Meta): Meta {
  return { ...meta, profile: [...profile, formularyProfile('PayerInsurancePlan')] };
}

function contactsOf({ drugs }: Plan): InsurancePlanContact[] {
  return [
    { purpose: concept(FORMULARY_SYSTEM.contactEntity, 'PATINF', 'Patient'), telecom: [{ system: 'phone', value: '(970) 555-0100' }] },
    ...(drugs ? [whereTheListIs(drugs.list)] : []),
  ];
}

function whereTheListIs(list: ListId): InsurancePlanContact {
  return {
    purpose: concept(FORMULARY_SYSTEM.contact, 'FORMULARY', 'Drug list'),
    name: { text: 'Drug list on the web' },
    telecom: [{ system: 'url', value: `https://sandbox-health-plan.example.com/drugs/${list}` }],
  };
}
