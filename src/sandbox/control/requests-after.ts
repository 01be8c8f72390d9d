import type { LoggedRequest, RequestLog } from '../request-log.js';
import { ControlRefusal } from './give-token.js';

/** What came after the request of that number, oldest first; all that is kept where none is said. */
export function requestsAfter(log: RequestLog, after = '0'): { readonly requests: readonly LoggedRequest[] } {
  if (!/^\d+$/.test(after)) throw new ControlRefusal(`"after" is the number of a request, not "${after}".`);
  return { requests: log.after(Number(after)) };
}
