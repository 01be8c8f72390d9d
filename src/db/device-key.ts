import { UhcError } from '../errors.js';
import { lockedName, PART_2_LENGTH, readKeyFile, removeKeyFile, writeKeyFile } from './key-file.js';
import { underKeyLock } from './lock.js';
import type { SealingKey } from './seal.js';
import type { Records } from './records.js';

const PART_1 = 'part-1';

/** A key that is here: its name, and itself where no lock keeps it back. */
export type FoundKey = SealingKey | { readonly name: string; readonly key?: never };

/**
 * The key of this device, in two parts that neither open anything alone: an HKDF key in IndexedDB, which cannot be exported, and 32 bytes
 * in a file of the origin's private file system, which a removal takes from the disk (IndexedDB leaves what it deletes behind).
 * Made, read and wiped under one lock: two tabs would make two keys.
 * Undefined where there is none; looking for one leaves nothing behind.
 * @throws UhcError `storage_refused` where the browser refuses one of the three
 */
export async function deviceKey(records: Records, database: string): Promise<FoundKey | undefined> {
  return underKeyLock(database, async () => {
    const file = await readKeyFile(database);
    if (!(await indexedDB.databases()).some(({ name }) => name === database)) return undefined;
    const first = await part1(records);
    const found = first && file && (await foundIn(first, file));
    if (!found) await records.destroy(); // one part alone opens nothing, nor does what it sealed
    return found;
  });
}

/**
 * The key of this device, made where there is none. What is made is read back before it is used.
 * @throws UhcError `storage_locked` where a lock keeps it back
 */
export async function madeDeviceKey(records: Records, database: string): Promise<SealingKey> {
  return underKeyLock(database, async () => {
    const found = await kept(records, database);
    if (found) return unlocked(found);
    await writeKeyFile(database, crypto.getRandomValues(new Uint8Array(PART_2_LENGTH)));
    const random = crypto.getRandomValues(new Uint8Array(PART_2_LENGTH));
    await records.write([{ put: 'keys', key: PART_1, value: await crypto.subtle.importKey('raw', random, 'HKDF', false, ['deriveKey']) }]);
    const made = await kept(records, database);
    if (!made) throw new UhcError('storage_refused', { why: 'not kept' });
    return unlocked(made);
  });
}

/** Removes part 2 first: from then on nothing that a disk remembers can be opened. */
export async function wipeDevice(records: Records, database: string): Promise<void> {
  await underKeyLock(database, async () => {
    await removeKeyFile(database);
    await records.destroy();
  });
}

/** The key that part 1, as it is kept, and these 32 bytes make together; undefined where part 1 is gone. */
export async function keyWith(records: Records, second: Uint8Array<ArrayBuffer>): Promise<SealingKey | undefined> {
  const first = await part1(records);
  return first && derive(first, second);
}

async function kept(records: Records, database: string): Promise<FoundKey | undefined> {
  const [first, file] = [await part1(records), await readKeyFile(database)];
  return first && file && foundIn(first, file);
}

async function foundIn(first: CryptoKey, file: Uint8Array<ArrayBuffer>): Promise<FoundKey | undefined> {
  if (file.length === PART_2_LENGTH) return derive(first, file);
  const name = lockedName(file);
  return name === undefined ? undefined : { name };
}

function unlocked(found: FoundKey): SealingKey {
  if (!found.key) throw new UhcError('storage_locked');
  return found;
}

async function part1(records: Records): Promise<CryptoKey | undefined> {
  const first = await records.get('keys', PART_1);
  return first instanceof CryptoKey ? first : undefined;
}

/** The key of both parts, and its name. */
export async function derive(first: CryptoKey, second: Uint8Array<ArrayBuffer>): Promise<SealingKey> {
  const info = new TextEncoder().encode('uhc-widgets sealing key 1');
  const key = await crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: second, info }, first, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', second));
  return { name: [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(''), key };
}
