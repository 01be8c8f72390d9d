import type { IncomingMessage, ServerResponse } from 'node:http';
import { OPEN_CORS, OPEN_PREFLIGHT } from '../cors.js';
import type { FhirGround } from './fhir-ground.js';
import { answerFhir } from './fhir-server.js';
import { refused } from './answer/fhir-answer.js';
import { SERVED_TYPES } from './parameters/served.js';
import { FhirRefusal } from './refusal.js';

/** A search's form needs no more. */
const LARGEST_BODY = 1_000_000;

/** The payer's page also writes addresses without `/R4`: `/formulary`, `/Patient/$match`, and all of its own sandbox's. */
const WITHOUT_R4 = new RegExp(`^/(${['formulary', 'metadata', ...SERVED_TYPES.keys()].join('|')})([/?]|$)`);

/** Which part of a payer's path, query and all, is one of its FHIR server: what follows its base and a slash. */
export function belowFhirBase(path: string): string | undefined {
  if (WITHOUT_R4.test(path)) return path.slice(1);
  const [, below] = /^\/R4(?:\/(?!\.?well-known\/)|(?=\?)|$)(.*)$/.exec(path) ?? [];
  return below;
}

/**
 * One FHIR request over HTTP, `below` the payer's base; the answer is what the request log notes. It speaks to Node's server without a
 * layer between: a directory search is what the sandbox is asked for most, and its bytes are ready.
 */
export async function serveFhir(request: IncomingMessage, response: ServerResponse, base: string, below: string, ground: FhirGround): Promise<string> {
  if (request.method === 'OPTIONS') {
    response.writeHead(204, OPEN_PREFLIGHT).end();
    return '';
  }
  const [path, query] = cut(below, '?');
  const answer = await answerFhir(
    {
      method: request.method ?? '',
      base,
      path,
      query,
      contentType: request.headers['content-type'] ?? '',
      body: () => bodyOf(request),
      accept: request.headers.accept ?? '',
      prefer: [request.headers['prefer']].flat().join(','),
      known: request.headers['if-none-match'] ?? '',
    },
    ground,
  ).catch((problem: unknown) => {
    // A defect of the sandbox's own is told to the developer as FHIR tells it, and to whoever looks at the terminal.
    console.error(problem);
    return refused(new FhirRefusal(500, 'exception', 'The sandbox failed at this request; its terminal says where.'));
  });
  const length = answer.status === 304 ? {} : { 'content-length': answer.body.length };
  response.writeHead(answer.status, { ...OPEN_CORS, ...answer.headers, ...length, 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
  return answer.note ?? '';
}

function cut(text: string, at: string): readonly [string, string] {
  const place = text.indexOf(at);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new FhirRefusal(413, 'too-long', `The body is larger than ${LARGEST_BODY} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
