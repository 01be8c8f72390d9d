/** Small explanations of benefit, written by what a payer states in them. */
const SYSTEMS = {
  base: 'http://terminology.hl7.org/CodeSystem/adjudication',
  c4bb: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication',
  status: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBPayerAdjudicationStatus',
  discriminator: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator',
};
const BASE_CODES = new Set(['submitted', 'eligible', 'benefit', 'deductible', 'copay']);

export type Json = Readonly<Record<string, unknown>>;
/** Each a category's code and an amount in dollars. */
export type Said = readonly (readonly [code: string, value: unknown, currency?: string | undefined])[];

export function eob(fields: Json = {}): Json {
  return { resourceType: 'ExplanationOfBenefit', id: 'e1', status: 'active', use: 'claim', outcome: 'complete', type: claimType('professional'), ...fields };
}

export function claimType(code: string): Json {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code }] };
}

/** Adjudications or totals with an amount each, in US dollars unless said otherwise; `null` leaves the currency out. */
export function amounts(said: Said): Json[] {
  return said.map(([code, value, currency = 'USD']) => ({ category: category(code), amount: currency === '' ? { value } : { value, currency } }));
}

export function category(code: string): Json {
  return { coding: [{ system: BASE_CODES.has(code) ? SYSTEMS.base : SYSTEMS.c4bb, code }] };
}

export function status(code: string): Json {
  return { coding: [{ system: SYSTEMS.status, code }] };
}

/** An adjudication that gives a reason: `benefitpaymentstatus`, `denialreason`, … */
export function because(discriminator: string, reason: Json): Json {
  return { category: { coding: [{ system: SYSTEMS.discriminator, code: discriminator }] }, reason };
}

/** A line that states amounts. */
export function line(sequence: number, said: Said, fields: Json = {}): Json {
  return { sequence, productOrService: { coding: [{ system: 'urn:codes', code: `S${sequence}` }] }, adjudication: amounts(said), ...fields };
}
