import type { ExplanationOfBenefit } from 'fhir/r4';
import { amount } from '../claims/amount.js';
import { relatedAs } from '../claims/replaced.js';
import { SERVICES } from '../claims/services.js';
import { clinicVisit } from './hard-member.js';
import { told } from './told.js';

/** One visit, decided again and again. Money in cents; `processed` tells the decisions apart. */
function decision(id: string, number: string, start: string, processed: string, paid: number, owed: number): ExplanationOfBenefit {
  return told({
    ...clinicVisit(id, number, start),
    processed,
    lines: [{ code: SERVICES.specialistVisit.code, date: start }],
    total: [amount('submitted', 30_000), amount('eligible', 18_000), amount('paidtoprovider', paid), amount('memberliability', owed)],
  });
}

/** Claims that took each other's place. */
export function chainedClaims(): ExplanationOfBenefit[] {
  const first = decision('odd-chain-1', '0401', '2025-09-02', '2025-09-16', 12_000, 6000);
  const second = decision('odd-chain-2', '0402', '2025-09-02', '2025-10-07', 13_000, 5000);
  const third = decision('odd-chain-3', '0403', '2025-09-02', '2025-11-04', 15_000, 3000);
  // The older one does not know that it was replaced: only the newer one says so.
  const older = decision('odd-older', '0404', '2025-10-14', '2025-10-28', 11_000, 7000);
  const newer = decision('odd-newer', '0405', '2025-10-14', '2025-12-02', 14_000, 4000);
  return [
    { ...first, status: 'cancelled', related: [relatedAs('replacedby', second)] },
    { ...second, related: [relatedAs('prior', first), relatedAs('replacedby', third)] },
    { ...third, related: [relatedAs('prior', second)] },
    older,
    { ...newer, related: [relatedAs('prior', older)] },
  ];
}
