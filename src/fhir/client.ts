import { UhcError } from '../errors.js';
import { boundedBody } from './body.js';
import { confine } from './confine.js';
import { refusal } from './refusal.js';
import type { FhirSurroundings } from './surroundings.js';
import { unanswered } from './unanswered.js';

const PATIENCE_MS = 60_000;

/** An answer: its bytes as they came, to be kept, and what they say. */
export interface Answer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly json: unknown;
}

/**
 * Reads one address of a FHIR server. An answer of 401 is asked once more with another bearer, and so is one that no page may read: it
 * may have been a 401.
 * @throws UhcError `fhir_foreign_link`, `grant_ended`, `scope_missing`, `not_found`, `payer_busy`, `payer_down`, `payer_refused`,
 * `payer_answer_invalid`, `payer_answer_too_large`, `payer_too_slow`, `payer_unreachable`, `payer_cors`, `offline`
 */
export async function read(link: string, base: URL, around: FhirSurroundings, signal: AbortSignal): Promise<Answer> {
  const url = confine(link, base);
  const { bearer } = around;
  if (!bearer) return answer(await request(url, undefined, around, signal), url, around);
  const first = await bearer();
  const once = await request(url, first, around, signal).catch(unreadable);
  if (!(once instanceof UhcError) && once.response.status !== 401) return answer(once, url, around);
  const second = await bearer(first).catch((thrown: unknown) => {
    throw once instanceof UhcError && (thrown as Partial<UhcError>).code !== 'grant_ended' ? once : thrown;
  });
  const again = await request(url, second, around, signal);
  if (again.response.status === 401) throw new UhcError('grant_ended', { host: url.host, status: 401 });
  return answer(again, url, around);
}

function unreadable(thrown: unknown): UhcError {
  if (thrown instanceof UhcError && thrown.code === 'payer_cors') return thrown;
  throw thrown;
}

interface Answered {
  readonly response: Response;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function request(url: URL, token: string | undefined, around: FhirSurroundings, signal: AbortSignal): Promise<Answered> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  let response: Response | undefined;
  try {
    response = await around.fetch(url, {
      headers: { accept: 'application/fhir+json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      redirect: 'manual', // followed, it would carry the bearer to an address that `confine` has not seen
      credentials: 'omit',
      cache: 'no-store', // what is kept is kept sealed, and not in the browser's cache
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, patience]),
    });
    return { response, bytes: await boundedBody(response) };
  } catch (thrown) {
    if (thrown instanceof UhcError || signal.aborted) throw thrown;
    if (patience.aborted) throw new UhcError('payer_too_slow', { host: url.host });
    throw response ? new UhcError('payer_unreachable', { host: url.host }) : await unanswered(url, around);
  }
}

function answer({ response, bytes }: Answered, url: URL, around: FhirSurroundings): Answer {
  if (!response.ok) throw refusal(response, url, around.now());
  try {
    return { bytes, json: JSON.parse(new TextDecoder().decode(bytes)) as unknown };
  } catch {
    // A login page with 200, a cut-off body: no claim is lost for it, since nothing was read.
    throw new UhcError('payer_answer_invalid', { host: url.host, status: response.status });
  }
}
