import { seal, sealJson, unseal, unsealJson } from './seal.js';
import { stillOf } from './connections.js';
import type { Owner } from './connections.js';
import type { Vault } from './vault.js';

/**
 * One reading of a list: pages `first` and later. A page of resources is one sealed record, and so are the small views made of it:
 * a sealing costs the same for one resource as for fifty.
 */
export interface Load {
  readonly first: number;
  /** When it ended, in milliseconds since 1970. */
  readonly asOf: number;
  readonly complete: boolean;
  readonly notTheirs: number;
}

/** The number of the next page of a list. Numbers grow for ever, so that two readings never meet. */
export async function nextPage(vault: Vault, connection: string, resourceType: string): Promise<number> {
  return (await vault.key()) ? (await vault.records.last('pages', [connection, resourceType])) + 1 : 1;
}

/** False where the connection is gone meanwhile: nothing is written then. */
export async function keepPage(vault: Vault, owner: Owner, resourceType: string, page: number, bytes: Uint8Array<ArrayBuffer>, views: unknown): Promise<boolean> {
  const key = await vault.key();
  if (!key) return false;
  const at = [owner.id, resourceType, page] as const;
  const [raw, small] = await Promise.all([seal(bytes, `pages/${at.join('/')}`, key), sealJson(views, `views/${at.join('/')}`, key)]);
  return vault.records.write(
    [
      { put: 'pages', key: at, value: { page, sealed: raw } },
      { put: 'views', key: at, value: { page, sealed: small } },
    ],
    stillOf(owner),
  );
}

/** A reading is over: it becomes the list, and what was read before it goes. */
export async function keepLoad(vault: Vault, owner: Owner, resourceType: string, load: Load): Promise<boolean> {
  if (!(await vault.key())) return false;
  const prefix = [owner.id, resourceType];
  return vault.records.write(
    [
      { put: 'loads', key: prefix, value: load },
      { dropUnder: 'pages', prefix, before: load.first },
      { dropUnder: 'views', prefix, before: load.first },
    ],
    stillOf(owner),
  );
}

export async function keptLoad(vault: Vault, connection: string, resourceType: string): Promise<Load | undefined> {
  return (await vault.key()) && ((await vault.records.get('loads', [connection, resourceType])) as Load | undefined);
}

/** The small views of a list, page by page, from page `first` on; a page that does not open is left out. */
export async function keptViews<V>(vault: Vault, connection: string, resourceType: string, first: number): Promise<readonly V[]> {
  const key = await vault.key();
  if (!key) return [];
  const records = (await vault.records.under('views', [connection, resourceType], first)) as readonly { page: number; sealed: unknown }[];
  const opened = await Promise.all(records.map(({ page, sealed }) => unsealJson(sealed, `views/${connection}/${resourceType}/${page}`, key)));
  return opened.filter((views) => views !== undefined) as V[];
}

/** The small views of one page. */
export async function keptView<V>(vault: Vault, connection: string, resourceType: string, page: number): Promise<V | undefined> {
  const key = await vault.key();
  const record = key && ((await vault.records.get('views', [connection, resourceType, page])) as { sealed: unknown } | undefined);
  return key && ((await unsealJson(record?.sealed, `views/${connection}/${resourceType}/${page}`, key)) as V | undefined);
}

/** One page as the payer sent it. */
export async function keptPage(vault: Vault, connection: string, resourceType: string, page: number): Promise<unknown> {
  const bytes = await keptBytes(vault, connection, resourceType, page);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
}

/** The same in the payer's own bytes: its numbers keep the zeros at their end. */
export async function keptBytes(vault: Vault, connection: string, resourceType: string, page: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const key = await vault.key();
  if (!key) return undefined;
  const record = (await vault.records.get('pages', [connection, resourceType, page])) as { sealed: unknown } | undefined;
  return unseal(record?.sealed, `pages/${connection}/${resourceType}/${page}`, key);
}
