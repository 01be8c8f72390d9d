import { ServerResponse, type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders } from 'node:http';
import type { Answer } from './answer.js';

type Chunk = string | Uint8Array;
type Done = (error?: Error | null) => void;

/** A response that goes nowhere: what a server writes into it is kept, to be looked at and changed before it goes out. */
export class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly answer: Promise<Answer>;
  #finish: (answer: Answer) => void = () => undefined;

  constructor(request: IncomingMessage) {
    super(request);
    this.answer = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  override writeHead(status: number, ...more: readonly (string | OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined)[]): this {
    this.statusCode = status;
    const headers = more.find((one) => typeof one === 'object');
    if (Array.isArray(headers)) for (let at = 0; at < headers.length; at += 2) this.setHeader(String(headers[at]), headers[at + 1] ?? '');
    else for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) this.setHeader(name, value);
    return this;
  }

  override flushHeaders(): void {
    // They go out with the rest.
  }

  override write(chunk: Chunk, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.#keep(chunk, encoding);
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  }

  override end(chunk?: Chunk | (() => void), encoding?: BufferEncoding | (() => void), done?: () => void): this {
    if (chunk !== undefined && typeof chunk !== 'function') this.#keep(chunk, encoding);
    this.#finish({ status: this.statusCode, headers: { ...this.getHeaders() }, body: Buffer.concat(this.#chunks) });
    this.emit('finish');
    this.emit('close');
    [chunk, encoding, done].find((one) => typeof one === 'function')?.();
    return this;
  }

  #keep(chunk: Chunk, encoding: unknown): void {
    this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8') : Buffer.from(chunk));
  }
}
