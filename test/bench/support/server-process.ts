import { execFileSync, spawn } from 'node:child_process';

export interface ServerProcess {
  readonly origin: string;
  /** From the start of the program until it said its address. */
  readonly readyAfterSeconds: number;
  /** Megabytes of memory that the system gives to it now. */
  residentMegabytes(): number;
  stop(): Promise<void>;
}

/** A program of this project in a process of its own, as soon as it says at which address it listens. */
export async function serverProcess(script: string, words: readonly string[]): Promise<ServerProcess> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...words], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_NO_WARNINGS: '1' } });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code ?? 'a signal'}: ${said}`)));
  });
  return {
    origin,
    readyAfterSeconds: (performance.now() - start) / 1000,
    residentMegabytes: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}
