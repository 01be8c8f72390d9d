import { addDays, instantOn } from '../calendar.js';
import type { Random } from '../prng.js';

/** When a listing was last touched: most within two years, none later than today. */
export function drawnDay(random: Random, today: string): string {
  return instantOn(addDays(today, -random.integer(3, random.chance(0.2) ? 1400 : 600)));
}
