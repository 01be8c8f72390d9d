import type { Standing } from '../../../src/model/claim/claim.js';
import { DANAS_CLAIMS } from './facts/danas-claims.js';
import { ODD_CLAIMS } from './facts/odd-claims.js';
import { NOTABLE_LISTINGS } from './facts/notable-listings.js';

/**
 * What a sound program shows of the sandbox's own data, for every seed. Worked out by hand from what each claim and listing was written to say,
 * and never by running our own reading: a mistake there must not become the truth here.
 * The shape of `facts` is that of the published examples' `expected.json`, so that one checker serves both.
 */

export type AmountFact =
  | null
  | { readonly value: number; readonly from: 'total' | 'header' | 'lines' | 'payment' }
  | { readonly conflicting: readonly number[]; readonly from: 'total' | 'header' | 'lines' | 'payment' };

export const MONEY_NAMES = [
  'billed',
  'allowed',
  'discount',
  'notCovered',
  'deductible',
  'copay',
  'coinsurance',
  'youOwe',
  'paidByYou',
  'otherPlanPaid',
  'planPaid',
] as const;

export type MoneyName = (typeof MONEY_NAMES)[number];

/** Each amount in dollars; null where the claim does not state it. */
export interface ClaimFacts {
  readonly status: string;
  readonly outcome: string;
  readonly kind: string;
  readonly typeText: string;
  readonly serviceStart: string | null;
  readonly serviceEnd: string | null;
  readonly provider: string | null;
  readonly lineCount: number;
  readonly diagnoses: readonly string[];
  readonly lineCodes: readonly (readonly string[])[];
  readonly network: 'in' | 'out' | 'mixed' | null;
  readonly money: Readonly<Record<MoneyName, AmountFact>>;
  readonly notes: readonly string[];
}

export interface ClaimCase {
  /** The FHIR id. */
  readonly id: string;
  readonly resource: `ExplanationOfBenefit/${string}`;
  readonly kind: 'eob';
  readonly facts: ClaimFacts;
  /** Whether it counts, among the other claims of its member. */
  readonly standing: Standing;
  /** What is to be got right here. */
  readonly about: string;
}

/** Shape as in the published facts: a name is null where nobody is named, an address is as listed. */
export interface RoleFacts {
  readonly name: string | null;
  readonly family: string | null;
  readonly npi: string | null;
  readonly active: boolean;
  readonly role: readonly string[];
  readonly specialties: readonly string[];
  readonly specialtyCodes: readonly string[];
  readonly networks: readonly { readonly reference: string; readonly name: string | null }[];
  readonly organization: string | null;
  readonly locations: readonly { readonly name: string; readonly address: AddressFact; readonly phones: readonly string[] }[];
  readonly phones: readonly string[];
  /** Codes of `AcceptingPatientsCS`. */
  readonly accepting: readonly string[];
  readonly languages: readonly string[];
  /** How many opening times. */
  readonly hours: number;
  readonly dangling: readonly string[];
}

export interface AddressFact {
  readonly text: string;
  readonly line: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

export interface RoleCase {
  readonly id: string;
  readonly resource: `PractitionerRole/${string}`;
  readonly kind: 'practitionerrole';
  readonly facts: RoleFacts;
  readonly about: string;
}

export const CLAIM_CASES: readonly ClaimCase[] = [...DANAS_CLAIMS, ...ODD_CLAIMS];

export const ROLE_CASES: readonly RoleCase[] = NOTABLE_LISTINGS;
