import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Live } from '../../src/store/view.js';

/** Draws its element anew whenever a `Live` changes, for as long as the element is in a page. */
export class LiveController<T> implements ReactiveController {
  #live: Live<T> | undefined;
  #stop: (() => void) | undefined;
  #connected = false;

  /** `changed` is called before the element draws, at each change and not for the value that was there at first. */
  constructor(readonly host: ReactiveControllerHost, readonly changed?: (value: T, before: T) => void) {
    host.addController(this);
  }

  get value(): T | undefined {
    return this.#live?.value;
  }

  /** Watches another one from now on; the same one again changes nothing. */
  follow(live: Live<T> | undefined): void {
    if (live === this.#live) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#live = live;
    if (this.#connected) this.#watch();
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#watch();
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop?.();
    this.#stop = undefined;
  }

  #watch(): void {
    const live = this.#live;
    if (!live || this.#stop) return;
    let before = live.value;
    this.#stop = live.watch((value) => {
      const last = before;
      before = value;
      this.changed?.(value, last);
      this.host.requestUpdate();
    });
  }
}
