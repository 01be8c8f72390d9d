import type { nothing, TemplateResult } from 'lit';
import type { Choice, Connection } from '../../src/store/client.js';

/** What a member can do with a connection, and where it stands. */
export interface Standing {
  readonly choice: Choice | undefined;
  /** The connections beside it, itself among them: their colours are told apart. */
  readonly all: readonly Connection[];
  readonly storage: 'device' | 'session' | 'memory';
  /** When the claims were last read, in milliseconds since 1970. */
  readonly asOf: number | undefined;
  readonly now: number;
  readonly leaving: boolean;
  /** One press that locks this device, where a lock is on. */
  readonly lockNow: TemplateResult | typeof nothing;
  /** Declined scopes that this page has use for; an element says itself that it shows nothing without one. */
  readonly missing: readonly string[];
  /** Absent where this page reads nothing. */
  readonly update: (() => void) | undefined;
  readonly again: () => void;
  readonly disconnect: (keep: boolean) => void;
  readonly forget: () => void;
  readonly manage: () => void;
}
