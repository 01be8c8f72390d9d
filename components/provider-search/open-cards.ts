import type { ReactiveControllerHost } from 'lit';
import type { Provider } from '../../src/model/directory/provider.js';
import { keyOf } from './card.js';

/** Which cards are open. */
export class OpenCards {
  readonly #open = new Set<string>();

  /** `opens` is asked before a card opens; where it answers false, the page shows it itself. */
  constructor(readonly host: ReactiveControllerHost, readonly opens: (provider: Provider) => boolean) {}

  closeAll(): void {
    this.#open.clear();
  }

  has(provider: Provider): boolean {
    return this.#open.has(keyOf(provider));
  }

  toggle(provider: Provider): void {
    if (!this.#open.delete(keyOf(provider)) && this.opens(provider)) this.#open.add(keyOf(provider));
    this.host.requestUpdate();
  }
}
