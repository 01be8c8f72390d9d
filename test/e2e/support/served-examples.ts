import { dirname } from 'node:path';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { EXAMPLES } from '../../published/examples.js';

export interface ServedExamples {
  readonly sandbox: RunningSandbox;
  /** How a resource of a published file is served: `Type/id`, by the sandbox's own word where that id stood already. */
  served(reference: string, file: string): string;
}

interface Moved {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

/** The sandbox with all published examples, as a person at the terminal loads them. */
export async function serveExamples(): Promise<ServedExamples> {
  const lines: string[] = [];
  const sandbox = await startSandbox({ port: 0, load: [EXAMPLES ?? ''], log: (line) => lines.push(line) });
  const moved = lines.map(movedIn).filter((one) => one !== undefined);
  return {
    sandbox,
    served(reference, file) {
      const own = moved.filter(({ from }) => from === reference);
      const found = own.find(({ path }) => path === file) ?? own.find(({ path }) => dirname(path) === dirname(file));
      return found?.to ?? reference;
    },
  };
}

/** `Patient/a → Patient/a-2 (folder/file.json)`, or `(named in folder/file.json, …)`. */
function movedIn(line: string): Moved | undefined {
  const [, from = '', to = '', path] = /^(\S+) → (\S+) \((?:named in )?([^,)]+)/.exec(line) ?? [];
  return path === undefined ? undefined : { from, to, path };
}
