import { bytesIn, textOf } from './lock-file.js';
import type { LockFile, Opener } from './lock-file.js';

/** The member closed the browser's question, or the device has no passkey that can do it. */
export type NoPasskey = 'cancelled' | 'unsupported';

/** ES256, and RS256 for older Windows: which one matters to nobody here, since no signature is checked. */
const ALGORITHMS = [-7, -257];

/** Whether this device asks for a finger, a face or a PIN by itself. That it can also make a secret of it shows when it is asked. */
export async function canAskForPasskey(): Promise<boolean> {
  return typeof PublicKeyCredential === 'function' && PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
}

/**
 * A passkey whose secret, 32 bytes that only the member's device can make again, opens the lock. No server checks anything.
 * @param label what the device's own list of passkeys calls it; nothing about the member
 * @see https://www.w3.org/TR/webauthn-3/#prf-extension
 */
export async function newPasskey(label: string): Promise<Opener | NoPasskey> {
  const salt = random();
  const made = await asked(() => navigator.credentials.create({
    publicKey: {
      challenge: random(),
      rp: { name: label },
      user: { id: random(), name: label, displayName: label },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      extensions: { prf: { eval: { first: salt } } },
    },
  }));
  if (typeof made === 'string') return made;
  const { prf } = made.getClientExtensionResults();
  const how = { way: 'passkey', salt: textOf(salt), credential: textOf(new Uint8Array(made.rawId)) } as const;
  if (prf?.results) return { how, key: await keyFrom(prf.results.first, how) };
  if (!prf?.enabled) return 'unsupported';
  const key = await passkeyKey(how); // some make the secret only when they are asked a second time
  return typeof key === 'string' ? key : { how, key };
}

export async function passkeyKey(how: Pick<LockFile, 'salt' | 'credential'>): Promise<CryptoKey | NoPasskey> {
  const got = await asked(() => navigator.credentials.get({
    publicKey: {
      challenge: random(),
      allowCredentials: [{ type: 'public-key', id: bytesIn(how.credential ?? '') }],
      userVerification: 'required',
      extensions: { prf: { eval: { first: bytesIn(how.salt) } } },
    },
  }));
  if (typeof got === 'string') return got;
  const secret = got.getClientExtensionResults().prf?.results?.first;
  return secret ? keyFrom(secret, how) : 'unsupported';
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | NoPasskey> {
  try {
    const answer = await ask();
    return answer instanceof PublicKeyCredential ? answer : 'cancelled';
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    // The same name stands for a refusal by the member, by the page's policy, and for a wait that grew too long.
    return thrown.name === 'NotAllowedError' || thrown.name === 'AbortError' ? 'cancelled' : 'unsupported';
  }
}

async function keyFrom(secret: BufferSource, { salt }: Pick<LockFile, 'salt'>): Promise<CryptoKey> {
  const first = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('uhc-widgets lock 1');
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: bytesIn(salt), info }, first, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));
