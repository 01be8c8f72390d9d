import { UhcError } from '../errors.js';
import { deviceKey, madeDeviceKey, sessionKey, wipeDevice } from './device-key.js';
import { IdbRecords } from './idb-records.js';
import { MemoryRecords } from './memory-records.js';
import type { Records } from './records.js';
import type { SealingKey } from './seal.js';

/** Records and the key that seals them. */
export interface Vault {
  /** `device`: kept until it is wiped. `session`: in this page's memory, as was asked. `memory`: the same, since the browser keeps nothing. */
  readonly kind: 'device' | 'session' | 'memory';
  readonly records: Records;
  /** Undefined where nothing was ever kept, or all was wiped: there is nothing to read then, and nothing may be written. */
  key(): Promise<SealingKey | undefined>;
  /** The key, made where there is none: for the first thing that is kept. */
  makeKey(): Promise<SealingKey>;
  /** Another tab has wiped: the key at hand opens nothing any more. */
  forgetKey(): void;
  /** Removes the key, then all records. */
  wipe(): Promise<void>;
  close(): void;
}

/** What a client keeps, and, apart from it, the flows: an answer must find its flow after a full-page redirect, in session mode too. */
export interface Vaults {
  readonly data: Vault;
  readonly flows: Vault;
}

/**
 * A look at what is kept. It leaves nothing behind where nothing is: a page that nobody connects on has no database and no key.
 * `prove` tries the device with a real write, before the first thing is kept; where any part of it is refused memory serves, and the view says so.
 */
export async function openVaults(database: string, remember: 'device' | 'session', prove: boolean): Promise<Vaults> {
  const device = await openDevice(database, prove);
  const data = remember === 'device' && device ? device : memoryVault(remember === 'session' ? 'session' : 'memory');
  return { data, flows: device ?? data };
}

async function openDevice(database: string, prove: boolean): Promise<Vault | undefined> {
  const vault = deviceVault(database);
  try {
    await (prove ? vault.makeKey() : vault.key());
    return vault;
  } catch (thrown) {
    if (!(thrown instanceof UhcError) && !(thrown instanceof DOMException) && !(thrown instanceof TypeError)) throw thrown;
    vault.close();
    return undefined; // refused: private window, policy, a page without a secure context
  }
}

function deviceVault(database: string): Vault {
  let key: Promise<SealingKey | undefined> | undefined;
  const forgetKey = (): void => { key = undefined; };
  const records = new IdbRecords(database, forgetKey);
  const remembered = async (reading: Promise<SealingKey | undefined>): Promise<SealingKey | undefined> => {
    key = reading;
    const found = await reading.catch((thrown: unknown) => {
      forgetKey();
      throw thrown;
    });
    if (!found) forgetKey(); // the next look may find one
    return found;
  };
  return {
    kind: 'device',
    records,
    key: () => key ?? remembered(deviceKey(records, database)),
    makeKey: async () => (await key) ?? made(await remembered(madeDeviceKey(records, database))),
    forgetKey,
    async wipe() {
      forgetKey();
      await wipeDevice(records, database);
    },
    close: () => { records.close(); },
  };
}

function made(key: SealingKey | undefined): SealingKey {
  if (!key) throw new UhcError('storage_refused', { why: 'not kept' });
  return key;
}

function memoryVault(kind: 'session' | 'memory'): Vault {
  const records = new MemoryRecords();
  let key = sessionKey();
  return {
    kind,
    records,
    key: () => key,
    makeKey: () => key,
    forgetKey: () => undefined,
    async wipe() {
      key = sessionKey();
      await records.destroy();
    },
    close: () => { records.close(); },
  };
}
