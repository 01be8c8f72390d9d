import type { ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';

/** A word that may follow `uhc-widgets`. */
export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  readonly help: string;
  /** @throws UsageError where the words after the command's name cannot be understood */
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}
