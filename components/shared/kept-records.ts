import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { UhcClient } from '../../src/store/client.js';
import type { MemberRecords } from '../../src/store/member-records.js';

/** Gets what a client keeps, and again where it keeps something else: the sample member has records of their own. */
export class KeptRecordsController implements ReactiveController {
  #client: UhcClient | undefined;
  #records: MemberRecords | undefined;
  #turn = 0;
  #stop: (() => void) | undefined;
  /** What they are read with could not be had: the network, or a site that was published anew since. */
  failed = false;

  /** `changed` is called where others are there than before. */
  constructor(readonly host: ReactiveControllerHost, readonly changed: (records: MemberRecords) => void) {
    host.addController(this);
  }

  /** Undefined until they are here. */
  get records(): MemberRecords | undefined {
    return this.#records;
  }

  follow(client: UhcClient | undefined): void {
    if (client === this.#client) return;
    this.hostDisconnected();
    this.#client = client;
    this.#records = undefined;
    this.hostConnected();
  }

  hostConnected(): void {
    const client = this.#client;
    if (!client || this.#stop) return;
    this.#stop = client.connections.watch(() => void this.#get(client));
    void this.#get(client);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#turn += 1;
  }

  async again(): Promise<void> {
    if (this.#client) await this.#get(this.#client);
  }

  /** Before somebody is connected there is nothing to load for. */
  async #get(client: UhcClient): Promise<void> {
    if (client.connections.value.length === 0) return;
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const records = await client.records();
      if (turn !== this.#turn) return;
      this.failed = false;
      if (records !== this.#records) this.changed(records);
      this.#records = records;
    } catch {
      this.failed = turn === this.#turn; // told where the records would stand
    }
    this.host.requestUpdate();
  }
}
