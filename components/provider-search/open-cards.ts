import type { ReactiveControllerHost } from 'lit';
import type { Provider } from '../../src/model/directory/provider.js';
import { keyOf, type Card } from './card.js';
import type { Copied } from './open-card.js';

/** Which cards are open, and what was copied from one. */
export class OpenCards {
  readonly #open = new Set<string>();
  #copied: { readonly key: string; readonly what: Copied } | undefined;

  /** `opens` is asked before a card opens; where it answers false, the page shows it itself. */
  constructor(readonly host: ReactiveControllerHost, readonly opens: (provider: Provider) => boolean) {}

  get copiedAny(): boolean {
    return this.#copied !== undefined;
  }

  closeAll(): void {
    this.#open.clear();
    this.#copied = undefined;
  }

  card(provider: Provider, at: number): Card {
    const key = keyOf(provider);
    return {
      at,
      open: this.#open.has(key),
      copied: this.#copied?.key === key ? this.#copied.what : undefined,
      toggle: () => this.#toggle(provider, key),
      didCopy: (what) => this.#say(key, what),
      // Where the browser lets nobody write to the clipboard, the text can still be selected.
      copy: (what, text) => void navigator.clipboard.writeText(text).then(() => this.#say(key, what), () => undefined),
    };
  }

  #toggle(provider: Provider, key: string): void {
    this.#copied = undefined;
    if (!this.#open.delete(key) && this.opens(provider)) this.#open.add(key);
    this.host.requestUpdate();
  }

  #say(key: string, what: Copied): void {
    this.#copied = { key, what };
    this.host.requestUpdate();
  }
}
