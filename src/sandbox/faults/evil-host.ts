import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { OPEN_CORS } from '../cors.js';
import { listen } from '../listen.js';

/** What reached the stranger. Whether a token came with it is told, the token never. */
export interface Strayed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** Without the query, which may hold a code. */
  readonly path: string;
  readonly authorization: boolean;
}

const KEPT = 100;

/** A host that is nobody's: it answers whoever comes with what they hope for, and counts them. Nothing should ever reach it. */
export class EvilHost {
  #total = 0;
  #withAuthorization = 0;
  #latest: readonly Strayed[] = [];

  #port = 0;

  constructor(readonly now: () => number) {}

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens on any free port; the answer closes it. */
  async start(): Promise<() => Promise<void>> {
    const listening = await listen(0, () => this.#listener, () => undefined);
    this.#port = listening.port;
    return () => listening.close();
  }

  readonly #listener: RequestListener = (request, response) => {
    if (request.method !== 'OPTIONS') this.#count(request);
    request.resume();
    answer(request, response);
  };

  /** Preflights are not counted: a browser sends them by itself, and nothing of the member's with them. */
  counts(): { readonly origin: string; readonly total: number; readonly withAuthorization: number; readonly requests: readonly Strayed[] } {
    return { origin: this.origin, total: this.#total, withAuthorization: this.#withAuthorization, requests: this.#latest };
  }

  reset(): void {
    this.#total = 0;
    this.#withAuthorization = 0;
    this.#latest = [];
  }

  #count({ method = '', url = '', headers }: IncomingMessage): void {
    const authorization = headers.authorization !== undefined;
    this.#total += 1;
    if (authorization) this.#withAuthorization += 1;
    const [path = ''] = url.split('?');
    this.#latest = [...this.#latest, { at: this.now(), method, path, authorization }].slice(-KEPT);
  }
}

const TOKENS = { access_token: 'of-a-stranger', token_type: 'Bearer', expires_in: 300, scope: 'patient/Patient.read', patient: 'nobody' };
const NOTHING = { resourceType: 'Bundle', type: 'searchset', total: 0 };

function answer(request: IncomingMessage, response: ServerResponse): void {
  const allowed = { ...OPEN_CORS, 'access-control-allow-methods': 'GET, HEAD, POST', 'access-control-allow-headers': 'Authorization, Accept, Content-Type, Prefer, X-Sandbox-Fault' };
  if (request.method === 'OPTIONS') return void response.writeHead(204, allowed).end();
  const isToken = request.url?.includes('/oauth/') ?? false;
  response.writeHead(200, { ...allowed, 'content-type': isToken ? 'application/json' : 'application/fhir+json' }).end(JSON.stringify(isToken ? TOKENS : NOTHING));
}
