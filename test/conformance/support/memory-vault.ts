import { sessionKey } from '../../../src/db/session-key.js';
import { MemoryRecords } from '../../../src/db/memory-records.js';
import type { Vault } from '../../../src/db/vault.js';

/** A place for tokens that an app keeps itself; what is written is sealed all the same. */
export function memoryVault(): Vault {
  const records = new MemoryRecords();
  const key = sessionKey();
  return { kind: 'session', records, key: () => key, makeKey: () => key, forgetKey: () => undefined, wipe: () => records.destroy(), close: () => undefined };
}
