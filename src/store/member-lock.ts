import type { Vault } from '../db/vault.js';
import type { SealingKey } from '../db/seal.js';
import { UhcError } from '../errors.js';
import { DeviceLock } from '../lock/device-lock.js';
import type { NotOpened, Secret } from '../lock/device-lock.js';
import { watchIdle } from '../lock/idle.js';
import { canAskForPasskey, newPasskey } from '../lock/passkey.js';
import type { NoPasskey } from '../lock/passkey.js';
import { newPassphrase } from '../lock/passphrase.js';
import type { Around } from './surroundings.js';

export { SHORTEST, strengthOf } from '../lock/passphrase.js';
export type { Secret } from '../lock/device-lock.js';

/** How the lock opens, and after how many idle minutes it locks by itself. */
export interface LockFacts {
  readonly way: 'passphrase' | 'passkey';
  readonly idle: number;
}

/** `label`: what the device's own list of passkeys is to call it. */
export type NewSecret = { readonly passphrase: string } | { readonly passkey: true; readonly label: string };

/** `done`, or why not: `wrong`, the member `cancelled`, or this device's passkeys cannot do it. */
export type LockOutcome = 'done' | NotOpened;

/** The lock that a member may put on what is kept on a shared device, in every view of this origin at once. */
export class MemberLock {
  #watching: { readonly idle: number; readonly stop: () => void } | undefined;

  constructor(readonly around: Around, readonly changed: () => Promise<void>) {}

  async facts(): Promise<LockFacts | undefined> {
    const { device } = await this.#at();
    const file = await device.file();
    return file && { way: file.way, idle: file.idle };
  }

  /** Whether this device asks for a finger, a face or a PIN by itself. */
  canUsePasskey(): Promise<boolean> {
    return canAskForPasskey();
  }

  /** @throws UhcError `storage_refused` where there is nothing to lock */
  async turnOn(secret: NewSecret): Promise<'done' | NoPasskey> {
    const opener = 'passkey' in secret ? await newPasskey(secret.label) : await newPassphrase(secret.passphrase);
    if (typeof opener === 'string') return opener;
    const { device, data } = await this.#at();
    const key = await device.turnOn(opener);
    if (!key) throw new UhcError('storage_refused', { why: 'nothing to lock' });
    await this.#opened(data, key);
    return 'done';
  }

  async unlock(secret: Secret): Promise<LockOutcome> {
    const { device, data } = await this.#at();
    const key = await device.open(secret);
    if (typeof key === 'string') return key;
    await this.#opened(data, key);
    return 'done';
  }

  async turnOff(secret: Secret): Promise<LockOutcome> {
    const { device, data } = await this.#at();
    const key = await device.turnOff(secret);
    if (typeof key === 'string') return key;
    data.forgetKey();
    await this.#tell('unlocked');
    return 'done';
  }

  /** In every open view: what was drawn goes, and so does the key. */
  async lockNow(): Promise<void> {
    const { data } = await this.#at();
    data.lock?.shut();
    await this.#tell('locked');
  }

  async setIdle(minutes: number): Promise<void> {
    const { device } = await this.#at();
    await device.setIdle(minutes);
    await this.#tell('unlocked');
  }

  /** For whoever forgot the passphrase. At the payer nothing changes: what would end the access there cannot be opened. */
  async removeAll(): Promise<void> {
    const { data } = await this.#at();
    await data.wipe();
    await this.#tell('wiped');
  }

  /** Looks, after anything that may have changed the lock, whether it is to lock by itself. */
  async watch(): Promise<void> {
    const { data, device } = await this.#at();
    const idle = data.lock?.state() === 'open' ? (await device.file())?.idle : undefined;
    if (idle === this.#watching?.idle) return;
    this.#watching?.stop();
    const { database, now } = this.around;
    this.#watching = idle === undefined ? undefined : { idle, stop: watchIdle({ database, afterMs: idle * 60_000, now, idle: () => void this.lockNow() }) };
  }

  close(): void {
    this.#watching?.stop();
    this.#watching = undefined;
  }

  async #opened(data: Vault, key: SealingKey): Promise<void> {
    await data.lock?.open(key);
    await this.#tell('unlocked');
  }

  async #tell(about: 'locked' | 'unlocked' | 'wiped'): Promise<void> {
    this.around.announcer.tell({ about });
    await this.changed();
  }

  async #at(): Promise<{ readonly data: Vault; readonly device: DeviceLock }> {
    const { data } = await this.around.vaults();
    return { data, device: new DeviceLock(this.around.database, data.records) };
  }
}
