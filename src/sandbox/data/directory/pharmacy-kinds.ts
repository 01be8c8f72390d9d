import type { Specialty } from './specialties.js';

function kind(code: string, word: string): Specialty {
  return { code, word, role: ['pharm', 'Pharmacist'], degrees: [], network: 'pharmacy', practice: word, weight: 0 };
}

/** Kinds of pharmacies by their NUCC codes, as Plan-Net's services name them. */
export const PHARMACY_KINDS = {
  retail: kind('3336C0003X', 'Retail Pharmacy'),
  mail: kind('3336M0002X', 'Mail Order Pharmacy'),
  specialty: kind('3336S0011X', 'Specialty Pharmacy'),
  compounding: kind('3336C0004X', 'Compounding Pharmacy'),
} as const satisfies Readonly<Record<string, Specialty>>;
