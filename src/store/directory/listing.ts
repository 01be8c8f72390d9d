import { UhcError, asUhcError } from '../../errors.js';
import { LiveValue } from '../live.js';
import type { DataView, View } from '../view.js';

/** All that was found so far, and whether `more` has anything to bring. */
export interface Found<T> {
  readonly items: readonly T[];
  readonly more: boolean;
  readonly warnings?: readonly string[];
  /** Why there is nothing at all: nothing fits, or the payer publishes no such list. */
  readonly why?: 'filtered' | 'none-stated';
}

/** Answers one question of the directory: what it has brought so far as a `View`, and a way to go on. */
export class Listing<T> {
  readonly view = new LiveValue<View<T>>({ state: 'loading', done: 0 });
  readonly #abort = new AbortController();
  #running: Promise<void> | undefined;

  /** @param turn reads on, and gives all that was found so far; called again where it failed */
  constructor(readonly turn: (signal: AbortSignal) => Promise<Found<T>>, readonly now: () => number) {
    void this.more();
  }

  /** Asks for the next ones. Where the last reading broke off, the same one is tried again. */
  more(): Promise<void> {
    this.#running ??= this.#run().finally(() => { this.#running = undefined; });
    return this.#running;
  }

  cancel(): void {
    this.#abort.abort(new UhcError('auth_cancelled'));
  }

  async #run(): Promise<void> {
    const { signal } = this.#abort;
    const before = this.view.value;
    this.view.set(before.state === 'data' ? { ...whole(before), loading: { done: before.items.length } } : { state: 'loading', done: 0 });
    try {
      const { items, more, warnings = [], why = 'filtered' } = await this.turn(signal);
      if (signal.aborted) return;
      if (items.length === 0 && !more) this.view.set({ state: 'empty', why });
      else this.view.set({ state: 'data', items, asOf: this.now(), more, ...(warnings.length > 0 && { warnings }) });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = asUhcError(thrown);
      this.view.set(before.state === 'data' ? { ...whole(before), missing: error } : { state: 'error', error });
    }
  }
}

function whole<T>({ missing: _, loading: __, ...view }: DataView<T>): DataView<T> {
  return view;
}
