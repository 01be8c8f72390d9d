import { SERVED_TYPES } from '../parameters/served.js';
import type { StoredResource } from '../stored-resource.js';
import type { Bearer } from './bearer.js';
import { mayBeShown } from './directory.js';
import { isOf } from './member-records.js';

/** Whether a resource may stand in an answer to this bearer. */
export function mayRead(stored: StoredResource, bearer: Bearer, directoryNeedsToken: boolean): boolean {
  const type = SERVED_TYPES.get(stored.type);
  if (!type) return false;
  if (!type.scope) return !directoryNeedsToken || mayBeShown(stored, bearer);
  return bearer.state === 'good' && bearer.scopes.has(type.scope) && bearer.patient !== undefined && isOf(stored, bearer.patient);
}
