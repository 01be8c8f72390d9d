import type { LookedUp } from '../claims/looked-up.js';

/**
 * A claim as a member may read it: what an ExplanationOfBenefit states, and nothing that it does not state.
 * An absent key means "not stated by the payer"; it never means zero, and never an empty text.
 * @see https://hl7.org/fhir/us/carin-bb/
 */

export const AMOUNT_NAMES = [
  'billed', 'allowed', 'discount', 'not-covered', 'deductible', 'copay', 'coinsurance', 'plan-paid', 'other-plan-paid', 'you-owe', 'paid-by-you',
] as const;
export type AmountName = (typeof AMOUNT_NAMES)[number];

/** Where an amount stands: the claim's `total`, its header `adjudication`, added from its lines, or `payment.amount`. */
export type AmountSource = 'total' | 'header' | 'lines' | 'payment';

/** Value in units of its currency (dollars), exact to the cent; a currency that is not stated is absent. */
export interface Amount {
  readonly value: number;
  readonly currency?: string;
  readonly from: AmountSource;
  /** The payer's own name for it (a further coding, `text` or `display`), where it gives one. */
  readonly label?: string;
  /** Which part of what the plan paid, where it stands beside the other part. */
  readonly part?: 'to-provider' | 'to-patient';
  /** `sequence` of the service that states it, where the doubt is in one of several lines and no sum was made. */
  readonly line?: number;
}

/** None stated: the key is absent. Several: the payer contradicts itself (or `part` tells them apart), and nothing is added. */
export type Amounts = { readonly [N in AmountName]?: readonly Amount[] };

/** An adjudication whose category is none of ours, under the payer's own words. */
export interface OtherAmount {
  readonly label: string;
  readonly value: number;
  readonly currency?: string;
  readonly from: AmountSource;
  /** True where it is a bare number (units, a percentage) and no money. */
  readonly plain?: true;
}

