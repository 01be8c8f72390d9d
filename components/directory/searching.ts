import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asUhcError } from '../../src/errors.js';
import type { UhcClient } from '../../src/store/client.js';
import type { Directory } from '../../src/store/directory/directory.js';
import type { Listing } from '../../src/store/directory/listing.js';
import type { View } from '../../src/store/view.js';
import { LiveController } from '../shared/live-controller.js';

/** One question to the directory at a time, from the press that asks it to the last of its pages. */
export class Searching<T> implements ReactiveController {
  readonly #answer: LiveController<View<T>>;
  #listing: Listing<T> | undefined;
  #began: Promise<void> | undefined;
  #failed: View<T> | undefined;
  #asked = false;
  #stopped = false;
  #turn = 0;

  /** @param ended called with what a reading has brought, each time when it has come to rest */
  constructor(readonly host: ReactiveControllerHost, readonly ended: (view: View<T>) => void) {
    this.#answer = new LiveController<View<T>>(host, (view) => this.#changed(view));
    host.addController(this);
  }

  /** What is to be drawn; undefined as long as nothing was asked. */
  get view(): View<T> | undefined {
    if (!this.#asked) return undefined;
    return this.#failed ?? this.#answer.value ?? { state: 'loading', done: 0 };
  }

  /** The reader stopped it before its end. */
  get stopped(): boolean {
    return this.#stopped;
  }

  get underWay(): boolean {
    const { view } = this;
    return !this.#stopped && (view?.state === 'loading' || (view?.state === 'data' && view.loading !== undefined));
  }

  /** @param begin begins the search; called when the directory's own code has come */
  ask(client: UhcClient, begin: (directory: Directory) => Listing<T>): void {
    this.#end();
    this.#asked = true;
    this.#turn += 1;
    this.#began = this.#begin(client, begin, this.#turn);
    this.host.requestUpdate();
  }

  async more(): Promise<void> {
    this.#stopped = false;
    await this.#listing?.more();
  }

  stop(): void {
    this.#end();
    this.#stopped = true;
    this.host.requestUpdate();
  }

  /** Back to the beginning: nothing was asked. */
  clear(): void {
    this.#end();
    this.#asked = false;
    this.#answer.follow(undefined);
  }

  hostDisconnected(): void {
    if (this.underWay) this.stop();
  }

  /** Ends when the search has begun, or could not. */
  async begun(): Promise<void> {
    await this.#began;
  }

  async #begin(client: UhcClient, begin: (directory: Directory) => Listing<T>, turn: number): Promise<void> {
    try {
      const directory = await client.directory();
      if (turn !== this.#turn) return;
      const listing = begin(directory);
      this.#listing = listing;
      this.#answer.follow(listing.view);
      this.#changed(listing.view.value);
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.#failed = { state: 'error', error: asUhcError(thrown) };
      this.ended(this.#failed);
      this.host.requestUpdate();
    }
  }

  #end(): void {
    this.#turn += 1;
    this.#listing?.cancel();
    this.#listing = undefined;
    this.#failed = undefined;
    this.#stopped = false;
  }

  #changed(view: View<T>): void {
    if (view.state !== 'loading' && !(view.state === 'data' && view.loading)) this.ended(view);
  }
}
