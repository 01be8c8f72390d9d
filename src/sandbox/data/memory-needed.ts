import { getHeapStatistics } from 'node:v8';
import type { Size } from './size.js';

/** Measured, with the indexes that searches build, and a third more. */
const BYTES = { base: 200e6, role: 3600, claim: 8000 } as const;

const PEOPLE_OF_A_HOUSEHOLD = 3;

/** Refuses, in words that say what to do, what Node would run out of memory at. `limit` in bytes: what Node gives to objects. */
export function checkMemory({ members = 1, claims = 0, roles = 0 }: Size, limit = getHeapStatistics().heap_size_limit): void {
  const needed = BYTES.base + roles * BYTES.role + members * PEOPLE_OF_A_HOUSEHOLD * claims * BYTES.claim;
  if (needed <= limit) return;
  const megabytes = Math.ceil(needed / 2 ** 20 / 512) * 512;
  const allowed = Math.floor(limit / 2 ** 20);
  throw new Error(
    `So much data needs about ${megabytes} MB, and Node allows itself ${allowed}. Start it with NODE_OPTIONS=--max-old-space-size=${megabytes}, or ask for less.`,
  );
}