/** A code as sent: `display` (or the concept's `text`) is the payer's word for it. */
export interface Coded {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

/** Who is referred to, as far as the claim says: name, NPI, and the reference as sent. */
export interface Party {
  readonly name?: string;
  readonly npi?: string;
  readonly reference?: string;
}

export type ClaimKind = 'professional' | 'institutional' | 'pharmacy' | 'oral' | 'vision';
export type NetworkStatus = 'in' | 'out' | 'mixed';

/** What the payer decided, as far as it says so. */
export type Decision = 'paid' | 'paid-in-part' | 'not-paid' | 'in-process' | 'cancelled';

/** A reason, denial or note: the payer's words, and its code beside them. */
export interface Reason {
  readonly text?: string;
  readonly codes: readonly Coded[];
  /** `sequence` of the line it was said of; absent: said of the whole claim. */
  readonly line?: number;
  /** What the payer says that it is, where it does: why it denied, why it adjusted, or a note that the line points to. */
  readonly about?: 'denial' | 'adjustment' | 'note';
}

/** One service of a claim (`item`). */
export interface ClaimLine {
  readonly sequence: number;
  /** All codings of `productOrService` (for a drug, its NDC). */
  readonly codes: readonly Coded[];
  /** The payer's word for the service, where it gives one. */
  readonly text?: string;
  readonly modifiers: readonly Coded[];
  readonly revenue?: Coded;
  readonly start?: string;
  readonly end?: string;
  readonly quantity?: { readonly value: number; readonly unit?: string };
  readonly place?: Coded;
  readonly bodySite?: Coded;
  /** Parts of the body site: of a tooth, its surfaces. */
  readonly surfaces?: readonly Coded[];
  readonly network?: NetworkStatus;
  readonly decision?: Decision;
  readonly amounts: Amounts;
  readonly otherAmounts: readonly OtherAmount[];
  readonly reasons: readonly Reason[];
  /** `sequence` of the claim's diagnoses that this line points to. */
  readonly diagnoses: readonly number[];
  /** True where the payer added the service itself (`addItem`); such a line has no `sequence` of the payer's, and gets the next one. */
  readonly added?: true;
  /** What the service is made of (`detail`, `subDetail`: the parts of a compound, say), where the payer breaks it down. */
  readonly details?: readonly ClaimLine[];
}

export interface Diagnosis {
  readonly sequence: number;
  readonly codes: readonly Coded[];
  readonly text?: string;
  readonly types: readonly Coded[];
}

export interface CareTeamMember {
  readonly party: Party;
  readonly role?: Coded;
  readonly qualification?: Coded;
}

/** One `supportingInfo`: what it is about, and what it says, by whichever value it has. */
export interface SupportingFact {
  readonly category: Coded;
  readonly code?: Coded;
  readonly text?: string;
  readonly quantity?: { readonly value: number; readonly unit?: string };
  readonly start?: string;
  readonly end?: string;
}

/** What happened that made the care necessary (`accident`): the day, what kind it was, and where. */
export interface Accident {
  readonly date?: string;
  readonly type?: Coded;
  readonly place?: string;
}

export interface PerformedProcedure {
  readonly codes: readonly Coded[];
  readonly text?: string;
  readonly date?: string;
}

/** A claim that this one refers to: `prior` came before it, `replacedby` came after it. */
export interface RelatedClaim {
  readonly relationship: 'prior' | 'replacedby' | 'other';
  readonly identifiers: readonly Identified[];
  readonly reference?: string;
}

export interface Identified {
  readonly system?: string;
  readonly value: string;
}

/**
 * Whether a claim counts in sums, and why not. `replaced`: it says so itself (`replacedby`), or another claim that we hold names it
 * as its `prior`, which is known only among several claims (`standings`).
 */
export type Standing = 'current' | 'cancelled' | 'entered-in-error' | 'replaced' | 'not-a-claim';

export interface Claim {
  /** The EOB's FHIR id; absent in a resource that has none. */
  readonly id?: string;
  /** True where the entry could not be read as an ExplanationOfBenefit at all. */
  readonly unreadable?: true;
  readonly identifiers: readonly Identified[];
  /** The Claim that this EOB answers, as referred to (`claim`): what another claim's `related` may name. */
  readonly claimReference?: string;
  /** What a member would call the claim number: the `uc` (unique claim id) identifier, else the first one. */
  readonly number?: string;
  readonly patient?: Party;
  readonly status?: string;
  readonly outcome?: string;
  /** The payer's `disposition`, in its own words. */
  readonly disposition?: string;
  readonly use?: string;
  readonly kind?: ClaimKind;
  /** The payer's words for the type. */
  readonly typeText?: string;
  readonly subType?: Coded;
  /** First and last day of service as stated: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; a date that does not exist is absent. */
  readonly serviceStart?: string;
  readonly serviceEnd?: string;
  readonly created?: string;
  readonly received?: string;
  readonly paidOn?: string;
  readonly provider?: Party;
  readonly facility?: Party;
  readonly insurer?: Party;
  readonly payee?: Party;
  readonly accident?: Accident;
  /** Numbers under which the plan agreed beforehand (`preAuthRef`), those of its coverages too. */
  readonly preAuthorizations?: readonly string[];
  readonly amounts: Amounts;
  readonly otherAmounts: readonly OtherAmount[];
  readonly network?: NetworkStatus;
  readonly decision?: Decision;
  /** By the claim alone; `standings` knows more where several claims are at hand. */
  readonly standing: Standing;
  readonly related: readonly RelatedClaim[];
  readonly lines: readonly ClaimLine[];
  readonly diagnoses: readonly Diagnosis[];
  readonly procedures: readonly PerformedProcedure[];
  readonly careTeam: readonly CareTeamMember[];
  readonly supportingInfo: readonly SupportingFact[];
  /** Reasons said of the whole claim; a line's own stand in the line. */
  readonly reasons: readonly Reason[];
  readonly notes: readonly string[];
}

/** What a list needs of a claim, small enough to keep thousands in memory. */
export interface ClaimSummary {
  /** Its place on the device: `connection` is whose it is, `page` and `entry` are where the whole resource is kept. */
  readonly connection: string;
  readonly page: number;
  readonly entry: number;
  readonly id?: string;
  readonly unreadable?: true;
  readonly number?: string;
  readonly identifiers: readonly Identified[];
  readonly claimReference?: string;
  readonly related: readonly RelatedClaim[];
  /** When the payer made the record, never a day of service: tells versions apart. */
  readonly created?: string;
  readonly provider?: string;
  readonly kind?: ClaimKind;
  readonly typeText?: string;
  /** What a member would know it by: the only service's or drug's word, where there is one. */
  readonly serviceText?: string;
  /** What it may be looked up by besides. */
  readonly lookedUp?: LookedUp;
  readonly serviceStart?: string;
  readonly serviceEnd?: string;
  readonly amounts: Amounts;
  readonly network?: NetworkStatus;
  readonly decision?: Decision;
  readonly standing: Standing;
}
