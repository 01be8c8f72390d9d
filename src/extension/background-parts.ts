import { DirectorySearch } from '../store/directory-search.js';
import { MemberClient } from '../store/member-client.js';
import { askForKey, shareKey } from '../store/shared-key.js';
import type { Parts } from '../store/parts.js';

/** A service worker may load no module later: all is there from the start. */
export const backgroundParts: Parts = {
  member: () => Promise.resolve(MemberClient),
  directory: () => Promise.resolve(DirectorySearch),
  sharedKeys: () => Promise.resolve({ askForKey, shareKey }),
};
