import type { ClaimKind } from './claim.js';
import { codingsOf } from '../concept.js';

const CLAIM_TYPE = 'http://terminology.hl7.org/CodeSystem/claim-type';
const KINDS: ReadonlyMap<unknown, ClaimKind> = new Map([
  ['professional', 'professional'],
  ['institutional', 'institutional'],
  ['pharmacy', 'pharmacy'],
  ['oral', 'oral'],
  ['vision', 'vision'],
]);

/**
 * The kind of a claim, by HL7's coding, whatever other codings stand beside it.
 * @see https://terminology.hl7.org/CodeSystem-claim-type.html
 */
export function kindOf(type: unknown): ClaimKind | undefined {
  for (const coding of codingsOf(type)) {
    const kind = coding.system === CLAIM_TYPE ? KINDS.get(coding.code) : undefined;
    if (kind) return kind;
  }
  return undefined;
}
