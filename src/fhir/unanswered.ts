import { UhcError } from '../errors.js';

const PATIENCE_MS = 5_000;

/**
 * Why a request came to nothing. A page is told the same of a dead line and of an answer that it may not read (CORS, and a 401 without its
 * headers); but only a server that is there lets itself be asked by whoever reads nothing. It is asked without a token, a query or a cookie.
 */
export async function unanswered({ host, origin, pathname }: URL, around: { readonly fetch: typeof fetch; readonly offline: () => boolean }): Promise<UhcError> {
  if (around.offline()) return new UhcError('offline', { host });
  const answer = await around
    .fetch(origin + pathname, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE_MS) })
    .catch(() => undefined);
  return new UhcError(answer?.type === 'opaque' ? 'payer_cors' : 'payer_unreachable', { host });
}
