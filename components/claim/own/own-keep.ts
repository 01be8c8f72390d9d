import type { ReactiveControllerHost } from 'lit';
import { asUhcError, type UhcError } from '../../../src/errors.js';
import { NOTHING_OWN, ownRecordOf, ownSubject, type OwnRecord } from '../../../src/model/bill/own-record.js';
import type { UhcClient } from '../../../src/store/client.js';
import type { ShownClaim } from '../shown-claim.js';

/** Whose record, of which claim. */
interface Place {
  readonly client: UhcClient;
  readonly owner: string;
  readonly subject: string;
}

/** What the member keeps with the claim that is shown: got when the claim changes, written whole, sealed on this device. */
export class OwnKeep {
  record: OwnRecord = NOTHING_OWN;
  /** Why the last writing failed; `gone` where the connection is not there any more. */
  failed: UhcError | 'gone' | undefined;
  #place: Place | undefined;

  constructor(readonly host: ReactiveControllerHost) {}

  /** Whether there is a place to keep it: whose claim it is must be known. */
  get possible(): boolean {
    return this.#place !== undefined;
  }

  follow({ client, id, connection }: ShownClaim): void {
    const subject = ownSubject(id);
    if (this.#place?.client === client && this.#place.owner === connection && this.#place.subject === subject) return;
    this.record = NOTHING_OWN;
    this.failed = undefined;
    this.#place = connection === undefined ? undefined : { client, owner: connection, subject };
    if (this.#place) void this.#get(this.#place);
  }

  /** Puts another record in the place of what was kept. True once it is written. */
  async keep(record: OwnRecord): Promise<boolean> {
    const place = this.#place;
    if (!place) return false;
    const failed = await place.client.records()
      .then((records) => records.keepNote(place.owner, place.subject, record))
      .then((kept) => (kept ? undefined : 'gone' as const), asUhcError);
    if (place !== this.#place) return failed === undefined;
    if (failed === undefined) this.record = record;
    this.failed = failed;
    this.host.requestUpdate();
    return failed === undefined;
  }

  async #get(place: Place): Promise<void> {
    // What does not open is as if nothing had been kept: the claim is read all the same.
    const kept = await place.client.records().then((records) => records.note(place.owner, place.subject)).catch(() => undefined);
    if (place !== this.#place) return;
    this.record = ownRecordOf(kept);
    this.host.requestUpdate();
  }
}
