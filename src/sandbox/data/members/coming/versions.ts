import type { CodeableConcept, ExplanationOfBenefit } from 'fhir/r4';
import { instantOn } from '../../calendar.js';
import { relatedAs } from '../../claims/replaced.js';

/** A later state of a claim: the same id, and a later `meta.lastUpdated`, from which on it is served in place of the one before. */
export function versioned(claim: ExplanationOfBenefit, version: number, date: string): ExplanationOfBenefit {
  return { ...claim, meta: { ...claim.meta, versionId: String(version), lastUpdated: instantOn(date) } };
}

/** The claim on the day on which it came in, before anybody decided it: what was billed is all that is known. */
export function asReceived(claim: ExplanationOfBenefit, date: string): ExplanationOfBenefit {
  const { payment: _paid, processNote: _notes, adjudication: _header, payee: _payee, ...said } = claim;
  return versioned(
    {
      ...said,
      created: instantOn(date),
      outcome: 'queued',
      ...(claim.item && { item: claim.item.map(({ noteNumber: _note, ...line }) => ({ ...line, adjudication: billedOf(line.adjudication) })) }),
      ...(claim.total && { total: billedOf(claim.total) }),
    },
    1,
    date,
  );
}

function billedOf<T extends { readonly category: CodeableConcept }>(statements: readonly T[] = []): T[] {
  return statements.filter(({ category }) => category.coding?.some(({ code }) => code === 'submitted'));
}

/** What a claim says once another one took its place. */
export function takenBack(claim: ExplanationOfBenefit, by: ExplanationOfBenefit): ExplanationOfBenefit {
  return versioned({ ...claim, status: 'cancelled', related: [relatedAs('replacedby', by)] }, 3, by.created.slice(0, 10));
}
