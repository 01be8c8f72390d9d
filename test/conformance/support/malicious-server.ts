import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';

export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly form: URLSearchParams;
}

export interface Told {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A FHIR server of an attacker's: it says of itself what it likes, and writes down what it is sent. */
export class MaliciousServer {
  readonly heard: Heard[] = [];
  readonly #server: Server;

  constructor(answer: (address: URL, server: MaliciousServer) => Told | undefined) {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const address = new URL(request.url ?? '', this.origin);
        this.heard.push({ method: request.method ?? '', path: address.pathname, headers: request.headers, form: new URLSearchParams(Buffer.concat(chunks).toString()) });
        const { status = 200, headers = {}, body = '' } = answer(address, this) ?? { status: 404 };
        response.writeHead(status, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', ...headers }).end(body);
      });
    });
    before(() => new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening)));
    after(() => {
      this.#server.close();
      this.#server.closeAllConnections();
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get base(): string {
    return `${this.origin}/R4`;
  }

  /** What reached an address of it. */
  at(path: string): readonly Heard[] {
    return this.heard.filter((one) => one.path === path);
  }
}

/** SMART's configuration of a server whose endpoints are its own, with what it says otherwise. */
export function configuration(origin: string, more: Readonly<Record<string, unknown>> = {}): Told {
  return told({
    issuer: origin,
    authorization_endpoint: `${origin}/oauth/authorize`,
    token_endpoint: `${origin}/oauth/token`,
    revocation_endpoint: `${origin}/oauth/revoke`,
    code_challenge_methods_supported: ['S256'],
    ...more,
  });
}

export function told(json: unknown, status = 200): Told {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
}
