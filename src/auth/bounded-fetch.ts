import { UhcError } from '../errors.js';
import { boundedBody } from '../fhir/body.js';
import { unanswered } from '../fhir/unanswered.js';
import type { AuthSurroundings } from './surroundings.js';

export const LONGEST = 64_000;
const PATIENCE_MS = 30_000;

/**
 * `fetch` for the authorization server: no redirect is followed (RFC 9700 §4.12: it would carry the code or the token along),
 * an answer has 64 kB and 30 s.
 * @throws UhcError `offline`, `payer_unreachable`, `payer_cors`, `payer_refused`, `payer_too_slow`, `payer_answer_too_large`
 */
export async function boundedFetch(around: AuthSurroundings, url: string | URL, init: RequestInit = {}): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
  const host = new URL(url).host;
  let response: Response | undefined;
  try {
    response = await around.fetch(url, { ...init, redirect: 'manual', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', signal });
    if (response.type === 'opaqueredirect') throw new UhcError('payer_refused', { host });
    const body = await boundedBody(response, LONGEST);
    // A body is not allowed with these, and an authorization server has no use for them.
    const empty = [204, 205, 304].includes(response.status);
    return new Response(empty ? null : body, { status: response.status, headers: response.headers });
  } catch (thrown) {
    if (thrown instanceof UhcError || init.signal?.aborted) throw thrown;
    if (patience.aborted) throw new UhcError('payer_too_slow', { host });
    throw response ? new UhcError('payer_unreachable', { host }) : await unanswered(new URL(url), around);
  }
}
