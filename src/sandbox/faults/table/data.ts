import type { Fault } from '../fault.js';

/** How many claims each member seems to have: the server makes copies of theirs, or leaves some out. */
export const CLAIM_COUNTS = [0, 1, 40, 1_000] as const;

export const OF_DATA: readonly Fault[] = CLAIM_COUNTS.map((count) => ({
  name: claimsFault(count),
  area: 'data',
  words: count === 0 ? 'Every member seems to have no claims.' : `Every member seems to have ${count.toLocaleString('en-US')} ${count === 1 ? 'claim' : 'claims'}.`,
}));

export function claimsFault(count: number): string {
  return `data:${count}-${count === 1 ? 'claim' : 'claims'}`;
}
