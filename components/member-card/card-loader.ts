import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asUhcError, type UhcError } from '../../src/errors.js';
import { coverageNamesOf } from '../../src/model/coverage-names.js';
import { resolverOf, entriesOf } from '../../src/model/reference.js';
import type { Connection } from '../../src/store/client.js';
import type { MemberRecords } from '../../src/store/member-records.js';

/** What a card knows beside what the connection says. */
export interface CardStanding {
  readonly reading: boolean;
  /** When the payer was last asked, in milliseconds since 1970; absent where it was not, by this page. */
  readonly asOf?: number;
  readonly error?: UhcError;
  /** What the member's claims call their plans, each once. */
  readonly plans: readonly string[];
}

const NOTHING: CardStanding = { reading: false, plans: [] };
const PATIENT = 'patient/Patient.read';

/** Asks the payer once a page who each member is: what was kept is shown until it has answered, and where it does not. */
export class CardLoader implements ReactiveController {
  readonly #standing = new Map<string, CardStanding>();
  #records: MemberRecords | undefined;

  constructor(readonly host: ReactiveControllerHost, readonly now: () => number, readonly failed: (error: UhcError) => void) {
    host.addController(this);
  }

  hostConnected(): void {
    // It begins when there are records to look into.
  }

  of(connection: string): CardStanding {
    return this.#standing.get(connection) ?? NOTHING;
  }

  /** New connections are read; what was known of those that went is forgotten. Other records are those of other people. */
  follow(records: MemberRecords | undefined, connections: readonly Connection[]): void {
    if (records !== this.#records) this.#standing.clear();
    this.#records = records;
    for (const id of [...this.#standing.keys()]) if (!connections.some((one) => one.id === id)) this.#standing.delete(id);
    for (const connection of records ? connections : []) if (!this.#standing.has(connection.id)) this.#begin(connection);
  }

  /** Claims were read: they may say what the plans are called. */
  lookAtClaims(): void {
    for (const id of this.#standing.keys()) void this.#plansOf(id);
  }

  async read(id: string): Promise<void> {
    const records = this.#records;
    if (!records || this.of(id).reading) return;
    const { error: _, ...before } = this.of(id);
    this.#set(id, { ...before, reading: true });
    try {
      await records.readMember(id);
      this.#set(id, { ...this.of(id), reading: false, asOf: this.now() });
    } catch (thrown) {
      const error = asUhcError(thrown);
      this.#set(id, { ...this.of(id), reading: false, error });
      this.failed(error);
    }
  }

  #begin({ id, state, scopes }: Connection): void {
    this.#standing.set(id, NOTHING);
    if (state === 'active' && scopes.includes(PATIENT)) void this.read(id);
    void this.#plansOf(id);
  }

  /** From the claims that are on the device: no card has claims read. */
  async #plansOf(id: string): Promise<void> {
    const plans = new Set<string>();
    try {
      for await (const { bundle } of this.#records?.pages('ExplanationOfBenefit', id) ?? []) {
        const resolve = resolverOf([bundle]);
        for (const { resource } of entriesOf([bundle])) for (const name of coverageNamesOf(resource, resolve)) plans.add(name);
      }
    } catch (thrown) {
      this.failed(asUhcError(thrown)); // the card says the rest; the site hears why a plan is missing
    }
    if (plans.size > 0) this.#set(id, { ...this.of(id), plans: [...plans] });
  }

  /** What comes late for a connection that went is nobody's. */
  #set(id: string, standing: CardStanding): void {
    if (!this.#standing.has(id)) return;
    this.#standing.set(id, standing);
    this.host.requestUpdate();
  }
}
