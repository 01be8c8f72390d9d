/** A key and its name: the first 8 bytes of SHA-256 of its second part. */
export interface SealingKey {
  readonly name: string;
  readonly key: CryptoKey;
}

/** A value that nobody reads without the key (AES-GCM, 96-bit nonce by chance). */
export interface Sealed {
  readonly key: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** `place` (store and key of the record) is bound to the value: a record that was moved does not open. */
export async function seal(bytes: Uint8Array<ArrayBuffer>, place: string, by: SealingKey): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(place) }, by.key, bytes);
  return { key: by.name, nonce, data };
}

/** Undefined where it does not open: sealed by another key, moved, or damaged. Such a record counts as absent. */
export async function unseal(sealed: unknown, place: string, by: SealingKey): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!isSealed(sealed) || sealed.key !== by.name) return undefined;
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.nonce, additionalData: encoder.encode(place) }, by.key, sealed.data));
  } catch {
    return undefined; // an authenticated cipher says no more than that
  }
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'key' in value && 'nonce' in value && 'data' in value;
}

export function sealJson(value: unknown, place: string, by: SealingKey): Promise<Sealed> {
  return seal(encoder.encode(JSON.stringify(value)), place, by);
}

export async function unsealJson(sealed: unknown, place: string, by: SealingKey): Promise<unknown> {
  const bytes = await unseal(sealed, place, by);
  return bytes && (JSON.parse(decoder.decode(bytes)) as unknown);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
