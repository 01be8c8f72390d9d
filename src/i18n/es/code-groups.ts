import type { codeGroups as english } from '../en/code-groups.js';
import { diagnosisChapters } from './diagnoses/chapters.js';
import { diagnosesAToH } from './diagnoses/a-to-h.js';
import { diagnosesIToM } from './diagnoses/i-to-m.js';
import { diagnosesNToZ } from './diagnoses/n-to-z.js';
import { hcpcs } from './services/hcpcs.js';
import { procedures } from './services/procedures.js';
import { places } from './services/places.js';
import { paymentGroups } from './services/payment-groups.js';
import { claimGuide } from './services/claim-guide.js';

export const codeGroups: Readonly<Record<keyof typeof english, string>> = {
  ...diagnosisChapters,
  ...diagnosesAToH,
  ...diagnosesIToM,
  ...diagnosesNToZ,
  ...hcpcs,
  ...procedures,
  ...places,
  ...paymentGroups,
  ...claimGuide,
};
