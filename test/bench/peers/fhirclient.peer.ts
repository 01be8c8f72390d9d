import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Bundle, ExplanationOfBenefit, Patient, PractitionerRole } from 'fhir/r4';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { SignInBrowser, signIn } from '../../sandbox/support/sign-in-browser.js';
import { peer } from './support/peer.js';

interface Request {
  readonly pageLimit?: number;
  readonly flat?: boolean;
}

interface FhirClient {
  readonly patient: { readonly id: string; read(): Promise<Patient> };
  request<T>(path: string, options?: Request): Promise<T>;
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
type Smart = ((request: IncomingMessage, response: ServerResponse, storage: Storage) => SmartApi) & {
  readonly FhirClient: new (base: string) => { fhirRequest<T>(path: string): Promise<T> };
};

let smart: Smart;
let sandbox: RunningSandbox;

before(async () => {
  ({ default: smart } = await peer<{ readonly default: Smart }>('fhirclient'));
  sandbox = await startSandbox({ port: 0 });
});
after(() => sandbox.close());

function storage(): Storage {
  const kept = new Map<string, unknown>();
  return {
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, value) => Promise.resolve(kept.set(key, value)),
    unset: (key) => Promise.resolve(kept.delete(key)),
  };
}

/** A server-side app as its documentation writes one: `/launch` leaves for the payer, `/app` comes back. */
class App {
  readonly #kept = storage();
  readonly #server: Server;
  readonly client: Promise<FhirClient>;

  constructor(iss: string) {
    let connected: (client: Promise<FhirClient>) => void = () => undefined;
    this.client = new Promise((resolve) => (connected = resolve));
    this.#server = createServer((request, response) => {
      const api = smart(request, response, this.#kept);
      if (request.url?.startsWith('/launch')) {
        void api.authorize({ iss, clientId: 'demo', redirectUri: `${this.origin}/app`, scope: 'patient/Patient.read patient/ExplanationOfBenefit.read', pkceMode: 'required' });
        return;
      }
      connected(api.ready());
      response.end('connected');
    });
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, 'localhost', resolve));
    return this;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

describe('fhirclient', () => {
  it('launches, signs a member in, reads who they are and pages through all their claims', async () => {
    const app = await new App(`${sandbox.origin}/hsid/R4`).listen();
    try {
      const left = await fetch(`${app.origin}/launch`, { redirect: 'manual' });
      const answer = await signIn(new SignInBrowser(), new URL(left.headers.get('location') ?? ''), { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' });
      await (await fetch(answer)).text();
      const client = await app.client;
      assert.equal(client.patient.id, 'dana-whitlock');
      assert.equal((await client.patient.read()).name?.[0]?.family, 'Whitlock');
      const claims = await client.request<ExplanationOfBenefit[]>(`ExplanationOfBenefit?patient=${client.patient.id}&_count=10`, { pageLimit: 0, flat: true });
      const { total } = await client.request<Bundle>(`ExplanationOfBenefit?patient=${client.patient.id}&_count=0`);
      assert.equal(claims.length, total);
      assert.equal(new Set(claims.map(({ id }) => id)).size, total);
    } finally {
      app.close();
    }
  });

  it('searches the directory without a token, with what is included', async () => {
    const open = new smart.FhirClient(`${sandbox.origin}/hsid/R4`);
    const bundle = await open.fhirRequest<Bundle<PractitionerRole>>('PractitionerRole?specialty=http://nucc.org/provider-taxonomy|207Q00000X&_include=PractitionerRole:practitioner&_count=5');
    assert.ok(bundle.entry);
    assert.equal(bundle.entry.filter(({ search }) => search?.mode === 'match').length, 5);
    assert.ok(bundle.entry.some(({ search }) => search?.mode === 'include'));
  });
});
