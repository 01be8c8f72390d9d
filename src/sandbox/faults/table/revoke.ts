import { oauthErrorOf } from '../answer.js';
import type { Fault } from '../fault.js';
import { delayed, seconds } from '../times.js';

/** Ending access, when that does not work. @see https://www.rfc-editor.org/rfc/rfc7009 */
export const OF_REVOKE: readonly Fault[] = [
  { name: 'revoke:404', area: 'revoke', words: 'There is nothing where access could be ended.', instead: () => oauthErrorOf(404, 'not_found', 'There is nothing at this address.') },
  { name: 'revoke:500', area: 'revoke', words: 'Ending access fails.', instead: () => oauthErrorOf(500, 'server_error', 'The server failed.') },
  { name: 'revoke:503', area: 'revoke', words: 'Access cannot be ended now.', instead: () => oauthErrorOf(503, 'unsupported_token_type', 'The server is out of service.', { 'retry-after': '10' }) },
  { name: 'revoke:slow', area: 'revoke', words: 'Access is ended, and the answer comes late.', setting: seconds(10), change: (answer, { value }) => delayed(answer, value) },
  { name: 'revoke:hung', area: 'revoke', words: 'Access is ended, and no answer comes.', change: (answer) => ({ ...answer, manner: 'hang' }) },
];
