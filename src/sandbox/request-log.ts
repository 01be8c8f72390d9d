import type { IncomingMessage, ServerResponse } from 'node:http';
import { curlOf, keepBody } from './log/curl.js';
import { withoutSecrets } from './log/secrets.js';

/** One answered request, as the dashboard lists it. Tokens, codes and secrets stand in no part of it. */
export interface LoggedRequest {
  /** 1 for the first since the start. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** 0 where no answer went out. */
  readonly status: number;
  readonly milliseconds: number;
  /** What a developer wants to know of the answer: how many rows, why refused. */
  readonly note: string;
  /** The switches that concerned it: `fhir:slow=5`. */
  readonly faults: readonly string[];
  /** The same request as a command line, with `$TOKEN` and the like for what is secret. */
  readonly curl: string;
}

const KEPT = 200;

export class RequestLog {
  readonly #notes = new WeakMap<IncomingMessage, string>();
  #entries: LoggedRequest[] = [];
  #last = 0;

  /** @param faultsOf names the switches that concerned a request */
  constructor(
    readonly now: () => number,
    readonly faultsOf: (request: IncomingMessage) => readonly string[] = () => [],
  ) {}

  note(request: IncomingMessage, words: string): void {
    this.#notes.set(request, words);
  }

  /** Writes the request down when its answer has gone out, save those that steer the sandbox: an app sends none. */
  follow(request: IncomingMessage, response: ServerResponse, origin: string): void {
    const { method = '', url = '', headers } = request;
    if (url.startsWith('/_sandbox')) return;
    const at = this.now();
    const since = performance.now();
    const body = keepBody(request);
    response.once('close', () => {
      this.#last += 1;
      this.#entries.push({
        number: this.#last,
        at,
        method,
        // Put into words when somebody looks: most are never looked at.
        get path() {
          return withoutSecrets(url);
        },
        status: response.headersSent ? response.statusCode : 0,
        milliseconds: Math.round(performance.now() - since),
        note: this.#notes.get(request) ?? '',
        faults: this.faultsOf(request),
        get curl() {
          return curlOf({ method, address: `${origin}${url}`, headers, body: body() });
        },
      });
      if (this.#entries.length > 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
    });
  }

  /** Newest first. */
  recent(): readonly LoggedRequest[] {
    return this.#entries.slice(-KEPT).reverse();
  }

  /** Those that came after the one of that number, oldest first. */
  after(number: number): readonly LoggedRequest[] {
    return this.#entries.slice(-KEPT).filter((entry) => entry.number > number);
  }

  /** Numbers go on, so that whoever reads on from one misses nothing. */
  reset(): void {
    this.#entries = [];
  }
}
