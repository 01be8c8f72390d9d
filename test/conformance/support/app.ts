import { randomUUID } from 'node:crypto';
import type { RedirectStrategy } from '../../../src/auth/redirect.js';
import type { Tokens } from '../../../src/auth/token-answer.js';
import { keptConnections, keptTokens } from '../../../src/db/connections.js';
import type { Vault } from '../../../src/db/vault.js';
import type { UhcError } from '../../../src/errors.js';
import type { ClientOptions } from '../../../src/store/client-options.js';
import type { MemberScope, UhcClient } from '../../../src/store/client.js';
import { createClient } from '../../../src/store/create-client.js';
import type { Grant } from '../../../src/store/grants.js';
import { MEMBER, signedIn } from './signed-in.js';
import { memoryVault } from './memory-vault.js';

export const SCOPES: readonly MemberScope[] = ['patient/Patient.read', 'patient/ExplanationOfBenefit.read', 'patient/Procedure.read'];
export const CALLBACK = 'http://localhost:5173/callback.html';

/** A request of the app's, as it left. */
export interface Sent {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly form: URLSearchParams;
}

/** How the payer's page ends: with the address at which the app is called back. */
export type ComesBack = (authorize: URL, state: string) => Promise<URL>;

export interface AppOptions extends ClientOptions {
  readonly comesBack?: ComesBack;
}

/** An app that holds our headless client, as a native shell does: it opens the payer's page itself and hands the answer in. */
export class App {
  readonly sent: Sent[] = [];
  readonly authorized: URL[] = [];
  readonly storage: Vault;
  readonly client: UhcClient;
  /** Milliseconds that this app's clock is ahead. */
  ahead = 0;
  comesBack: ComesBack;

  constructor({ comesBack = (authorize) => signedIn(authorize, MEMBER), fetch: ask = fetch, storage = memoryVault(), ...options }: AppOptions) {
    this.comesBack = comesBack;
    this.storage = storage;
    this.client = createClient({
      clientId: 'demo',
      redirect: this.#redirect(),
      offline: () => false,
      clock: () => Date.now() + this.ahead,
      database: randomUUID(),
      ...options,
      storage,
      fetch: (input, init) => {
        this.#note(new Request(input, init), init?.body);
        return ask(input, init);
      },
    });
    // A view is on the page, as it would be.
    this.client.connecting.watch(() => undefined);
    this.client.claims.watch(() => undefined);
  }

  /** The code with which a sign-in ended; `connected` where it did not fail. */
  async connect(choice = 'hsid'): Promise<string> {
    await this.client.connect(choice, SCOPES);
    return this.ended?.code ?? 'connected';
  }

  /** Why the last sign-in failed. */
  get ended(): UhcError | undefined {
    const { value } = this.client.connecting;
    return value.step === 'ended' ? value.error : undefined;
  }

  /** Requests to a token endpoint, by the grant that they ask for. */
  tokenRequests(grant?: string): readonly Sent[] {
    return this.sent.filter(({ form }) => form.has('grant_type') && (grant === undefined || form.get('grant_type') === grant));
  }

  /** What is kept of every connection. */
  async kept(): Promise<readonly { readonly grant: Grant; readonly tokens: Tokens | undefined }[]> {
    const kept = await keptConnections<Grant>(this.storage);
    return Promise.all(kept.map(async ({ id, value }) => ({ grant: value, tokens: await keptTokens<Tokens>(this.storage, id) })));
  }

  /** Ids of the claims that are shown. */
  claims(): readonly string[] {
    const { value } = this.client.claims;
    return value.state === 'data' ? value.items.flatMap(({ id }) => id ?? []) : [];
  }

  /** Waits until these claims are shown, and no others. */
  async shows(ids: readonly string[], milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    while (this.claims().join() !== ids.join()) {
      if (performance.now() > end) throw new Error(`After ${milliseconds} ms these are shown: ${this.claims().join()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  close(): void {
    this.client.close();
  }

  #note(request: Request, body: unknown): void {
    this.sent.push({ url: new URL(request.url), method: request.method, headers: request.headers, form: new URLSearchParams(body instanceof URLSearchParams || typeof body === 'string' ? body : '') });
  }

  #redirect(): RedirectStrategy {
    return {
      way: 'outside',
      uriFor: (payer) => (payer ? `${CALLBACK}?payer=${payer}` : CALLBACK),
      depart: () => ({
        way: 'outside',
        blocked: false,
        go: (authorize, state) => {
          this.authorized.push(authorize);
          return this.comesBack(authorize, state);
        },
        show: () => undefined,
        end: () => undefined,
      }),
    };
  }
}
