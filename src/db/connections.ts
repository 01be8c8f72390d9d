import { sealJson, unsealJson } from './seal.js';
import type { Sealed, SealingKey } from './seal.js';
import type { Vault } from './vault.js';

/** A connection's record: who and where is sealed; `generation` is chance, new with each grant, and says nothing. */
interface ConnectionRecord {
  readonly id: string;
  readonly generation: string;
  readonly sealed: Sealed;
}

/** Which connection a write belongs to. A write that comes after a wipe, or after a new grant, finds another generation and does nothing. */
export interface Owner {
  readonly id: string;
  readonly generation: string;
}

export interface Kept<C> extends Owner {
  readonly value: C;
}

/** All connections that this key opens. */
export async function keptConnections<C>(vault: Vault): Promise<readonly Kept<C>[]> {
  const key = await vault.key();
  if (!key) return [];
  const records = (await vault.records.all('connections')) as readonly ConnectionRecord[];
  const opened = await Promise.all(records.map(async ({ id, generation, sealed }) => ({ id, generation, value: await unsealJson(sealed, `connections/${id}`, key) })));
  return opened.flatMap(({ value, ...owner }) => (value === undefined ? [] : [{ ...owner, value: value as C }]));
}

/** A new grant: connection, tokens, and the end of the flow that brought them (where it is kept in the same vault), all or nothing. */
export async function keepGrant(vault: Vault, owner: Owner, connection: unknown, tokens: unknown, flow?: string): Promise<void> {
  const key = await vault.makeKey();
  const record = await recordOf(owner, connection, key);
  const sealed = await sealJson(tokens, `tokens/${owner.id}`, key);
  await vault.records.write([
    { put: 'connections', key: owner.id, value: record },
    { put: 'tokens', key: owner.id, value: sealed },
    ...(flow === undefined ? [] : [{ drop: 'flows' as const, key: flow }]),
  ]);
}

/** Changes what is kept of a connection. False where it is gone, or another grant took its place. */
export async function keepConnection(vault: Vault, owner: Owner, connection: unknown): Promise<boolean> {
  const key = await vault.key();
  if (!key) return false;
  const record = await recordOf(owner, connection, key);
  return vault.records.write([{ put: 'connections', key: owner.id, value: record }], stillOf(owner));
}

export async function keptTokens<T>(vault: Vault, id: string): Promise<T | undefined> {
  const key = await vault.key();
  return key && ((await unsealJson(await vault.records.get('tokens', id), `tokens/${id}`, key)) as T | undefined);
}

/** Needs no more of a vault than what seals: a renewal under way keeps what it brings, though a lock comes meanwhile. */
export async function keepTokens(vault: Pick<Vault, 'key' | 'records'>, owner: Owner, tokens: unknown): Promise<boolean> {
  const key = await vault.key();
  if (!key) return false;
  const sealed = await sealJson(tokens, `tokens/${owner.id}`, key);
  return vault.records.write([{ put: 'tokens', key: owner.id, value: sealed }], stillOf(owner));
}

/** The grant is over: its tokens go, what was read stays. */
export async function endGrant(vault: Vault, owner: Owner, connection: unknown): Promise<boolean> {
  const key = await vault.key();
  if (!key) return false;
  const record = await recordOf(owner, connection, key);
  return vault.records.write([{ put: 'connections', key: owner.id, value: record }, { drop: 'tokens', key: owner.id }], stillOf(owner));
}

/** Everything of one connection. */
export async function dropConnection(vault: Vault, id: string): Promise<void> {
  await vault.records.write([
    { drop: 'connections', key: id },
    { drop: 'tokens', key: id },
    { dropUnder: 'loads', prefix: [id] },
    { dropUnder: 'pages', prefix: [id] },
    { dropUnder: 'views', prefix: [id] },
    { dropUnder: 'notes', prefix: [id] },
  ]);
}

/** Only what an owner is, and nothing that may hang on the object: everything else is sealed. */
async function recordOf({ id, generation }: Owner, connection: unknown, key: SealingKey): Promise<ConnectionRecord> {
  return { id, generation, sealed: await sealJson(connection, `connections/${id}`, key) };
}

export function stillOf({ id, generation }: Owner): { store: 'connections'; key: string; holds: (value: unknown) => boolean } {
  return { store: 'connections', key: id, holds: (value) => (value as ConnectionRecord | undefined)?.generation === generation };
}
