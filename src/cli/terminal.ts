/** Where a command speaks: handed in, so that a test reads what a person at the terminal would. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Columns. */
  readonly width: number;
  /** Whether colors may be used: on a terminal, unless `NO_COLOR` is set (https://no-color.org). */
  readonly colors: boolean;
}

const WIDTH = { least: 60, usual: 100, most: 120 };

export function terminalOf(stdout: { readonly isTTY?: boolean; readonly columns?: number }, env: Readonly<Record<string, string | undefined>>): Terminal {
  return {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    width: Math.min(WIDTH.most, Math.max(WIDTH.least, stdout.columns ?? WIDTH.usual)),
    colors: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  };
}
