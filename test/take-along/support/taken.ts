import { en } from '../../../src/i18n/en.js';
import { es } from '../../../src/i18n/es.js';
import { Language } from '../../../src/i18n/language.js';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import { summaryOf } from '../../../src/model/claim/summary.js';
import type { Taken } from '../../../src/take-along/claims-table.js';

export const english = new Language('en-US', en);
export const spanish = new Language('es-US', es);
export const whose = { person: () => 'Ana Reyes', plan: () => 'UnitedHealthcare' };
export const made = { whose, day: '2025-04-01' };

export function takenFrom(eob: unknown, entry = 0): Taken & Required<Pick<Taken, 'claim'>> {
  const claim = claimFromEob(eob);
  return { claim, summary: summaryOf(claim, { connection: 'k1', page: 1, entry }) };
}
