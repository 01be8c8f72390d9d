import type { AuthSurroundings } from '../auth/surroundings.js';
import type { Vaults } from '../db/vault.js';
import type { Server } from '../payers/servers.js';
import type { Announcer } from './announcer.js';

/** What the rooms of one client share. */
export interface Around extends AuthSurroundings {
  readonly vaults: () => Promise<Vaults>;
  /** The same, tried with a real write: before the first thing is kept. */
  readonly provenVaults: () => Promise<Vaults>;
  readonly announcer: Announcer;
  readonly servers: readonly Server[];
  readonly clientIdOf: (server: Server) => string | undefined;
  readonly exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly database: string;
}
