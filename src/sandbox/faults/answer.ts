import type { OutgoingHttpHeaders } from 'node:http';
import { OPEN_CORS } from '../cors.js';
import { FHIR_JSON, outcome } from '../fhir/answer/fhir-answer.js';

/** How an answer goes out: whole; cut off after so many bytes of its body; in small pieces, so many milliseconds apart; not at all, with the line cut or kept open. */
export type Manner = { readonly cutAfter: number } | { readonly drip: number } | 'cut' | 'hang';

/** An HTTP answer before it goes out. Header names are lower-case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<OutgoingHttpHeaders>;
  readonly body: Buffer;
  readonly manner?: Manner;
  /** Milliseconds before it goes out. */
  readonly delay?: number;
}

type Body = Buffer | string | object;

/** An answer that any page may read, as those of the server are. */
export function answerOf(status: number, body: Body, headers: OutgoingHttpHeaders = {}): Answer {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return { status, headers: { ...OPEN_CORS, 'cache-control': 'no-store', ...headers }, body: bytes };
}

export function htmlOf(status: number, title: string): Answer {
  return answerOf(status, `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`, { 'content-type': 'text/html; charset=utf-8' });
}

/** What a FHIR server says when it refuses. */
export function outcomeOf(status: number, code: Parameters<typeof outcome>[1], words: string, headers: OutgoingHttpHeaders = {}): Answer {
  return answerOf(status, outcome('error', code, words), { 'content-type': FHIR_JSON, ...headers });
}

/** What an OAuth server says when it refuses. @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
export function oauthErrorOf(status: number, error: string, words: string, headers: OutgoingHttpHeaders = {}): Answer {
  return answerOf(status, { error, error_description: words }, { 'content-type': 'application/json; charset=utf-8', ...headers });
}

export function withHeaders(answer: Answer, headers: OutgoingHttpHeaders): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

export function withoutHeaders(answer: Answer, names: RegExp): Answer {
  return { ...answer, headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !names.test(name))) };
}

export type JsonObject = Record<string, unknown>;

/** Changes the JSON of a good answer; anything else stays as it is. */
export function changeJson(answer: Answer, change: (body: JsonObject) => unknown): Answer {
  const body = answer.status === 200 ? jsonIn(answer) : undefined;
  const changed = body && change(body);
  return changed === body ? answer : { ...answer, body: Buffer.from(JSON.stringify(changed)) };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonIn({ headers, body }: Answer): JsonObject | undefined {
  if (!/\bjson\b|\+json/.test(String(headers['content-type']))) return undefined;
  try {
    const parsed: unknown = JSON.parse(body.toString());
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined; // another switch has broken it already
  }
}
