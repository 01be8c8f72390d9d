import { UhcError } from '../errors.js';

/** A page of claims is some 250 kB; what is a hundred times as large is no answer to a search. */
export const LARGEST_BODY = 25_000_000;

/**
 * The bytes of an answer, read as they come and given up where there are too many.
 * @throws UhcError `payer_answer_too_large`
 */
export async function boundedBody(response: Response, largest = LARGEST_BODY): Promise<Uint8Array<ArrayBuffer>> {
  const host = response.url ? new URL(response.url).host : '';
  if (Number(response.headers.get('content-length')) > largest) throw new UhcError('payer_answer_too_large', { host });
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.byteLength;
    if (length > largest) {
      await reader.cancel();
      throw new UhcError('payer_answer_too_large', { host });
    }
    chunks.push(read.value);
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
