import { spawn } from 'node:child_process';

export interface Ended {
  /** `null` where it was stopped. */
  readonly code: number | null;
  readonly output: string;
  readonly tooLong: boolean;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Shows the output as it comes; without it the caller decides. */
  readonly show?: boolean;
  readonly minutes?: number;
}

/** Runs a program to its end. What it says comes back as one text; a run that takes too long is stopped, with all that it started. */
export async function run(command: string, args: readonly string[], { env = {}, cwd = '.', show = false, minutes = 30 }: RunOptions = {}): Promise<Ended> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  let output = '';
  let tooLong = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (show) process.stdout.write(text);
    });
  }
  const stop = (): void => {
    if (child.pid === undefined) return;
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  };
  const timer = setTimeout(() => {
    tooLong = true;
    stop();
  }, minutes * 60_000);
  process.once('SIGINT', stop);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
    return { code, output, tooLong };
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', stop);
  }
}
