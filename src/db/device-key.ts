import { UhcError } from '../errors.js';
import { underLock } from './lock.js';
import type { SealingKey } from './seal.js';
import type { Records } from './records.js';

const PART_1 = 'part-1';
const LENGTH = 32;

/**
 * The key of this device, in two parts that neither open anything alone: an HKDF key in IndexedDB, which cannot be exported, and 32 bytes
 * in a file of the origin's private file system, which a removal takes from the disk (IndexedDB leaves what it deletes behind).
 * Made, read and wiped under one lock: two tabs would make two keys.
 * Undefined where there is none; looking for one leaves nothing behind.
 * @throws UhcError `storage_refused` where the browser refuses one of the three
 */
export async function deviceKey(records: Records, database: string): Promise<SealingKey | undefined> {
  return underKeyLock(database, async () => {
    const second = await readPart2(database);
    if (!(await indexedDB.databases()).some(({ name }) => name === database)) return undefined;
    const first = await records.get('keys', PART_1);
    if (first instanceof CryptoKey && second) return derive(first, second);
    await records.destroy(); // one part alone opens nothing, nor does what it sealed
    return undefined;
  });
}

/** The key of this device, made where there is none. What is made is read back before it is used. */
export async function madeDeviceKey(records: Records, database: string): Promise<SealingKey> {
  return underKeyLock(database, async () => {
    const found = { first: await records.get('keys', PART_1), second: await readPart2(database) };
    if (found.first instanceof CryptoKey && found.second) return derive(found.first, found.second);
    await writePart2(database, crypto.getRandomValues(new Uint8Array(LENGTH)));
    const random = crypto.getRandomValues(new Uint8Array(LENGTH));
    await records.write([{ put: 'keys', key: PART_1, value: await crypto.subtle.importKey('raw', random, 'HKDF', false, ['deriveKey']) }]);
    const made = { first: await records.get('keys', PART_1), second: await readPart2(database) };
    if (!(made.first instanceof CryptoKey) || !made.second) throw new UhcError('storage_refused', { why: 'not kept' });
    return derive(made.first, made.second);
  });
}

/** Only in memory: closing the page forgets it. */
export async function sessionKey(): Promise<SealingKey> {
  const random = crypto.getRandomValues(new Uint8Array(LENGTH));
  const first = await crypto.subtle.importKey('raw', random, 'HKDF', false, ['deriveKey']);
  return derive(first, crypto.getRandomValues(new Uint8Array(LENGTH)));
}

/** Removes part 2 first: from then on nothing that a disk remembers can be opened. */
export async function wipeDevice(records: Records, database: string): Promise<void> {
  await underKeyLock(database, async () => {
    const root = await folder();
    await root.removeEntry(fileName(database)).catch((thrown: unknown) => {
      if (!(thrown instanceof DOMException && thrown.name === 'NotFoundError')) throw thrown;
    });
    await records.destroy();
  });
}

async function derive(first: CryptoKey, second: Uint8Array<ArrayBuffer>): Promise<SealingKey> {
  const info = new TextEncoder().encode('uhc-widgets sealing key 1');
  const key = await crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: second, info }, first, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', second));
  return { name: [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(''), key };
}

async function underKeyLock<T>(database: string, work: () => Promise<T>): Promise<T> {
  try {
    return await underLock(`${database}-key`, work);
  } catch (thrown) {
    if (thrown instanceof UhcError) throw thrown;
    throw new UhcError('storage_refused', { why: thrown instanceof Error ? thrown.name : 'unknown' });
  }
}

const folder = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();
const fileName = (database: string): string => `${database}.key`;

async function readPart2(database: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const file = await (await (await folder()).getFileHandle(fileName(database))).getFile();
    return file.size === LENGTH ? new Uint8Array(await file.arrayBuffer()) : undefined;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return undefined;
    throw thrown;
  }
}

async function writePart2(database: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const handle = await (await folder()).getFileHandle(fileName(database), { create: true });
  const writable = await handle.createWritable();
  await writable.write(bytes);
  await writable.close();
}
