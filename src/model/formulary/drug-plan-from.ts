import type { Coded } from '../claim/claim.js';
import { codedOf, codesOf } from '../concept.js';
import { drugListOf, isDrugList } from '../directory/plan-listing.js';
import { fieldsOf, listOf, numberOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { identifiersOf } from '../identifier.js';
import { moneyOf } from '../money.js';
import { quantityOf } from '../quantity.js';
import { keyOfResource } from '../reference.js';
import { stated } from '../stated.js';
import { textOf } from '../text.js';
import { formularyExtensions } from './formulary-extension.js';
import type { DrugCost, DrugPlan } from './formulary.js';

/**
 * A plan that pays for drugs: an InsurancePlan that refers to a list of drugs (STU 2), such a list by itself, which stands for the plans that nobody
 * names, or a List with the definitions of tiers (1.x). Undefined for anything else.
 */
export function drugPlanFrom(resource: unknown): DrugPlan | undefined {
  const plan = fieldsOf(resource);
  const id = textOf(plan?.id);
  if (!plan || id === undefined || plan.status === 'retired') return undefined;
  if (plan.resourceType === 'InsurancePlan') return planOf(plan, id);
  const list = identifiersOf(plan.identifier)[0]?.value;
  if (plan.resourceType !== 'List' || list === undefined || !codesOf(plan.code).some(({ code }) => code === 'DRUGPOL')) return undefined;
  return stated({ id, name: textOf(plan.title), list, costs: formularyExtensions(plan, 'DrugTierDefinition').flatMap(costsOfTier) });
}

function planOf(plan: Fields, id: string): DrugPlan | undefined {
  const list = isDrugList(plan) ? keyOfResource(plan) : drugListOf(plan);
  if (list === undefined) return undefined;
  const costs = listOf(plan.plan).flatMap(({ specificCost }) => listOf(specificCost).flatMap(costsAtPharmacy));
  return stated({ id, name: textOf(plan.name), list, costs });
}

function costsAtPharmacy({ category, benefit }: Fields): DrugCost[] {
  const pharmacy = codedOf(category);
  return !pharmacy ? [] : listOf(benefit).flatMap(({ type, cost }) => {
    const tier = codedOf(type);
    return !tier ? [] : listOf(cost).flatMap((one) => costOf(one, tier, pharmacy) ?? []);
  });
}

function costOf({ type, qualifiers, value }: Fields, tier: Coded, pharmacy: Coded): DrugCost | undefined {
  const kind = codedOf(type);
  const quantity = fieldsOf(value);
  const read = quantityOf(quantity);
  if (!kind) return undefined;
  const isPercent = quantity?.code === '%' || quantity?.unit === '%';
  return stated({
    tier, pharmacy, kind,
    amount: read && !isPercent ? amountOf(read.value, quantity?.code ?? (quantity?.unit === '$' ? 'USD' : undefined)) : undefined,
    percent: read && isPercent ? read.value : undefined,
    when: listOf(qualifiers).flatMap((one) => codedOf(one) ?? []),
  });
}

/** 1.x: a tier with what it costs at each kind of pharmacy, both as an amount and as a rate of one. */
function costsOfTier(definition: Fields): DrugCost[] {
  const parts = listOf(definition.extension);
  const tier = codedOf(parts.find(({ url }) => url === 'drugTierID')?.valueCodeableConcept);
  return !tier ? [] : parts.filter(({ url }) => url === 'costSharing').flatMap(({ extension }) => {
    const part = (url: string): Fields | undefined => listOf(extension).find((one) => one.url === url);
    const pharmacy = codedOf(part('pharmacyType')?.valueCodeableConcept);
    const rate = numberOf(part('coinsuranceRate')?.valueDecimal);
    const when = (url: string): Coded[] => [codedOf(part(url)?.valueCodeableConcept)].filter((one) => one !== undefined);
    const money = fieldsOf(part('copayAmount')?.valueMoney);
    const amount = amountOf(money?.value, money?.currency);
    return !pharmacy ? [] : [
      ...(amount ? [{ tier, pharmacy, kind: { code: 'copay' }, amount, when: when('copayOption') }] : []),
      ...(rate === undefined ? [] : [{ tier, pharmacy, kind: { code: 'coinsurance' }, percent: rate <= 1 ? rate * 100 : rate, when: when('coinsuranceOption') }]),
    ];
  });
}

function amountOf(value: unknown, currency: unknown): DrugCost['amount'] {
  const money = moneyOf({ value, currency });
  return money && stated(money);
}
