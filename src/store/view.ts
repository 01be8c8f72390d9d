import type { UhcError } from '../errors.js';

/** How far a long read has come. `of` is what the payer says there will be, and may be wrong. */
export interface Progress {
  readonly done: number;
  readonly of?: number;
}

/** What an element draws: one of five states, and nothing else. */
export type View<T> =
  | { readonly state: 'not-connected' }
  | ({ readonly state: 'loading' } & Progress)
  | { readonly state: 'empty'; readonly why: 'none-stated' | 'filtered' | 'not-shared' | 'not-asked' }
  | DataView<T>
  | { readonly state: 'error'; readonly error: UhcError };

export interface DataView<T> {
  readonly state: 'data';
  readonly items: readonly T[];
  /** When the newest complete read was made, in milliseconds since 1970. */
  readonly asOf: number;
  /** There while a read is under way: what is shown is right, and not all of it. */
  readonly loading?: Progress;
  /** No read has been complete yet: there may be more than what is shown, and sums are too low. */
  readonly partial?: boolean;
  /** How many entries the payer said there are, where not all are in. */
  readonly of?: number;
  /** What went wrong since; the items are still what the payer said at `asOf`. */
  readonly missing?: UhcError;
  /** The server has more, and `more()` asks for it. */
  readonly more?: boolean;
  /** Entries that name another patient than the one who was asked for: counted, never shown among the member's. */
  readonly notTheirs?: number;
  /** Warnings that the payer sent along with the answer (OperationOutcome), in its own words, each once. */
  readonly warnings?: readonly string[];
}

/** A value that changes, and tells so. */
export interface Live<T> {
  readonly value: T;
  /** Calls `listener` at each change, from now on; the answer stops it. */
  watch(listener: (value: T) => void): () => void;
}
