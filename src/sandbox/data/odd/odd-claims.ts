import type { ExplanationOfBenefit } from 'fhir/r4';
import { chainedClaims } from './chains.js';
import { contradictoryClaims } from './contradictions.js';
import { uncountedClaims } from './not-counted.js';
import { wordyClaims } from './payers-words.js';
import { silentClaims } from './silences.js';

/** One claim for each way in which a payer makes reading hard. None is drawn: they are the same for every seed. */
export function oddClaims(): ExplanationOfBenefit[] {
  return [...silentClaims(), ...contradictoryClaims(), ...wordyClaims(), ...chainedClaims(), ...uncountedClaims()];
}
