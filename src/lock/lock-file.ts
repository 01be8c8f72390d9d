import { seal, unseal } from '../db/seal.js';
import type { SealingKey } from '../db/seal.js';

/** How a lock is opened, in clear: nothing of it opens anything without the member. Bytes are written in base64. */
export interface LockFile {
  readonly way: 'passphrase' | 'passkey';
  /** Of the device's key; stands at the beginning of the file, too. */
  readonly name: string;
  readonly salt: string;
  /** Of PBKDF2, for a passphrase. */
  readonly rounds?: number;
  /** The passkey's id. */
  readonly credential?: string;
  /** Minutes without a key or a pointer after which it locks by itself. */
  readonly idle: number;
  readonly nonce: string;
  /** Part 2 of the device's key, sealed. */
  readonly part2: string;
}

/** What opens a lock, and how it is to be made again. */
export interface Opener {
  readonly how: Pick<LockFile, 'way' | 'salt' | 'rounds' | 'credential'>;
  /** AES-GCM, 256 bits. */
  readonly key: CryptoKey;
}

/** Undefined where the bytes are no lock, or of a version that is not known. */
export function lockFileFrom(bytes: Uint8Array | undefined): LockFile | undefined {
  try {
    const file = JSON.parse(new TextDecoder().decode(bytes?.subarray(NAME_LENGTH))) as LockFile & { readonly version: number };
    return file.version === VERSION ? file : undefined;
  } catch {
    return undefined; // a key that is not locked is 32 bytes of chance
  }
}

export function bytesOf(file: LockFile): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(file.name + JSON.stringify({ version: VERSION, ...file }));
}

export async function sealedPart2(part2: Uint8Array<ArrayBuffer>, name: string, { how, key }: Opener, idle: number): Promise<LockFile> {
  const { nonce, data } = await seal(part2, placeOf({ ...how, name }), { name, key });
  return { ...how, name, idle, nonce: textOf(nonce), part2: textOf(new Uint8Array(data)) };
}

/** Undefined where it is not this opener's. */
export async function openedPart2(file: LockFile, key: CryptoKey): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const by: SealingKey = { name: file.name, key };
  return unseal({ key: file.name, nonce: bytesIn(file.nonce), data: bytesIn(file.part2).buffer }, placeOf(file), by);
}

export function textOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

export function bytesIn(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** All that says how it opens is bound to what is sealed. */
function placeOf({ way, name, salt, rounds, credential }: Omit<LockFile, 'idle' | 'nonce' | 'part2'>): string {
  return JSON.stringify(['lock', VERSION, way, name, salt, rounds, credential]);
}

const VERSION = 1;
const NAME_LENGTH = 16;
