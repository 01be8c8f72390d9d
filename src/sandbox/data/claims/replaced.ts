import type { ExplanationOfBenefit, ExplanationOfBenefitRelated, Identifier } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';

function numberOf(claim: ExplanationOfBenefit): Identifier {
  const [identifier] = claim.identifier ?? [];
  return { ...(identifier?.system !== undefined && { system: identifier.system }), ...(identifier?.value !== undefined && { value: identifier.value }) };
}

export function relatedAs(relationship: 'prior' | 'replacedby', claim: ExplanationOfBenefit): ExplanationOfBenefitRelated {
  const code = relationship === 'prior' ? concept(SYSTEM.related, 'prior', 'Came before') : concept(SYSTEM.carinRelated, 'replacedby', 'Replaced by');
  return { relationship: code, reference: numberOf(claim) };
}

/** The first decision and the one that took its place: the first is cancelled and says by which claim, the second names the first. */
export function replaced(first: ExplanationOfBenefit, second: ExplanationOfBenefit): [ExplanationOfBenefit, ExplanationOfBenefit] {
  return [
    { ...first, status: 'cancelled', related: [relatedAs('replacedby', second)] },
    { ...second, related: [relatedAs('prior', first)] },
  ];
}
