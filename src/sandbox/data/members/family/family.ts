import { PLANS } from '../../benefits/plan-rules.js';
import { randomOf } from '../../prng.js';
import type { ClaimBook } from '../../claims/book.js';
import { bookOf } from '../life.js';
import { ETIENNE, etiennesLife } from './etienne.js';
import { INES, inessLife } from './ines.js';
import { LEILA, leilasLife } from './leila.js';

export const FAMILY = [LEILA, ETIENNE, INES] as const;

/** Ten years of a household: a mother with diabetes, a father with a bad back, a child with asthma. Drawn from the seed. */
export function familysBooks(seed: number, today: string): ClaimBook[] {
  return [
    bookOf(leilasLife(randomOf(seed, LEILA.id), today), LEILA.id, PLANS.gold, '5520', today),
    bookOf(etiennesLife(randomOf(seed, ETIENNE.id), today), ETIENNE.id, PLANS.gold, '5521', today),
    bookOf(inessLife(randomOf(seed, INES.id), today), INES.id, PLANS.gold, '5522', today),
  ];
}
