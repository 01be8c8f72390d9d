import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { run } from '../../scripts/test/run.js';

const BUILDS = ['npm', 'embed', 'chrome', 'firefox', 'chrome-dev', 'firefox-dev', 'sandbox', 'cli'];

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile()).sort();
  return Object.fromEntries(files.map((file) => [file, createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')]));
}

it('gives the same bytes when it is built again: whoever doubts a release can make it', { timeout: 120_000 }, async () => {
  const again = mkdtempSync(join(tmpdir(), 'uhc-build-'));
  try {
    const { code, output } = await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts', ...BUILDS, 'callback', '--out', again]);
    assert.equal(code, 0, output);
    for (const build of BUILDS) {
      const first = hashes(join('dist', build));
      assert.ok(Object.keys(first).length > 0, build);
      assert.deepEqual(hashes(join(again, build)), first, build);
    }
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
});
