import type { SharedKeys } from '../db/vault.js';
import type { DirectorySearch } from './directory-search.js';
import type { MemberClient } from './member-client.js';

/** The two halves of a client. Neither is there before it is needed: a page on which nobody connects reads no claim, and loads nothing for it. */
export interface Parts {
  member(): Promise<typeof MemberClient>;
  directory(): Promise<typeof DirectorySearch>;
  /** What hands a key from tab to tab; where none is handed in, a module that is loaded when it is needed. */
  readonly sharedKeys?: SharedKeys;
}

/** For pages: each half is a module of its own, loaded when it is needed. */
export const lazyParts: Parts = {
  member: async () => (await import('./member-client.js')).MemberClient,
  directory: async () => (await import('./directory-search.js')).DirectorySearch,
};
