import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Sandbox } from '../sandbox.js';
import { keptOf, restore, type Kept } from './kept.js';

/** Only for whoever runs the sandbox: refresh tokens stand in it. */
const OWN = 0o600;

/** One file in a folder, that is whole at any moment: it is written beside its place, and moved there. */
export class KeptFile {
  readonly #path: string;
  readonly #found: Kept | undefined;
  #sandbox: Sandbox | undefined;
  #writing: Promise<void> | undefined;
  #again = false;

  /** @throws Error with words where nothing can be kept there, or the folder's file is none of ours */
  constructor(
    folder: string,
    readonly log: (line: string) => void,
  ) {
    makeFolder(folder);
    this.#path = join(folder, 'sandbox.json');
    this.#found = existsSync(this.#path) ? keptIn(this.#path) : undefined;
  }

  /** Gives the sandbox what was kept, and keeps what changes from now on. */
  keep(sandbox: Sandbox): Sandbox {
    if (this.#found) restore(sandbox, this.#found);
    this.#sandbox = sandbox;
    return sandbox;
  }

  /** Something is other than it was; several in a row are one. */
  readonly changed = (): void => {
    if (!this.#sandbox) return;
    this.#again = true;
    this.#writing ??= this.#write(this.#sandbox).finally(() => {
      this.#writing = undefined;
    });
  };

  async close(): Promise<void> {
    await this.#writing;
  }

  async #write(sandbox: Sandbox): Promise<void> {
    while (this.#again) {
      await setImmediate();
      this.#again = false;
      try {
        await writeFile(`${this.#path}.new`, JSON.stringify(keptOf(sandbox)), { mode: OWN });
        await rename(`${this.#path}.new`, this.#path);
      } catch (problem) {
        this.log(`${this.#path} could not be written: ${problem instanceof Error ? problem.message : String(problem)}`);
      }
    }
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (problem) {
    throw new Error(`${folder} can be no folder to keep anything in: ${problem instanceof Error ? problem.message : String(problem)}.`);
  }
}

function keptIn(path: string): Kept {
  const kept = parsed(path);
  if (typeof kept !== 'object' || kept === null || !('version' in kept) || kept.version !== 1) throw new Error(`${path} is not what this sandbox wrote. Move it away to start anew.`);
  return kept as Kept;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}
