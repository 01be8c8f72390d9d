import { bytesIn, textOf } from './lock-file.js';
import type { LockFile, Opener } from './lock-file.js';

/** More than OWASP's 600,000 for PBKDF2 with SHA-256 (Password Storage Cheat Sheet); about a second on a busy machine of two cores. */
const ROUNDS = 1_000_000;
/** Characters; what a member chooses alone is guessed by its length (NIST SP 800-63B §5.1.1). */
export const SHORTEST = 8;
/** Four words or so: from here on guessing takes longer than anybody waits. */
const LONG = 20;

/** What its length is worth; what it says is nobody's to judge. `short` is refused. */
export function strengthOf(passphrase: string): 'short' | 'fair' | 'long' {
  const { length } = passphrase;
  if (length < SHORTEST) return 'short';
  return length < LONG ? 'fair' : 'long';
}

export async function newPassphrase(passphrase: string): Promise<Opener> {
  const how = { way: 'passphrase', salt: textOf(crypto.getRandomValues(new Uint8Array(32))), rounds: ROUNDS } as const;
  return { how, key: await passphraseKey(passphrase, how) };
}

export async function passphraseKey(passphrase: string, { salt, rounds = ROUNDS }: Pick<LockFile, 'salt' | 'rounds'>): Promise<CryptoKey> {
  // The same letters come composed from one keyboard and decomposed from another.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const typed = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: bytesIn(salt), iterations: rounds }, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
