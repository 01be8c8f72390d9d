import { openVaults, provenVaults } from '../db/vault.js';
import type { Vaults } from '../db/vault.js';
import type { Around, Core } from './surroundings.js';

/** Vaults that are opened when they are first looked at; what was not tried by then is tried when it is to keep something. */
export function withVaults(core: Core): Around {
  const { storage, database, remember, sharedKeys } = core;
  let opened: Promise<Vaults> | undefined;
  let proven: Promise<Vaults> | undefined;
  const open = (): Promise<Vaults> => proven ?? (opened ??= storage ? Promise.resolve({ data: storage, flows: storage }) : openVaults(database, remember, sharedKeys));
  const prove = (): Promise<Vaults> => (proven ??= storage ? open() : open().then(provenVaults));
  return { ...core, vaults: open, provenVaults: prove };
}
