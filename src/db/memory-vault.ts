import { MemoryRecords } from './memory-records.js';
import type { SealingKey } from './seal.js';
import { sessionKey } from './session-key.js';
import type { Vault } from './vault.js';

/** For a browser that keeps nothing: all is gone with the page. Loaded where that shows, which is seldom. */
export class MemoryVault implements Vault {
  readonly records = new MemoryRecords();
  #key = sessionKey();

  constructor(readonly kind: 'session' | 'memory') {}

  key(): Promise<SealingKey> {
    return this.#key;
  }

  makeKey(): Promise<SealingKey> {
    return this.#key;
  }

  forgetKey(): void {
    // No other tab has it.
  }

  async wipe(): Promise<void> {
    this.#key = sessionKey();
    await this.records.destroy();
  }

  close(): void {
    this.records.close();
  }
}
