import { existsSync, statSync } from 'node:fs';
import type { Outcome } from './outcome.js';
import { run } from './run.js';

const FOLDER = 'bench/peers';
/** What npm writes when it is done. */
const INSTALLED = `${FOLDER}/node_modules/.package-lock.json`;

/** What npm says where there is no line to its registry, or none that answers. */
const NO_LINE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

/**
 * Installs the clients that are not ours where they are missing or older than their lock file: seconds, once.
 * `no-line` where the registry cannot be reached: nothing of ours is wrong then.
 */
export async function installPeers(): Promise<'installed' | 'no-line' | Outcome> {
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(`${FOLDER}/package-lock.json`).mtimeMs) return 'installed';
  const { code, output } = await run('npm', ['ci', '--fetch-retries=1', '--fetch-timeout=60000'], { cwd: FOLDER });
  if (code === 0) return 'installed';
  return NO_LINE.test(output) ? 'no-line' : { file: FOLDER, name: 'npm ci', outcome: 'failed', error: output };
}
