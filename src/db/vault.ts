import { UhcError } from '../errors.js';
import { DeviceVault } from './device-vault.js';
import type { Records } from './records.js';
import type { SealingKey } from './seal.js';

/** Records and the key that seals them. */
export interface Vault {
  /** `device`: kept until it is wiped. `session`: for as long as a tab is open, as was asked. `memory`: as long as this page is, since the browser keeps nothing. */
  readonly kind: 'device' | 'session' | 'memory';
  readonly records: Records;
  /** Undefined where nothing was ever kept, all was wiped, or a lock keeps it back: there is nothing to read then, and nothing may be written. */
  key(): Promise<SealingKey | undefined>;
  /**
   * The key, made where there is none: for the first thing that is kept.
   * @throws UhcError `storage_locked`
   */
  makeKey(): Promise<SealingKey>;
  /** Another tab has wiped, locked or unlocked: the key at hand may open nothing any more. */
  forgetKey(): void;
  /** Removes the key, then all records. */
  wipe(): Promise<void>;
  close(): void;
  /** Where a member may lock it. */
  readonly lock?: VaultLock;
}

/** `off`: there is none. `locked`: nothing opens before the member's passkey or passphrase. `open`: a tab has unlocked it. */
export type LockState = 'off' | 'locked' | 'open';

export interface VaultLock {
  /** As it was when the key was last looked for. */
  state(): LockState;
  /** From now on the vault opens, here and in every tab that asks. */
  open(key: SealingKey): Promise<void>;
  /** From now on nothing opens here. */
  shut(): void;
}

/** What hands a key from tab to tab. A service worker, which may load nothing later, has it from the start. */
export type SharedKeys = () => Promise<Pick<typeof import('./shared-key.js'), 'askForKey' | 'shareKey'>>;

/** What a client keeps, and, apart from it, the flows: an answer must find its flow after a full-page redirect, in session mode too. */
export interface Vaults {
  readonly data: Vault;
  readonly flows: Vault;
}

const laterKeys: SharedKeys = () => import('./shared-key.js');
const laterSession = (): Promise<typeof import('./session-vault.js')> => import('./session-vault.js');
const laterMemory = (): Promise<typeof import('./memory-vault.js')> => import('./memory-vault.js');

/**
 * A look at what is kept. It leaves nothing behind where nothing is: a page that nobody connects on has no database and no key.
 * Where any part of it is refused memory serves, and the view says so.
 */
export async function openVaults(database: string, remember: 'device' | 'session', keys: SharedKeys = laterKeys): Promise<Vaults> {
  const device = await looked(new DeviceVault(database, keys));
  if (remember === 'device') {
    const data = device ?? (await inMemory('memory'));
    return { data, flows: data };
  }
  const { SessionVault } = await laterSession();
  const data = (await looked(new SessionVault(database))) ?? (await inMemory('session'));
  return { data, flows: device && device.lock?.state() !== 'locked' ? device : data };
}

/** The same, tried with a real write: before the first thing is kept. */
export async function provenVaults({ data, flows }: Vaults): Promise<Vaults> {
  const proven = (await proved(data)) ?? (await inMemory(data.kind === 'session' ? 'session' : 'memory'));
  return { data: proven, flows: flows === data ? proven : (await proved(flows)) ?? proven };
}

async function inMemory(kind: 'session' | 'memory'): Promise<Vault> {
  return new (await laterMemory()).MemoryVault(kind);
}

const looked = (vault: Vault): Promise<Vault | undefined> => unlessRefused(vault, () => vault.key());
const proved = (vault: Vault): Promise<Vault | undefined> => unlessRefused(vault, () => vault.makeKey());

async function unlessRefused(vault: Vault, work: () => Promise<unknown>): Promise<Vault | undefined> {
  try {
    await work();
    return vault;
  } catch (thrown) {
    if (thrown instanceof UhcError && thrown.code === 'storage_locked') return vault;
    if (!(thrown instanceof UhcError) && !(thrown instanceof DOMException) && !(thrown instanceof TypeError)) throw thrown;
    vault.close();
    return undefined; // refused: private window, policy, a page without a secure context
  }
}
