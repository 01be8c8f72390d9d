import type { CodeableConcept, ExplanationOfBenefit, ExplanationOfBenefitItem, ExplanationOfBenefitItemAdjudication, ExplanationOfBenefitTotal } from 'fhir/r4';
import { addDays } from '../calendar.js';
import { money } from '../cents.js';
import type { Cents } from '../cents.js';
import { category } from '../claims/amount.js';
import type { MoneyCategory, StatedAmount } from '../claims/amount.js';
import { frame } from '../claims/frame.js';
import type { ClaimHeader } from '../claims/frame.js';
import { PLACES } from '../claims/services.js';

/** A service with exactly these adjudications, whether or not they make sense. */
export interface ToldLine {
  readonly code: CodeableConcept;
  /** Absent: the header's day is not repeated here. */
  readonly date?: string;
  readonly adjudication?: readonly ExplanationOfBenefitItemAdjudication[];
}

/** A claim that says exactly this and nothing else. */
export interface Told extends Omit<ClaimHeader, 'processed' | 'coverage'> {
  readonly processed?: string;
  readonly lines?: readonly ToldLine[];
  readonly total?: readonly ExplanationOfBenefitTotal[];
  readonly adjudication?: readonly ExplanationOfBenefitItemAdjudication[];
  readonly payment?: Cents;
}

export function told(claim: Told): ExplanationOfBenefit {
  const processed = claim.processed ?? addDays(claim.end ?? claim.start, 14);
  return {
    ...frame({ ...claim, coverage: `coverage-${claim.patient}-medical`, processed }),
    ...(claim.lines && { item: claim.lines.map(item) }),
    ...(claim.adjudication && { adjudication: [...claim.adjudication] }),
    ...(claim.total && { total: [...claim.total] }),
    ...(claim.payment !== undefined && { payment: { date: processed, amount: money(claim.payment) } }),
  };
}

function item({ code, date, adjudication }: ToldLine, at: number): ExplanationOfBenefitItem {
  return {
    sequence: at + 1,
    productOrService: code,
    locationCodeableConcept: PLACES.office,
    ...(date !== undefined && { servicedDate: date }),
    ...(adjudication && { adjudication: [...adjudication] }),
  };
}

/** With the value as the payer's system computed it, binary fractions and all. */
export function noisy(code: MoneyCategory, value: number): StatedAmount {
  return { category: category(code), amount: { value, currency: 'USD' } };
}
