import type { AuthSurroundings } from '../auth/surroundings.js';
import type { SharedKeys, Vault, Vaults } from '../db/vault.js';
import type { Server } from '../payers/servers.js';
import type { Announcer } from './announcer.js';

/** What the rooms of one client share, and what is known before anything is opened. */
export interface Core extends AuthSurroundings {
  readonly announcer: Announcer;
  readonly servers: readonly Server[];
  readonly clientIdOf: (server: Server) => string | undefined;
  readonly exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly database: string;
  readonly remember: 'device' | 'session';
  /** Where an app keeps things itself, and not in this browser. */
  readonly storage?: Vault;
  /** What hands a key from tab to tab, where it cannot be loaded later. */
  readonly sharedKeys?: SharedKeys | undefined;
}

export interface Around extends Core {
  readonly vaults: () => Promise<Vaults>;
  /** The same, tried with a real write: before the first thing is kept. */
  readonly provenVaults: () => Promise<Vaults>;
}
