import { Clock } from './clock.js';
import { generate } from './data/generate.js';
import { checkMemory } from './data/memory-needed.js';
import { SAMPLE_TODAY } from './data/sample-today.js';
import type { Size } from './data/size.js';
import { EvilHost } from './faults/evil-host.js';
import { KeptFile } from './kept/kept-file.js';
import { withLoaded } from './load/load.js';
import { listen } from './listen.js';
import { listener } from './listener.js';
import type { Generated } from './member.js';
import { OwnAddress } from './own-address.js';
import { sandboxOf, type Sandbox } from './sandbox.js';

export interface SandboxOptions extends Size {
  /** 0 takes any free one; a taken one is said, and the next free one taken. */
  readonly port: number;
  /** Folders of FHIR JSON to serve besides the generated data. */
  readonly load?: readonly string[];
  readonly seed?: number;
  /** Folder that keeps registrations and grants through a restart; in memory alone where none is given. */
  readonly keep?: string;
  /** Hears what a person at the terminal should know. */
  readonly log?: (line: string) => void;
  /** What is served instead of the generated data. */
  readonly data?: Generated;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface RunningSandbox {
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

export async function startSandbox({ port, load = [], seed, keep, log = () => undefined, data, now = Date.now, ...size }: SandboxOptions): Promise<RunningSandbox> {
  checkMemory(size);
  const today = SAMPLE_TODAY;
  const sample = (): Generated => ({ ...generate({ ...(seed !== undefined && { seed }), ...size, today, clock: new Date(now()).toISOString().slice(0, 10) }), today });
  const served = withLoaded(data ?? sample(), load, log);
  const clock = new Clock(now);
  const evil = new EvilHost(clock.now);
  const kept = keep === undefined ? undefined : new KeptFile(keep, log);
  const sandboxAt = (at: number): Sandbox => {
    const sandbox = sandboxOf(served, new OwnAddress(at), clock, evil, kept?.changed);
    return kept?.keep(sandbox) ?? sandbox;
  };
  const listening = await listen(
    port,
    (at) => listener(sandboxAt(at)),
    (taken) => log(`Port ${taken} is in use; trying ${taken + 1}.`),
  );
  const closeEvil = await evil.start();
  const close = (): Promise<void> => Promise.all([listening.close(), closeEvil()]).then(() => kept?.close());
  return { origin: new OwnAddress(listening.port).origin, port: listening.port, close };
}
