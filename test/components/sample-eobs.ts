/** EOBs written by hand for the elements' tests: small, in the shape of CARIN Blue Button, and each with one thing to show. */

const BASE = 'http://terminology.hl7.org/CodeSystem/adjudication';
const C4BB = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication';
const STATUS = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBPayerAdjudicationStatus';
const TYPE = 'http://terminology.hl7.org/CodeSystem/claim-type';
const RELATION = 'http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship';

const SYSTEMS: Readonly<Record<string, string>> = {
  submitted: BASE, eligible: BASE, deductible: BASE, copay: BASE, benefit: BASE,
  discount: C4BB, noncovered: C4BB, coinsurance: C4BB, paidtoprovider: C4BB, paidtopatient: C4BB, memberliability: C4BB, paidbypatient: C4BB, priorpayerpaid: C4BB,
};

export type Money = Readonly<Record<string, number>>;

export interface SampleLine {
  readonly text?: string;
  readonly code?: string;
  readonly money?: Money;
  readonly status?: 'denied' | 'paid' | 'partiallypaid';
  readonly network?: 'innetwork' | 'outofnetwork';
  readonly denial?: { readonly code: string; readonly text?: string };
  readonly quantity?: number;
}

export interface SampleEob {
  readonly id?: string;
  readonly number?: string;
  readonly kind?: string;
  readonly provider?: string;
  readonly patient?: string;
  readonly start?: string;
  readonly end?: string;
  readonly totals?: Money;
  readonly lines?: readonly SampleLine[];
  readonly status?: string;
  readonly outcome?: string;
  readonly decision?: string;
  readonly use?: string;
  readonly prior?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

function category(code: string, text?: string): object {
  return { coding: [{ system: SYSTEMS[code] ?? 'http://example.org/categories', code }], ...(text && { text }) };
}

export function adjudication(code: string, value: number, text?: string): object {
  return { category: category(code, text), amount: { value, currency: 'USD' } };
}

function status(code: string): object {
  return { category: { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator', code: 'benefitpaymentstatus' }] }, reason: { coding: [{ system: STATUS, code }] } };
}

function denial({ code, text }: { readonly code: string; readonly text?: string }): object {
  return {
    category: { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator', code: 'denialreason' }] },
    reason: { coding: [{ system: 'https://x12.org/codes/claim-adjustment-reason-codes', code }], ...(text && { text }) },
  };
}

function item(line: SampleLine, at: number, start: string | undefined): object {
  return {
    sequence: at + 1,
    productOrService: { coding: [{ system: 'http://example.org/services', code: line.code ?? `S${at + 1}` }], ...(line.text && { text: line.text }) },
    ...(start && { servicedDate: start }),
    ...(line.quantity && { quantity: { value: line.quantity } }),
    adjudication: [
      ...Object.entries(line.money ?? {}).map(([code, value]) => adjudication(code, value)),
      ...(line.status ? [status(line.status)] : []),
      ...(line.network ? [{ category: { coding: [{ system: STATUS, code: line.network }] } }] : []),
      ...(line.denial ? [denial(line.denial)] : []),
    ],
  };
}

/** One EOB as a server sends it. */
export function eob(sample: SampleEob): Record<string, unknown> {
  const { id, number, kind = 'professional', provider, patient, start, end, totals = {}, lines = [], decision } = sample;
  return {
    resourceType: 'ExplanationOfBenefit',
    ...(id && { id }),
    ...(number && { identifier: [{ type: { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType', code: 'uc' }] }, system: 'http://example.org/claims', value: number }] }),
    status: sample.status ?? 'active',
    outcome: sample.outcome ?? 'complete',
    use: sample.use ?? 'claim',
    type: { coding: [{ system: TYPE, code: kind }] },
    patient: { reference: 'Patient/p1', ...(patient && { display: patient }) },
    ...(start && { billablePeriod: { start, ...(end && { end }) } }),
    ...(provider && { provider: { display: provider } }),
    ...(sample.prior && { related: [{ relationship: { coding: [{ system: RELATION, code: 'prior' }] }, reference: { system: 'http://example.org/claims', value: sample.prior } }] }),
    ...(decision && { adjudication: [status(decision)] }),
    item: lines.map((line, at) => item(line, at, start)),
    total: Object.entries(totals).map(([code, value]) => adjudication(code, value)),
    ...sample.more,
  };
}
