import { UhcError } from '../errors.js';
import type { AuthSurroundings } from './surroundings.js';

export const LONGEST = 64_000;
const PATIENCE_MS = 30_000;

/**
 * `fetch` for the authorization server: no redirect is followed (RFC 9700 §4.12: it would carry the code or the token along),
 * an answer has 64 kB and 30 s.
 * @throws UhcError `offline`, `payer_unreachable`, `payer_too_slow`, `payer_answer_too_large`
 */
export async function boundedFetch(around: AuthSurroundings, url: string | URL, init: RequestInit = {}): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
  const host = new URL(url).host;
  try {
    const response = await around.fetch(url, { ...init, redirect: 'error', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', signal });
    const body = await response.arrayBuffer();
    if (body.byteLength > LONGEST) throw new UhcError('payer_answer_too_large', { host });
    // A body is not allowed with these, and an authorization server has no use for them.
    const empty = [204, 205, 304].includes(response.status);
    return new Response(empty ? null : body, { status: response.status, headers: response.headers });
  } catch (thrown) {
    throw reachError(thrown, host, around, init.signal ?? undefined, patience);
  }
}

function reachError(thrown: unknown, host: string, around: AuthSurroundings, asked: AbortSignal | undefined, patience: AbortSignal): unknown {
  if (thrown instanceof UhcError || asked?.aborted) return thrown;
  if (patience.aborted) return new UhcError('payer_too_slow', { host });
  return new UhcError(around.offline() ? 'offline' : 'payer_unreachable', { host });
}
