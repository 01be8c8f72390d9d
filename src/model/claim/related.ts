import type { RelatedClaim } from './claim.js';
import { codingsOf } from '../concept.js';
import { fieldsOf, listOf } from '../fields.js';
import { identifiersOf } from '../identifier.js';
import { referenceOf } from '../reference.js';
import { stated } from '../stated.js';

/** Systems of the relationship's code; a bare code is taken for CARIN's, since no other is in use for claims. */
const SYSTEMS: ReadonlySet<unknown> = new Set([
  'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBRelatedClaimRelationshipCodes',
  'http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship',
  undefined,
]);
const RELATIONSHIPS: ReadonlyMap<unknown, RelatedClaim['relationship']> = new Map([
  ['prior', 'prior'],
  ['replacedby', 'replacedby'],
]);

/**
 * The claims that a claim refers to.
 * @see https://hl7.org/fhir/us/carin-bb/CodeSystem-C4BBRelatedClaimRelationshipCodes.html
 */
export function relatedOf(related: unknown): RelatedClaim[] {
  return listOf(related).map((relation) => stated({
    relationship: relationshipOf(relation.relationship),
    identifiers: identifiersOf([relation.reference, fieldsOf(relation.claim)?.identifier]),
    reference: referenceOf(relation.claim),
  }));
}

function relationshipOf(concept: unknown): RelatedClaim['relationship'] {
  for (const coding of codingsOf(concept)) {
    const relationship = SYSTEMS.has(coding.system) ? RELATIONSHIPS.get(coding.code) : undefined;
    if (relationship) return relationship;
  }
  return 'other';
}
