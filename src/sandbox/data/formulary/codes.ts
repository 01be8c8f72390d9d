import type { CodeableConcept } from 'fhir/r4';
import { concept } from '../coding/concept.js';

const GUIDE = 'http://hl7.org/fhir/us/davinci-drug-formulary';
const HL7 = 'http://terminology.hl7.org/CodeSystem';

/** Code systems of the US Drug Formulary guide, STU 2. @see https://hl7.org/fhir/us/davinci-drug-formulary/STU2.0.1/artifacts.html */
export const FORMULARY_SYSTEM = {
  tier: `${GUIDE}/CodeSystem/usdf-DrugTierCS-TEMPORARY-TRIAL-USE`,
  pharmacy: `${GUIDE}/CodeSystem/usdf-PharmacyBenefitTypeCS-TEMPORARY-TRIAL-USE`,
  cost: `${GUIDE}/CodeSystem/usdf-BenefitCostTypeCS-TEMPORARY-TRIAL-USE`,
  costOption: `${GUIDE}/CodeSystem/usdf-CostShareOptionCS-TEMPORARY-TRIAL-USE`,
  contact: `${GUIDE}/CodeSystem/usdf-PlanContactTypeCS-TEMPORARY-TRIAL-USE`,
  item: `${GUIDE}/CodeSystem/usdf-InsuranceItemTypeCS`,
  planType: `${HL7}/insurance-plan-type`,
  contactEntity: `${HL7}/contactentity-type`,
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  drugClass: 'https://sandbox-health-plan.example.com/fhir/CodeSystem/drug-class',
} as const;

export function formularyExtension(name: string): string {
  return `${GUIDE}/StructureDefinition/usdf-${name}-extension`;
}

export function formularyProfile(name: 'PayerInsurancePlan' | 'Formulary' | 'FormularyItem' | 'FormularyDrug'): string {
  return `${GUIDE}/StructureDefinition/usdf-${name}`;
}

/** Tiers with this payer's words, from the cheapest to the dearest. */
const TIERS = {
  'preferred-generic': 'Tier 1: generic',
  generic: 'Tier 2: other generic',
  'preferred-brand': 'Tier 3: preferred brand',
  'non-preferred-brand': 'Tier 4: other brand',
  specialty: 'Tier 5: specialty',
} as const;

export type Tier = keyof typeof TIERS;

export const TIER_KEYS = Object.keys(TIERS) as readonly Tier[];

export function tierConcept(tier: Tier): CodeableConcept {
  return concept(FORMULARY_SYSTEM.tier, tier, TIERS[tier]);
}

/** For how long, and from which kind of pharmacy. */
const PHARMACY_KINDS = {
  '1-month-in-retail': 'One month, pharmacy in the network',
  '1-month-out-retail': 'One month, pharmacy outside the network',
  '1-month-in-mail': 'One month, by mail in the network',
  '3-month-in-retail': 'Three months, pharmacy in the network',
  '3-month-in-mail': 'Three months, by mail in the network',
} as const;

export type PharmacyKind = keyof typeof PHARMACY_KINDS;

export const PHARMACY_KIND_KEYS = Object.keys(PHARMACY_KINDS) as readonly PharmacyKind[];

export function pharmacyConcept(kind: PharmacyKind): CodeableConcept {
  return concept(FORMULARY_SYSTEM.pharmacy, kind, PHARMACY_KINDS[kind]);
}
