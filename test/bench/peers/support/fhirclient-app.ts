import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Patient } from 'fhir/r4';
import { peer } from './peer.js';

export interface FhirClient {
  readonly patient: { readonly id: string | null; read(): Promise<Patient> };
  request<T>(path: string, options?: { readonly pageLimit?: number; readonly flat?: boolean }): Promise<T>;
}

interface SmartApi {
  authorize(options: object): Promise<unknown>;
  ready(): Promise<FhirClient>;
}

interface Storage {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<unknown>;
  unset(key: string): Promise<boolean>;
}

/** It renews only where `offline_access` was granted, of which the payer knows nothing. @see https://docs.smarthealthit.org/client-js/ */
export type Smart = ((request: IncomingMessage, response: ServerResponse, storage: Storage) => SmartApi) & {
  readonly FhirClient: new (base: string) => { fhirRequest<T>(path: string): Promise<T> };
};

export async function fhirclient(): Promise<Smart> {
  return (await peer<{ readonly default: Smart }>('fhirclient')).default;
}

/** A server-side app as fhirclient's documentation writes one, with its defaults: `/launch` leaves for the payer, `/app` comes back. */
export class FhirclientApp {
  client: FhirClient | undefined;
  #connected = 0;
  readonly #kept = new Map<string, unknown>();
  readonly #server: Server;

  private constructor(smart: Smart, iss: string) {
    const storage: Storage = {
      get: (key) => Promise.resolve(this.#kept.get(key)),
      set: (key, value) => Promise.resolve(this.#kept.set(key, value)),
      unset: (key) => Promise.resolve(this.#kept.delete(key)),
    };
    this.#server = createServer((request, response) => {
      const api = smart(request, response, storage);
      const done = request.url?.startsWith('/launch')
        ? api.authorize({ iss, clientId: 'demo', redirectUri: `${this.origin}/app`, scope: 'patient/Patient.read patient/ExplanationOfBenefit.read' })
        : api.ready().then((client) => {
          this.client = client;
          this.#connected += 1;
          response.end('connected');
        });
      done.catch(() => response.writableEnded || response.writeHead(500).end('refused'));
    });
  }

  static async start(iss: string): Promise<FhirclientApp> {
    const app = new FhirclientApp(await fhirclient(), iss);
    await new Promise<void>((resolve) => app.#server.listen(0, 'localhost', resolve));
    return app;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The payer's page that it leaves for; undefined where it refuses to. */
  async launch(): Promise<URL | undefined> {
    const location = (await fetch(`${this.origin}/launch`, { redirect: 'manual' })).headers.get('location');
    return location === null ? undefined : new URL(location);
  }

  /** Whether it takes an answer. */
  async comesBack(answer: URL): Promise<boolean> {
    const before = this.#connected;
    await (await fetch(answer)).text();
    return this.#connected > before;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
