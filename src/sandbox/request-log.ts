import type { IncomingMessage, ServerResponse } from 'node:http';

/** One answered request, as the dashboard lists it. Tokens and codes stand in no part of it. */
export interface LoggedRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** What a developer wants to know of the answer: how many rows, why refused. */
  readonly note: string;
}

const KEPT = 200;

export class RequestLog {
  readonly #notes = new WeakMap<IncomingMessage, string>();
  #entries: LoggedRequest[] = [];

  constructor(readonly now: () => number) {}

  note(request: IncomingMessage, words: string): void {
    this.#notes.set(request, words);
  }

  /** Writes the request down when its answer has gone out. */
  follow(request: IncomingMessage, response: ServerResponse): void {
    const at = this.now();
    const { method = '', url = '' } = request;
    response.once('close', () => {
      const milliseconds = Math.max(0, this.now() - at);
      this.#entries.push({ at, method, path: shown(url), status: response.statusCode, milliseconds, note: this.#notes.get(request) ?? '' });
      if (this.#entries.length > 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
    });
  }

  /** Newest first. */
  recent(): readonly LoggedRequest[] {
    return this.#entries.slice(-KEPT).reverse();
  }
}

/** What an OAuth address carries (states, challenges, sign-ins under way) is nobody's business but the browser's. */
function shown(url: string): string {
  const [path = '', query] = url.split('?');
  const short = path.replace(/(\/sign-in\/|\/oauth\/authorize\/)[^/]+/, '$1…');
  return query === undefined || path.includes('/oauth/') ? short : `${short}?${query}`;
}
