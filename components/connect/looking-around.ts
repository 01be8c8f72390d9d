import type { LitElement } from 'lit';
import type { UhcClient } from '../../src/store/client.js';

/** A sample member's records on their way into the page. */
export class LookingAround {
  state: 'none' | 'loading' | 'failed' = 'none';

  constructor(readonly host: LitElement) {}

  async begin(client: UhcClient): Promise<void> {
    this.#set('loading');
    try {
      await client.trySample();
      this.#set('none');
    } catch {
      this.#set('failed'); // told where it would stand, with the way to try again
    }
  }

  #set(state: LookingAround['state']): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
