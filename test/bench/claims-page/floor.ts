import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';

/** What the smallest list would need of a claim. */
interface SmallestView {
  readonly id: unknown;
  readonly provider: unknown;
  readonly date: unknown;
  readonly owed: unknown;
}

interface Page {
  readonly entry: readonly { readonly resource: Readonly<Record<string, never>> }[];
  readonly link: readonly { readonly relation: string; readonly url: string }[];
}

/** The least that a program could do: fetch, parse, take four fields, seal a page and its views, keep both. Ends with the milliseconds and the views. */
export async function floorLoad(base: string): Promise<{ readonly ms: number; readonly views: readonly SmallestView[] }> {
  const db = await openFloor();
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const views: SmallestView[] = [];
  const start = performance.now();
  let next: string | undefined = 'ExplanationOfBenefit?patient=bench&_count=50';
  for (let page = 0; next !== undefined; page += 1) {
    const response: Response = await fetch(base + next, { headers: { accept: 'application/fhir+json', authorization: 'Bearer bench' } });
    const bytes = await response.arrayBuffer();
    const bundle = JSON.parse(new TextDecoder().decode(bytes)) as Page;
    const small = bundle.entry.map(({ resource }) => smallest(resource));
    views.push(...small);
    await keep(db, page, await Promise.all([sealed(key, bytes), sealed(key, new TextEncoder().encode(JSON.stringify(small)))]));
    next = bundle.link.find(({ relation }) => relation === 'next')?.url;
  }
  const ms = performance.now() - start;
  db.close();
  indexedDB.deleteDatabase('floor');
  return { ms, views };
}

function openFloor(): Promise<IDBPDatabase> {
  return openDB('floor', 1, {
    upgrade(opened) {
      opened.createObjectStore('pages');
      opened.createObjectStore('views');
    },
  });
}

function smallest(resource: Readonly<Record<string, never>>): SmallestView {
  const fields = resource as Readonly<Record<string, { readonly display?: string; readonly start?: string } | undefined>> & { readonly total?: readonly { readonly amount?: { readonly value?: number }; readonly category?: { readonly coding?: readonly { readonly code?: string }[] } }[] };
  const owed = fields.total?.find(({ category }) => category?.coding?.some(({ code }) => code === 'memberliability'));
  return { id: fields['id'], provider: fields['provider']?.display, date: fields['billablePeriod']?.start, owed: owed?.amount?.value };
}

async function sealed(key: CryptoKey, bytes: BufferSource): Promise<{ readonly nonce: Uint8Array; readonly data: ArrayBuffer }> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  return { nonce, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, bytes) };
}

async function keep(db: IDBPDatabase, page: number, [raw, small]: readonly unknown[]): Promise<void> {
  const tx = db.transaction(['pages', 'views'], 'readwrite', { durability: 'strict' });
  await Promise.all([tx.objectStore('pages').put(raw, page), tx.objectStore('views').put(small, page), tx.done]);
}
