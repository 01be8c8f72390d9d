import { PLANS } from '../../benefits/plan-rules.js';
import { ClaimBook } from '../../claims/book.js';
import type { Insured } from '../patient.js';
import { year2024 } from './appendix-2024.js';
import { year2021, year2022, year2023 } from './first-years.js';
import { year2025 } from './year-2025.js';
import { year2026 } from './year-2026.js';

export const DANA: Insured = {
  id: 'dana-whitlock',
  name: { use: 'official', family: 'Whitlock', given: ['Dana', 'Marie'] },
  gender: 'female',
  birthDate: '1979-04-18',
  town: 'grand-junction',
  street: '1187 Cottonwood Ln',
  memberNumber: 'SBX44170001',
  since: '2021-01-01',
  plan: PLANS.silver.name,
};

/** Her life at the doctor’s since 2021, written down and not drawn: the same for every seed, so that tests and pictures can name her claims. */
export function danasBook(today: string): ClaimBook {
  const book = new ClaimBook(DANA.id, PLANS.silver, '4417', today);
  for (const year of [year2021, year2022, year2023, year2024, year2025, year2026]) year(book);
  return book;
}
