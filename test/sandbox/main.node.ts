import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const START = ['--import', 'tsx', 'scripts/sandbox.ts'];

describe('npm run sandbox', () => {
  it('says what it takes, and starts nothing', async () => {
    const { stdout } = await run(process.execPath, [...START, '--help']);
    for (const option of ['--port', '--load', '--data', '--seed', '--members', '--claims', '--roles']) assert.ok(stdout.includes(option), option);
    assert.doesNotMatch(stdout, /The sandbox is at/);
  });

  it('says in one line what it does not understand, and ends with 1', async () => {
    const withoutStack = /^(?![^]*\n\s+at )[^]*--rolls/;
    await assert.rejects(run(process.execPath, [...START, '--rolls', '5']), { code: 1, stderr: withoutStack });
  });
});
