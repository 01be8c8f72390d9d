import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer.js';

const PIECE = 64;

/** Sends an answer in its manner; ends early, and quietly, where the client leaves. */
export async function send(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (response.closed) return;
  const left = new AbortController();
  response.once('close', () => left.abort());
  try {
    if (answer.delay !== undefined) await wait(answer.delay, undefined, { signal: left.signal });
    await out(answer, request, response, left.signal);
  } catch (problem) {
    if (!left.signal.aborted) throw problem;
  }
}

async function out({ status, headers, body, manner }: Answer, request: IncomingMessage, response: ServerResponse, left: AbortSignal): Promise<void> {
  if (manner === 'hang') {
    await once(response, 'close', { signal: left });
    return;
  }
  if (manner === 'cut') return void request.socket.destroy();
  const bodiless = status === 204 || status === 304;
  const { 'transfer-encoding': _, ...rest } = headers;
  const headersAlone = request.method === 'HEAD' || bodiless;
  response.writeHead(status, headersAlone ? rest : { ...rest, 'content-length': body.length });
  const sent = headersAlone ? Buffer.alloc(0) : body;
  if (manner === undefined) return void response.end(sent);
  if ('cutAfter' in manner) {
    response.write(sent.subarray(0, manner.cutAfter), () => request.socket.destroy());
    return;
  }
  for (let at = 0; at < sent.length; at += PIECE) {
    response.write(sent.subarray(at, at + PIECE));
    await wait(manner.drip, undefined, { signal: left });
  }
  response.end();
}
