import type { ReactiveControllerHost } from 'lit';
import { asUhcError } from '../../../src/errors.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { changeOf, seenFrom, seenWith, type Change, type Seen } from '../../../src/model/claims/seen.js';
import type { UhcClient } from '../../../src/store/client.js';
import { inSlices } from './in-slices.js';

const SUBJECT = 'seen';

/**
 * What is new or changed since the member last looked. A claim stays so until it is opened, or all are marked as read. At the first
 * reading of a connection nothing is new: it is what later ones are held against.
 */
export class Unseen {
  #client: UhcClient | undefined;
  #items: readonly ClaimSummary[] | undefined;
  readonly #seen = new Map<string, Seen>();
  #changes: ReadonlyMap<ClaimSummary, Change> = new Map();

  constructor(readonly host: ReactiveControllerHost) {}

  /** The same object for as long as nothing has changed. */
  get changes(): ReadonlyMap<ClaimSummary, Change> {
    return this.#changes;
  }

  /** @param whole whether a reading has been complete: half a list says nothing about what is new */
  follow(client: UhcClient, items: readonly ClaimSummary[], whole: boolean): void {
    if (client !== this.#client) this.#seen.clear();
    this.#client = client;
    if (!whole || items === this.#items) return;
    this.#items = items;
    void this.#compare(client, items);
  }

  /** These have been looked at, as they are now. */
  async see(claims: readonly ClaimSummary[]): Promise<void> {
    const fresh = claims.filter((claim) => this.#changes.has(claim));
    if (fresh.length === 0) return;
    this.#changes = new Map([...this.#changes].filter(([claim]) => !fresh.includes(claim)));
    this.host.requestUpdate();
    for (const connection of new Set(fresh.map((claim) => claim.connection))) await this.#keep(connection, fresh.filter((claim) => claim.connection === connection));
  }

  async #compare(client: UhcClient, items: readonly ClaimSummary[]): Promise<void> {
    for (const connection of new Set(items.map((claim) => claim.connection))) {
      if (this.#seen.has(connection)) continue;
      // A note that does not open is as if there were none: nothing is called new then.
      const note = await client.records().then((records) => records.note(connection, SUBJECT)).catch(() => undefined);
      const seen = seenFrom(note);
      if (client !== this.#client) return;
      if (seen) this.#seen.set(connection, seen);
      else await this.#keep(connection, items.filter((claim) => claim.connection === connection));
    }
    const changes = new Map<ClaimSummary, Change>();
    const done = await inSlices(items, (claim) => {
      const change = changeOf(claim, this.#seen.get(claim.connection) ?? {});
      if (change) changes.set(claim, change);
    }, () => this.#items === items);
    if (!done || (changes.size === 0 && this.#changes.size === 0)) return;
    this.#changes = changes;
    this.host.requestUpdate();
  }

  async #keep(connection: string, claims: readonly ClaimSummary[]): Promise<void> {
    const seen = seenWith(this.#seen.get(connection) ?? {}, claims);
    this.#seen.set(connection, seen);
    // Where nothing more can be kept, what was seen is known for as long as the page is open; the list says itself that the device is full.
    await this.#client?.records().then((records) => records.keepNote(connection, SUBJECT, seen)).catch(asUhcError);
  }
}
