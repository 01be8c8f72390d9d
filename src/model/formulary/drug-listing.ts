import type { Coded } from '../claim/claim.js';
import { drugFromMedicationKnowledge, listedDrugFrom } from './drugs-from.js';
import { drugPlanFrom } from './drug-plan-from.js';
import type { Drug, DrugCost, DrugPlan, ListedDrug } from './formulary.js';

/** What one plan says of one drug. */
export interface DrugCoverage {
  readonly plan: DrugPlan;
  /** How its list covers the drug; absent where the drug is not on it. */
  readonly item?: ListedDrug;
  /** What the drug costs in its tier, pharmacy by pharmacy. */
  readonly costs: readonly DrugCost[];
}

export interface DrugListing extends Drug {
  /** One a plan: those that cover it first. */
  readonly coverage: readonly DrugCoverage[];
}

/**
 * Drugs, in the order in which they come, each with what every plan says of it. One that is told several times (1.x has it once a plan) is one drug, by
 * its RxNorm code. A list of drugs that no plan refers to stands for its plans.
 * @param resources MedicationKnowledge, Basic, InsurancePlan and List, in any order
 */
export function drugListingsFrom(resources: readonly unknown[]): DrugListing[] {
  const items = new Map<string, ListedDrug>();
  for (const item of resources.map(listedDrugFrom)) if (item) items.set(`${item.drug} ${item.list}`, item);
  const plans = plansFrom(resources);
  return groupsOf(resources).map(([drug, ids]) => {
    const itemOf = (list: string): ListedDrug | undefined => ids.map((id) => items.get(`MedicationKnowledge/${id} ${list}`)).find((item) => item !== undefined);
    const coverage = plans.map((plan) => coverageIn(plan, itemOf(plan.list)));
    return { ...drug, coverage: [...coverage.filter(({ item }) => item), ...coverage.filter(({ item }) => !item)] };
  });
}

export function plansFrom(resources: readonly unknown[]): DrugPlan[] {
  const plans = new Map<string, DrugPlan>();
  for (const plan of resources.map(drugPlanFrom)) if (plan && !plans.has(plan.id)) plans.set(plan.id, plan);
  const listed = new Set([...plans.values()].filter((plan) => !isOnlyList(plan)).map(({ list }) => list));
  return [...plans.values()].filter((plan) => !isOnlyList(plan) || !listed.has(plan.list));
}

/** What a drug of this tier costs in a plan, at the kinds of pharmacy from which it comes. */
export function coverageIn(plan: DrugPlan, item: ListedDrug | undefined): DrugCoverage {
  if (!item) return { plan, costs: [] };
  const from = item.pharmacies;
  return { plan, item, costs: plan.costs.filter(({ tier, pharmacy }) => isSame(tier, item.tier) && (from.length === 0 || from.some((one) => isSame(one, pharmacy)))) };
}

function isOnlyList({ id, list }: DrugPlan): boolean {
  return list === `InsurancePlan/${id}`;
}

/** By code; payers' own codes come with systems of their own, or without. */
function isSame(one: Coded, other: Coded | undefined): boolean {
  if (!other) return false;
  return one.code === undefined || other.code === undefined ? one.display === other.display : one.code === other.code;
}

function groupsOf(resources: readonly unknown[]): (readonly [Drug, readonly string[]])[] {
  const groups = new Map<string, [Drug, string[]]>();
  for (const drug of resources.map(drugFromMedicationKnowledge)) {
    if (!drug) continue;
    const key = drug.codes[0] ?? drug.id;
    const known = groups.get(key);
    if (known) known[1].push(drug.id);
    else groups.set(key, [drug, [drug.id]]);
  }
  return [...groups.values()];
}
