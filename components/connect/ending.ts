import type { LitElement } from 'lit';
import type { Connection, UhcClient } from '../../src/store/client.js';
import type { Gone } from './left-notice.js';

/** The end of a connection: while it is under way, and what it came to. */
export class Ending {
  /** What the last one came to, until the member goes on. */
  gone: Gone | undefined;
  #of: string | undefined;

  constructor(readonly host: LitElement) {}

  isOf({ id }: Connection): boolean {
    return this.#of === id;
  }

  /** Ends with the words for it; a sample is left without any. */
  async of(client: UhcClient, { id, sample }: Connection, keep: boolean): Promise<void> {
    this.#of = id;
    this.host.requestUpdate();
    try {
      const left = await client.disconnect(id, { keep });
      this.gone = sample ? undefined : { ...left, kept: keep };
    } finally {
      this.#of = undefined;
      this.host.requestUpdate();
    }
  }
}
