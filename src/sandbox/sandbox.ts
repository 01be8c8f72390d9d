import { Accounts } from './accounts.js';
import { ResourceStore } from './fhir/resource-store.js';
import type { Generated } from './member.js';
import { TokenStorage } from './oauth/token-storage.js';
import type { OwnAddress } from './own-address.js';
import { Payer, PAYERS } from './payer.js';
import { RequestLog } from './request-log.js';

/** Everything that a running sandbox holds. */
export interface Sandbox {
  readonly address: OwnAddress;
  readonly accounts: Accounts;
  readonly store: ResourceStore;
  readonly payers: ReadonlyMap<string, Payer>;
  readonly log: RequestLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When it started: an ISO instant, and the `lastUpdated` of what states none. */
  readonly started: string;
}

export function sandboxOf({ members, resources }: Generated, address: OwnAddress, now: () => number): Sandbox {
  const started = new Date(now()).toISOString();
  const store = new ResourceStore();
  for (const resource of resources) store.add(resource, started);
  const accounts = new Accounts(members);
  const log = new RequestLog(now);
  const commons = { accounts, address, credentials: new TokenStorage(now), log, now };
  const payers = new Map(PAYERS.map((name) => [name as string, new Payer(name, commons)]));
  return { address, accounts, store, payers, log, now, started };
}
