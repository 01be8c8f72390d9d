import type { CodeableConcept, ExplanationOfBenefit, Reference } from 'fhir/r4';
import { instantOn } from '../calendar.js';
import { concept } from '../coding/concept.js';
import { SYSTEM, carinProfile } from '../coding/systems.js';
import { INSURER } from '../payer/insurer.js';

export type ClaimKind = 'professional' | 'institutional' | 'pharmacy' | 'oral' | 'vision';

/** What every claim says, whatever it says of money. Dates are `YYYY-MM-DD`. */
export interface ClaimHeader {
  readonly id: string;
  /** The payer's number of the claim (`uc`). */
  readonly number: string;
  /** Ids of the Patient and of the Coverage that pays. */
  readonly patient: string;
  readonly coverage: string;
  readonly kind: ClaimKind;
  readonly subType?: 'inpatient' | 'outpatient';
  readonly start: string;
  readonly end?: string;
  /** When the payer made this explanation of it. */
  readonly processed: string;
  readonly provider: Reference;
  readonly status?: ExplanationOfBenefit['status'];
  readonly use?: ExplanationOfBenefit['use'];
  readonly outcome?: ExplanationOfBenefit['outcome'];
  /** The version of CARIN Blue Button whose shape it has. */
  readonly version?: '1.1.0' | '2.0.0';
  /** Payers leave the profile out at times. */
  readonly profiled?: boolean;
}

const KINDS: Readonly<Record<ClaimKind, { readonly word: string; readonly profile?: string }>> = {
  professional: { word: 'Professional', profile: 'ExplanationOfBenefit-Professional-NonClinician' },
  institutional: { word: 'Institutional' },
  pharmacy: { word: 'Pharmacy', profile: 'ExplanationOfBenefit-Pharmacy' },
  oral: { word: 'Oral', profile: 'ExplanationOfBenefit-Oral' },
  // CARIN Blue Button has no profile of its own for vision.
  vision: { word: 'Vision' },
};

const SUB_TYPES = {
  inpatient: { word: 'Inpatient', profile: 'ExplanationOfBenefit-Inpatient-Institutional' },
  outpatient: { word: 'Outpatient', profile: 'ExplanationOfBenefit-Outpatient-Institutional' },
} as const;

/** The claim without its services and its money. */
export function frame(header: ClaimHeader): ExplanationOfBenefit {
  const { kind, subType, status = 'active', use = 'claim', outcome = 'complete' } = header;
  return {
    resourceType: 'ExplanationOfBenefit',
    id: header.id,
    meta: metaOf(header),
    identifier: [{ type: concept(SYSTEM.carinIdentifierType, 'uc', 'Unique claim id'), system: SYSTEM.claimNumber, value: header.number }],
    status,
    type: { ...concept(SYSTEM.claimType, kind), text: KINDS[kind].word },
    ...(subType && { subType: subTypeConcept(subType) }),
    use,
    patient: { reference: `Patient/${header.patient}` },
    billablePeriod: { start: header.start, end: header.end ?? header.start },
    created: instantOn(header.processed),
    insurer: INSURER,
    provider: header.provider,
    outcome,
    insurance: [{ focal: true, coverage: { reference: `Coverage/${header.coverage}` } }],
  };
}

function subTypeConcept(subType: keyof typeof SUB_TYPES): CodeableConcept {
  return { ...concept(SYSTEM.institutionalSubType, subType), text: SUB_TYPES[subType].word };
}

function metaOf({ kind, subType, version = '2.0.0', profiled = true, processed }: ClaimHeader): NonNullable<ExplanationOfBenefit['meta']> {
  const profile = subType ? SUB_TYPES[subType].profile : KINDS[kind].profile;
  const source = version === '1.1.0' ? { source: 'https://sandbox-health-plan.example.com/claims' } : {};
  return { lastUpdated: instantOn(processed), ...source, ...(profiled && profile !== undefined && { profile: carinProfile(profile, version) }) };
}
