import { Accounts } from './accounts.js';
import type { Clock } from './clock.js';
import { ClockedRecords } from './clocked-records.js';
import type { EvilHost } from './faults/evil-host.js';
import { Faults } from './faults/faults.js';
import { ResourceStore } from './fhir/resource-store.js';
import type { Generated } from './member.js';
import { TokenStorage } from './oauth/token-storage.js';
import type { OwnAddress } from './own-address.js';
import { Payer, PAYERS } from './payer.js';
import { Registry } from './registry/registry.js';
import { RequestLog } from './request-log.js';

/** Everything that a running sandbox holds. */
export interface Sandbox {
  readonly address: OwnAddress;
  readonly accounts: Accounts;
  readonly store: ResourceStore;
  readonly records: ClockedRecords;
  readonly payers: ReadonlyMap<string, Payer>;
  readonly log: RequestLog;
  /** Apps of the App Owner portal. */
  readonly registry: Registry;
  readonly faults: Faults;
  /** A stranger, to whom nothing of a member's should ever come. */
  readonly evil: EvilHost;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When it started: an ISO instant, and the `lastUpdated` of what states none. */
  readonly started: string;
}

/** @param changed hears that registrations, grants or tokens are other than they were */
export function sandboxOf({ members, resources, loaded, today = '' }: Generated, address: OwnAddress, clock: Clock, evil: EvilHost, changed: () => void = () => undefined): Sandbox {
  const { now } = clock;
  const started = new Date(now()).toISOString();
  const store = new ResourceStore();
  for (const resource of resources) if (!ClockedRecords.has(resource)) store.add(resource, started);
  const records = new ClockedRecords(store, resources, now(), (resource) => !loaded?.has(resource) && (resource.meta?.lastUpdated ?? '').slice(0, 10) > today);
  records.upTo(now());
  const accounts = new Accounts(members);
  const faults = new Faults(now);
  const log = new RequestLog(now, (request) => faults.appliedTo(request));
  const registry = new Registry(now, changed);
  const commons = { accounts, address, faults, credentials: new TokenStorage(now), log, now, registry, changed };
  const payers = new Map(PAYERS.map((name) => [name as string, new Payer(name, commons)]));
  return { address, accounts, store, records, payers, log, registry, faults, evil, clock, now, started };
}
