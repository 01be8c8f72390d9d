import { addDays, instantOn } from '../calendar.js';
import type { Random } from '../prng.js';

const instants = new Map<string, string>();

/** When a listing was last touched: most within two years, none later than today. */
export function drawnDay(random: Random, today: string): string {
  const days = random.integer(3, random.chance(0.2) ? 1400 : 600);
  // One text for all listings of a day.
  const key = `${today} ${days}`;
  const known = instants.get(key) ?? instantOn(addDays(today, -days));
  instants.set(key, known);
  return known;
}
