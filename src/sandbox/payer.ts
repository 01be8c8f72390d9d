import { randomBytes } from 'node:crypto';
import type { Provider } from 'oidc-provider';
import type { Accounts } from './accounts.js';
import { authorizationServer } from './oauth/authorization-server.js';
import { Grants } from './oauth/grants.js';
import { TokenStorage } from './oauth/token-storage.js';
import type { RequestLog } from './request-log.js';
import { Attempts } from './sign-in/attempts.js';
import { endPage } from './sign-in/shell.js';
import { PAYER_NAMES, type PayerName } from '../payers/payers.js';

/** Those that stand at the sandbox, `sandbox` among them. */
export const PAYERS: readonly PayerName[] = [...PAYER_NAMES, 'sandbox'];

/** One payer of the sandbox: its own OAuth server with its own tokens. Accounts and records are those of all. */
export class Payer {
  readonly storage: TokenStorage;
  readonly grants = new Grants();
  readonly attempts = new Attempts();
  readonly #providers = new Map<string, Provider>();
  readonly #cookieKeys = [randomBytes(32).toString('base64url')];

  constructor(
    readonly name: PayerName,
    readonly accounts: Accounts,
    readonly log: RequestLog,
    readonly now: () => number,
  ) {
    this.storage = new TokenStorage(now);
  }

  /** `localhost`, `127.0.0.1` and `[::1]` are each an issuer of their own to a client, and one payer to itself: the tokens are shared. */
  provider(origin: string): Provider {
    let provider = this.#providers.get(origin);
    if (!provider) {
      provider = authorizationServer({
        payer: this.name,
        origin,
        accounts: this.accounts,
        grants: this.grants,
        storage: this.storage,
        cookieKeys: this.#cookieKeys,
        note: (request, words) => this.log.note(request, words),
        errorPage: (title, words) => endPage(title, words, this.name),
      });
      this.#providers.set(origin, provider);
    }
    return provider;
  }
}
