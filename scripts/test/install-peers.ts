import { existsSync, statSync } from 'node:fs';
import type { Outcome } from './outcome.js';
import { run } from './run.js';

const FOLDER = 'bench/peers';
/** What npm writes when it is done. */
const INSTALLED = `${FOLDER}/node_modules/.package-lock.json`;

/** Installs the clients that are not ours where they are missing or older than their lock file: seconds, once. Empty where all is well. */
export async function installPeers(): Promise<readonly Outcome[]> {
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(`${FOLDER}/package-lock.json`).mtimeMs) return [];
  const { code, output } = await run('npm', ['ci'], { cwd: FOLDER });
  return code === 0 ? [] : [{ file: FOLDER, name: 'npm ci', outcome: 'failed', error: output }];
}
