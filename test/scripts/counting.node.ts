import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { count, line } from '../../scripts/test/outcome.js';
import type { Outcome } from '../../scripts/test/outcome.js';
import { nodeTests } from '../../scripts/test/runners.js';

/** Runs a file of tests as `npm test` does, in a process of its own that knows nothing of this one. */
async function outcomesOf(code: string): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'uhc-counting-'));
  const outer = process.env['NODE_TEST_CONTEXT'];
  delete process.env['NODE_TEST_CONTEXT'];
  try {
    const file = join(folder, 'some.mjs');
    writeFileSync(file, `import { describe, it } from 'node:test';\n${code}`);
    return await nodeTests([file], { concurrency: 1 });
  } finally {
    if (outer !== undefined) process.env['NODE_TEST_CONTEXT'] = outer;
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the closing line of a test run', () => {
  it('counts each test once, and no suite', async () => {
    const outcomes = await outcomesOf(`
      describe('a', () => { it('b', () => {}); describe('c', () => { it('d', () => {}); }); });
      it.skip('e', () => {});
      it('f', { skip: 'no folder is set' }, () => {});
      describe('g', () => { it('h', () => { throw new Error('broken'); }); });
    `);
    assert.equal(line(count(outcomes)), '2 passed, 1 failed, 2 skipped');
    assert.deepEqual(outcomes.map(({ name }) => name), ['a › b', 'a › c › d', 'e', 'f', 'g › h']);
    assert.equal(outcomes.find(({ name }) => name === 'f')?.error, 'no folder is set');
    assert.match(outcomes.find(({ name }) => name === 'g › h')?.error ?? '', /broken/);
  });

  it('has a failure for a file that does not load', async () => {
    assert.ok(count(await outcomesOf(`import './nowhere.mjs';`)).failed > 0);
  });

  it('has a failure where what a suite needs could not be made', async () => {
    const outcomes = await outcomesOf(`import { before } from 'node:test'; describe('a', () => { before(() => { throw new Error('no sandbox'); }); it('b', () => {}); });`);
    assert.ok(count(outcomes).failed > 0);
  });
});
