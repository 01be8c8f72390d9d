import { UhcError } from '../errors.js';
import { deviceKey, madeDeviceKey, wipeDevice } from './device-key.js';
import { IdbRecords } from './idb-records.js';
import type { SealingKey } from './seal.js';
import type { LockState, SharedKeys, Vault, VaultLock } from './vault.js';

/** What is kept on this device until it is wiped. */
export class DeviceVault implements Vault {
  readonly kind = 'device';
  readonly records: IdbRecords;
  readonly lock: VaultLock = {
    state: () => this.#state,
    open: (key) => this.#open(key),
    shut: () => { this.#shut(); },
  };
  #state: LockState = 'off';
  #key: Promise<SealingKey | undefined> | undefined;
  #unshare = (): void => undefined;

  constructor(readonly database: string, readonly keys: SharedKeys) {
    this.records = new IdbRecords(database, () => { this.forgetKey(); });
  }

  key(): Promise<SealingKey | undefined> {
    return this.#key ?? this.#remembered(this.#find());
  }

  async makeKey(): Promise<SealingKey> {
    const key = (await this.key()) ?? (await this.#remembered(madeDeviceKey(this.records, this.database)));
    if (!key) throw new UhcError('storage_refused', { why: 'not kept' });
    return key;
  }

  forgetKey(): void {
    this.#key = undefined;
    this.#unshare();
  }

  async wipe(): Promise<void> {
    this.forgetKey();
    this.#state = 'off';
    await wipeDevice(this.records, this.database);
  }

  close(): void {
    this.#unshare();
    this.records.close();
  }

  /** A lock keeps part 2 back; a tab that has unlocked it hands the key on. */
  async #find(): Promise<SealingKey | undefined> {
    const found = await deviceKey(this.records, this.database);
    this.#state = found && !found.key ? 'locked' : 'off';
    if (!found || found.key) return found;
    const held = await (await this.keys()).askForKey(this.database, found.name);
    if (held) await this.#open(held);
    return held;
  }

  async #remembered(reading: Promise<SealingKey | undefined>): Promise<SealingKey | undefined> {
    this.#key = reading;
    const found = await reading.catch((thrown: unknown) => {
      this.forgetKey();
      throw thrown;
    });
    if (!found && this.#state !== 'locked') this.forgetKey(); // the next look may find one
    return found;
  }

  async #open(key: SealingKey): Promise<void> {
    const { shareKey } = await this.keys();
    this.forgetKey();
    this.#key = Promise.resolve(key);
    this.#state = 'open';
    this.#unshare = await shareKey(this.database, key);
  }

  /** Other tabs, which shut a moment later, are not asked. */
  #shut(): void {
    this.forgetKey();
    this.#key = Promise.resolve(undefined);
    this.#state = 'locked';
  }
}
