import type { Coded } from '../claim/claim.js';
import type { Money } from '../money.js';
import type { Stated } from '../stated.js';

/**
 * Drugs, and how the lists of a payer cover them, after the US Drug Formulary guide. An absent key means "not stated by the payer".
 * @see https://hl7.org/fhir/us/davinci-drug-formulary/
 */
export interface Drug {
  /** FHIR id of its MedicationKnowledge. */
  readonly id: string;
  readonly name?: string;
  /** RxNorm codes: the drug itself first. */
  readonly codes: readonly string[];
  readonly form?: Coded;
  /** What it is for, as the payer sorts its drugs. */
  readonly classes: readonly Coded[];
}

/** Whether a plan asks for something: of everybody, or of those only who don't take the drug yet. */
export type Limit = 'no' | 'yes' | 'new-starts';

/** How one list covers one drug. */
export interface ListedDrug {
  /** `Type/id` of the list: an InsurancePlan (STU 2); the plan's own id (1.x). */
  readonly list: string;
  readonly drug: string;
  readonly tier?: Coded;
  readonly priorAuthorization?: Limit;
  readonly stepTherapy?: Limit;
  readonly quantityLimit?: Limit;
  /** The limit in the payer's words, or put together from its numbers. */
  readonly quantity?: QuantityDetail;
  /** From which kinds of pharmacy, and for how long. */
  readonly pharmacies: readonly Coded[];
  /** The payer's own words beside the limits. */
  readonly notes: readonly string[];
  /** `active` where it can be had; else why not. */
  readonly status?: string;
  /** First and last day: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly start?: string;
  readonly end?: string;
}

/** At most so much, as far as it is stated. */
export interface QuantityDetail {
  readonly words?: string;
  /** So many times or units in a stretch of time: 30 in 30 days. */
  readonly rolling?: { readonly count: number; readonly period: number; readonly unit: string };
  readonly daily?: { readonly value: number; readonly unit?: string };
  readonly supplyDays?: number;
}

/** What a drug of a tier costs the member at one kind of pharmacy; several where the plan states several. */
export interface DrugCost {
  readonly tier: Coded;
  readonly pharmacy: Coded;
  readonly kind: Coded;
  /** In units of the currency, where one is stated. */
  readonly amount?: Stated<Money>;
  /** Of a hundred. */
  readonly percent?: number;
  /** When: `after-deductible`, `no-charge`, … */
  readonly when: readonly Coded[];
}

/** A plan that pays for drugs. */
export interface DrugPlan {
  readonly id: string;
  readonly name?: string;
  /** Of its drugs, as `ListedDrug.list` has it. */
  readonly list: string;
  readonly costs: readonly DrugCost[];
}
