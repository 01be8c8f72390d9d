import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { formWithoutSecrets, withoutSecrets } from './secrets.js';

/** A form is short; nobody copies more than this from a log. */
const LONGEST_BODY = 4_000;
/** What a client chooses to say; the rest is its library's, or its browser's. */
const TOLD = ['accept', 'content-type', 'prefer', 'origin', 'x-sandbox-fault'];

interface Sent {
  readonly method: string;
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The command line that asks the same again. `$TOKEN` and the like stand for what is secret: the shell fills them in. */
export function curlOf({ method, address, headers, body }: Sent): string {
  const told = TOLD.flatMap((name) => [headers[name]].flat().flatMap((value) => (value === undefined || value === '*/*' ? [] : [`${name}: ${value}`])));
  const parts = [
    ...(method === 'HEAD' ? ['-I'] : method === 'GET' || (method === 'POST' && body !== '') ? [] : ['-X', method]),
    quoted(withoutSecrets(address)),
    ...(headers.authorization === undefined ? [] : ['-H', quoted(`authorization: ${schemeOf(headers.authorization)}`)]),
    ...told.flatMap((line) => ['-H', quoted(line)]),
    ...(body === '' ? [] : ['-d', quoted(formWithoutSecrets(address, body))]),
  ];
  return ['curl', '-s', ...parts].join(' ');
}

function schemeOf(authorization: string): string {
  return /^Basic /i.test(authorization) ? 'Basic $BASIC' : 'Bearer $TOKEN';
}

/** In double quotes, in which the shell fills in `$TOKEN`; everything else is what it is. */
function quoted(text: string): string {
  return `"${text.replace(/["\\`]|\$(?![A-Z_]+\b)/g, '\\$&')}"`;
}

/** What an app sends to a payer: a form, or the Parameters of a FHIR operation. */
const KEPT = /form-urlencoded|fhir\+json/;

/** Keeps the beginning of a body as it is read by whoever reads it: reading it here would take it from them. */
export function keepBody(request: IncomingMessage): () => string {
  if (!KEPT.test(request.headers['content-type'] ?? '')) return () => '';
  const chunks: Buffer[] = [];
  let size = 0;
  const push = request.push.bind(request);
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(chunk) && size < LONGEST_BODY) {
      chunks.push(chunk);
      size += chunk.length;
    }
    return push(chunk, encoding);
  };
  return () => Buffer.concat(chunks).toString().slice(0, LONGEST_BODY);
}
