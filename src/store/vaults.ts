import { openVaults } from '../db/vault.js';
import type { Vaults } from '../db/vault.js';
import type { Around, Core } from './surroundings.js';

/** Vaults that are opened when they are first looked at; what was not tried by then is tried when it is to keep something. */
export function withVaults(core: Core): Around {
  const { storage, database, remember } = core;
  let opened: Promise<Vaults> | undefined;
  let proven = false;
  const open = (prove: boolean): Promise<Vaults> => {
    if (storage) return Promise.resolve({ data: storage, flows: storage });
    if (opened && (proven || !prove)) return opened;
    proven = prove;
    const before = opened;
    opened = openVaults(database, remember, prove).then(async (vaults) => {
      const earlier = await before;
      const data = earlier && earlier.data.kind !== 'device' ? earlier.data : vaults.data; // what is in memory already stays there
      return { data, flows: vaults.flows.kind === 'device' ? vaults.flows : data };
    });
    return opened;
  };
  return { ...core, vaults: () => open(false), provenVaults: () => open(true) };
}
