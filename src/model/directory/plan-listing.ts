import type { Coded } from '../claim/claim.js';
import { codesOf } from '../concept.js';
import { fieldsOf, listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { phonesOf } from '../phones.js';
import { keyOf, referenceOf, resolverOf } from '../reference.js';
import { stated } from '../stated.js';
import { planFromInsurancePlan } from './plan-from-insurance-plan.js';
import type { Plan } from './plan-from-insurance-plan.js';

const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const FORMULARY = 'http://hl7.org/fhir/us/davinci-drug-formulary/StructureDefinition/usdf-FormularyReference-extension';

/** A plan that somebody can have, as it stands in a list of plans. */
export interface PlanListing extends Plan {
  readonly id: string;
  /** Phones for members, as sent. */
  readonly phones: readonly string[];
  /** All codes of its types as sent, by which it can be asked for. */
  readonly kinds: readonly Coded[];
  /** `InsurancePlan/<id>` of its drug list, where it has one. */
  readonly drugList?: string;
}

/**
 * The plans among these resources, in their order, each once. A list of drugs is an InsurancePlan too (US Drug Formulary), and no plan that somebody
 * can have; what has no id, or says that it is retired, is left out.
 * @param beside what came along, to name networks, owners and areas
 */
export function planListingsFrom(matches: readonly unknown[], beside: readonly unknown[] = []): PlanListing[] {
  const resolve = resolverOf([...beside, ...matches]);
  const byId = new Map<string, PlanListing>();
  for (const match of matches) {
    const resource = fieldsOf(match);
    const plan = planFromInsurancePlan(resource, { resolve });
    if (!resource || plan.id === undefined || plan.unreadable || plan.status === 'retired' || isDrugList(resource) || byId.has(plan.id)) continue;
    byId.set(plan.id, stated({ ...plan, id: plan.id, phones: phonesFor(resource), kinds: listOf(resource.type).flatMap(codesOf), drugList: drugListOf(resource) }));
  }
  return [...byId.values()];
}

/** Whether an InsurancePlan is nothing but a list of drugs. */
export function isDrugList(plan: Fields): boolean {
  const codes = listOf(plan.type).flatMap(codesOf);
  return codes.length > 0 && codes.every(({ system, code }) => system === ACT_CODE && code === 'DRUGPOL');
}

/** `InsurancePlan/<id>` of the drug list of a plan. @see https://hl7.org/fhir/us/davinci-drug-formulary/STU2.0.1/StructureDefinition-usdf-FormularyReference-extension.html */
export function drugListOf(plan: Fields): string | undefined {
  for (const coverage of listOf(plan.coverage)) {
    const extension = listOf(coverage.extension).find(({ url }) => url === FORMULARY);
    const reference = referenceOf(extension?.valueReference);
    if (reference !== undefined) return keyOf(reference);
  }
  return undefined;
}

function phonesFor(plan: Fields): string[] {
  return [...new Set(listOf(plan.contact).flatMap(({ telecom }) => phonesOf(telecom)))];
}
