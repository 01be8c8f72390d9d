import { diagnosisChapters } from './diagnoses/chapters.js';
import { diagnosesAToH } from './diagnoses/a-to-h.js';
import { diagnosesIToM } from './diagnoses/i-to-m.js';
import { diagnosesNToZ } from './diagnoses/n-to-z.js';
import { hcpcs } from './services/hcpcs.js';
import { procedures } from './services/procedures.js';
import { places } from './services/places.js';
import { paymentGroups } from './services/payment-groups.js';
import { claimGuide } from './services/claim-guide.js';

/**
 * What a neighbour calls a code that came without a word, by the kind of its system (`code-systems.ts`): of the code that
 * ends there (`place.11$`), or of all codes that begin so (`dx.I10`), and the longest key wins. All words are ours. Left out is what is
 * under a licence: CPT, dental procedures, revenue and bill codes, names of drugs by NDC, and the texts of adjustment reasons: there the
 * payer's own word stands, or the bare code.
 */
export const codeGroups = {
  ...diagnosisChapters,
  ...diagnosesAToH,
  ...diagnosesIToM,
  ...diagnosesNToZ,
  ...hcpcs,
  ...procedures,
  ...places,
  ...paymentGroups,
  ...claimGuide,
} as const;
