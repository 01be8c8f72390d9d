import type { Fault } from '../fault.js';

/** Rules that a payer's server may have and this one has not, unless they are switched on. */
export const OF_FHIR_RULES: readonly Fault[] = [
  { name: 'fhir:strict-token', area: 'fhir', words: 'In a search, |code is a code without a system, as FHIR has it, and not that of any system.' },
  { name: 'fhir:directory-needs-token', area: 'fhir', words: 'The directory answers nobody without a token that is for it.' },
];
