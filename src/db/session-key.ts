import { derive } from './device-key.js';
import { PART_2_LENGTH } from './key-file.js';
import type { SealingKey } from './seal.js';

/** Only in memory: closing the page forgets it. */
export async function sessionKey(): Promise<SealingKey> {
  const random = crypto.getRandomValues(new Uint8Array(PART_2_LENGTH));
  const first = await crypto.subtle.importKey('raw', random, 'HKDF', false, ['deriveKey']);
  return derive(first, crypto.getRandomValues(new Uint8Array(PART_2_LENGTH)));
}
