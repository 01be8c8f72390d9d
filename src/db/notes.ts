import { stillOf } from './connections.js';
import type { Owner } from './connections.js';
import { sealJson, unsealJson } from './seal.js';
import type { Vault } from './vault.js';

/** Whose a note is: a connection's, gone with it; or nobody's plan, and gone with everything. */
export type NoteOwner = Owner | 'device';

/** What the member noted by themselves, or what was noted for them (which claims they have seen): sealed, one record a subject. */
export async function keepNote(vault: Vault, owner: NoteOwner, subject: string, note: unknown): Promise<boolean> {
  const key = owner === 'device' ? await vault.makeKey() : await vault.key();
  if (!key) return false;
  const at = [idOf(owner), subject] as const;
  const value = await sealJson(note, `notes/${at.join('/')}`, key);
  return vault.records.write([{ put: 'notes', key: at, value }], owner === 'device' ? undefined : stillOf(owner));
}

export async function keptNote(vault: Vault, owner: string, subject: string): Promise<unknown> {
  const key = await vault.key();
  return key && unsealJson(await vault.records.get('notes', [owner, subject]), `notes/${owner}/${subject}`, key);
}

export async function dropNote(vault: Vault, owner: string, subject: string): Promise<void> {
  if (await vault.key()) await vault.records.write([{ drop: 'notes', key: [owner, subject] }]);
}

function idOf(owner: NoteOwner): string {
  return owner === 'device' ? owner : owner.id;
}
