import { keyWith } from '../db/device-key.js';
import { PART_2_LENGTH, readKeyFile, writeKeyFile } from '../db/key-file.js';
import { underKeyLock } from '../db/lock.js';
import type { Records } from '../db/records.js';
import type { SealingKey } from '../db/seal.js';
import { bytesOf, lockFileFrom, openedPart2, sealedPart2 } from './lock-file.js';
import type { LockFile, Opener } from './lock-file.js';
import { passkeyKey } from './passkey.js';
import type { NoPasskey } from './passkey.js';
import { passphraseKey } from './passphrase.js';

/** What the member opens with: a passphrase that was typed, or the passkey, which the browser asks for. */
export type Secret = { readonly passphrase: string } | { readonly passkey: true };

/** Why nothing was opened. `wrong`: not this passphrase, or another lock than a moment ago. */
export type NotOpened = 'wrong' | NoPasskey;

/** Minutes. */
export const USUAL_IDLE = 15;

/**
 * The lock of a device: it seals part 2 of the key, so that nothing on the disk opens without the member. The key itself stays what it is,
 * and so does all that it sealed. Part 2 changes its form in one step: who is stopped on the way finds the old lock, or the new one.
 */
export class DeviceLock {
  constructor(readonly database: string, readonly records: Records) {}

  /** How it opens; undefined where there is none. */
  async file(): Promise<LockFile | undefined> {
    return lockFileFrom(await readKeyFile(this.database));
  }

  /** Undefined where there is nothing to lock, or it is locked already. */
  turnOn(opener: Opener, idle = USUAL_IDLE): Promise<SealingKey | undefined> {
    return underKeyLock(this.database, async () => {
      const part2 = await readKeyFile(this.database);
      const key = part2?.length === PART_2_LENGTH ? await keyWith(this.records, part2) : undefined;
      if (!part2 || !key) return undefined;
      const file = await sealedPart2(part2, key.name, opener, idle);
      // Before what is in clear goes, what takes its place has been opened once.
      if (!(await openedPart2(file, opener.key))) return undefined;
      await writeKeyFile(this.database, bytesOf(file));
      return key;
    });
  }

  async open(secret: Secret): Promise<SealingKey | NotOpened> {
    const part2 = await this.#part2(secret);
    return typeof part2 === 'string' ? part2 : ((await keyWith(this.records, part2)) ?? 'wrong');
  }

  /** The key as it was before there was a lock. */
  async turnOff(secret: Secret): Promise<SealingKey | NotOpened> {
    const part2 = await this.#part2(secret);
    if (typeof part2 === 'string') return part2;
    return underKeyLock(this.database, async () => {
      const key = await keyWith(this.records, part2);
      // Wiped, or locked anew by another tab, while the member was asked.
      if (!key || (await this.file())?.name !== key.name) return 'wrong';
      await writeKeyFile(this.database, part2);
      return key;
    });
  }

  setIdle(minutes: number): Promise<void> {
    return underKeyLock(this.database, async () => {
      const file = await this.file();
      if (file) await writeKeyFile(this.database, bytesOf({ ...file, idle: minutes }));
    });
  }

  /** Outside of the key's lock: a member may take minutes. */
  async #part2(secret: Secret): Promise<Uint8Array<ArrayBuffer> | NotOpened> {
    const file = await this.file();
    if (!file) return 'wrong';
    const key = 'passkey' in secret ? await passkeyKey(file) : await passphraseKey(secret.passphrase, file);
    return typeof key === 'string' ? key : ((await openedPart2(file, key)) ?? 'wrong');
  }
}
