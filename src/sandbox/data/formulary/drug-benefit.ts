import type { CodeableConcept, InsurancePlan, InsurancePlanPlanSpecificCostBenefitCost } from 'fhir/r4';
import { percentOf } from '../cents.js';
import type { Cents } from '../cents.js';
import { coding, concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { FORMULARY_SYSTEM, formularyExtension, PHARMACY_KIND_KEYS, pharmacyConcept, TIER_KEYS, tierConcept } from './codes.js';
import type { PharmacyKind, Tier } from './codes.js';
import { listReference } from './list.js';
import type { DrugList } from './list.js';

/** What a month's supply costs a member in a pharmacy of the network: a copay in cents, or a percent of the price. */
export type MonthlyCost = { readonly copay: Cents } | { readonly percent: number };

export interface DrugBenefit {
  readonly list: DrugList;
  readonly month: Readonly<Record<Tier, MonthlyCost>>;
  /** Whether the deductible has to be met before. */
  readonly afterDeductible: boolean;
}

const DRUG = concept(FORMULARY_SYSTEM.planType, 'drug', 'Drug');

/**
 * A plan's drug benefit: its list, and what each tier costs from each kind of pharmacy.
 * @see https://hl7.org/fhir/us/davinci-drug-formulary/STU2.0.1/StructureDefinition-usdf-PayerInsurancePlan.html
 */
export function drugBenefit(benefit: DrugBenefit): Required<Pick<InsurancePlan, 'coverage' | 'plan'>> {
  return {
    coverage: [
      {
        extension: [{ url: formularyExtension('FormularyReference'), valueReference: listReference(benefit.list) }],
        type: { coding: [coding(SYSTEM.actCode, 'DRUGPOL', 'Drug policy')] },
        benefit: [{ type: DRUG }],
      },
    ],
    plan: [
      {
        type: DRUG,
        specificCost: PHARMACY_KIND_KEYS.map((kind) => ({
          category: pharmacyConcept(kind),
          benefit: tiersFrom(kind).map((tier) => ({ type: tierConcept(tier), cost: costs(benefit, tier, kind) })),
        })),
      },
    ],
  };
}

/** Specialty drugs come for a month at a time, and from the network alone. */
function tiersFrom(kind: PharmacyKind): readonly Tier[] {
  return kind.startsWith('1-month-in') ? TIER_KEYS : TIER_KEYS.filter((tier) => tier !== 'specialty');
}

function costs({ month, afterDeductible }: DrugBenefit, tier: Tier, kind: PharmacyKind): InsurancePlanPlanSpecificCostBenefitCost[] {
  const cost = month[tier];
  const when = afterDeductible ? option('after-deductible', 'After the deductible') : option('deductible-waived', 'Without the deductible');
  if ('percent' in cost) {
    const value = { value: cost.percent, system: 'http://unitsofmeasure.org', code: '%' };
    return [{ type: concept(FORMULARY_SYSTEM.cost, 'coinsurance', 'Coinsurance'), qualifiers: [when], value }];
  }
  const value = copayFor(cost.copay, kind) / 100;
  const qualifiers = [value === 0 ? option('no-charge', 'No charge') : when];
  return [{ type: concept(FORMULARY_SYSTEM.cost, 'copay', 'Copay'), qualifiers, value: { value, unit: '$', system: 'urn:iso:std:iso:4217', code: 'USD' } }];
}

function option(code: string, word: string): CodeableConcept {
  return concept(FORMULARY_SYSTEM.costOption, code, word);
}

/** By mail three months cost as much as two; outside the network a half more. */
function copayFor(month: Cents, kind: PharmacyKind): Cents {
  if (kind === '1-month-out-retail') return percentOf(month, 150);
  if (kind === '3-month-in-retail') return month * 3;
  return kind === '3-month-in-mail' ? month * 2 : month;
}
