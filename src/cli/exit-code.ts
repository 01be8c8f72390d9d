/** What a command says to the shell that ran it. */
export const EXIT = {
  fine: 0,
  /** The doctor found what keeps the widgets from working; a sandbox did not start. */
  trouble: 1,
  /** The command line cannot be understood. */
  usage: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Words for whoever typed the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
