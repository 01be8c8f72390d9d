import { randomBytes } from 'node:crypto';
import type { Adapter, Provider } from 'oidc-provider';
import type { Accounts } from './accounts.js';
import type { Faults } from './faults/faults.js';
import { rotationOf } from './faults/rotation.js';
import { authorizationServer } from './oauth/authorization-server.js';
import { clientAdapter } from './oauth/clients.js';
import { Grants } from './oauth/grants.js';
import { TokenStorage } from './oauth/token-storage.js';
import type { OwnAddress } from './own-address.js';
import type { Place } from './place/place.js';
import { remembered } from './place/remembered.js';
import { PortalSessions } from './portal/member/portal-sessions.js';
import type { Registry } from './registry/registry.js';
import type { RequestLog } from './request-log.js';
import { Attempts } from './sign-in/attempts.js';
import { endPage } from './sign-in/shell.js';
import { PAYER_NAMES, type PayerName } from '../payers/payers.js';

/** Those that stand at the sandbox, `sandbox` among them. */
export const PAYERS: readonly PayerName[] = [...PAYER_NAMES, 'sandbox'];

/** What all payers of the sandbox have in common. */
export interface Commons {
  readonly accounts: Accounts;
  readonly address: OwnAddress;
  /** Tokens of client credentials: the payer's page has one address for them, whichever payer they are for. */
  readonly credentials: TokenStorage;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Apps of the App Owner portal. */
  readonly registry: Registry;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears that a grant or a token is other than it was. */
  readonly changed: () => void;
}

/** One payer of the sandbox: its own OAuth server with its own tokens. Accounts and records are those of all. */
export class Payer {
  readonly storage: TokenStorage;
  readonly grants: Grants;
  readonly attempts = new Attempts();
  /** Members at the member portal. */
  readonly sessions: PortalSessions;
  readonly #providers = new Map<string, Provider>();
  readonly #cookieKeys = [randomBytes(32).toString('base64url')];

  constructor(
    readonly name: PayerName,
    readonly commons: Commons,
  ) {
    this.storage = new TokenStorage(commons.now, commons.changed);
    this.grants = new Grants(commons.changed);
    this.sessions = new PortalSessions(commons.now);
  }

  get accounts(): Accounts {
    return this.commons.accounts;
  }

  get now(): () => number {
    return this.commons.now;
  }

  /** Where it stands when nobody asked. */
  get home(): Place {
    return this.commons.address.home(this.name);
  }

  /** `localhost`, `127.0.0.1` and each of the payer's hosts are an issuer of their own to a client, and one payer to itself: the tokens are shared. */
  provider(place = this.home): Provider {
    return remembered(this.#providers, place.oauth.issuer, () =>
      authorizationServer({
        place,
        accounts: this.accounts,
        grants: this.grants,
        registry: this.commons.registry,
        adapter: (kind) => this.#adapter(kind),
        cookieKeys: this.#cookieKeys,
        note: (request, words) => this.commons.log.note(request, words),
        payerOfBase: (address) => this.commons.address.payerOfBase(address),
        errorPage: (title, words) => endPage(title, words, this.name),
        clientOfRefreshToken: (value) => this.storage.standing('RefreshToken').find(({ jti }) => jti === value)?.clientId,
        rotation: (request) => rotationOf(this.commons.faults, request),
        now: this.now,
      }),
    );
  }

  /** Whose records the token of an Authorization header opens, as long as it has not run out. */
  patientOf(authorization: string | undefined): string | undefined {
    const [, value] = /^Bearer +(\S+)\s*$/i.exec(authorization ?? '') ?? [];
    const token = value === undefined ? undefined : this.storage.standing('AccessToken').find(({ jti }) => jti === value);
    return token?.grantId === undefined ? undefined : this.grants.get(token.grantId)?.patient;
  }

  #adapter(kind: string): Adapter {
    const { credentials, registry } = this.commons;
    if (kind === 'Client') return clientAdapter(registry);
    return (kind === 'ClientCredentials' ? credentials : this.storage).adapter(kind);
  }

  /** Nobody has ever connected. */
  reset(): void {
    this.storage.reset();
    this.commons.credentials.reset();
    this.grants.reset();
    this.attempts.reset();
    this.sessions.reset();
  }
}
