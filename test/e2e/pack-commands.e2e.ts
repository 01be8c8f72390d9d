import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { freshProject } from './support/fresh-project.js';
import type { FreshProject } from './support/fresh-project.js';

describe('the commands of the package from its tarball, in a fresh folder', () => {
  let project: FreshProject;
  let sandbox: ChildProcess | undefined;

  before(async () => {
    project = await freshProject({});
  });

  after(() => {
    sandbox?.kill('SIGKILL');
    project.remove();
  });

  it('say what they take, and which version they are', async () => {
    assert.match(await project.run('npx', ['uhc-widgets', 'doctor', '--help']), /--payer NAME/);
    assert.match(await project.run('npx', ['uhc-widgets', 'sandbox', '--help']), /--port N/);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal((await project.run('npx', ['uhc-widgets', '--version'])).trim(), version);
  });

  it('start a sandbox, which the doctor finds well, and which ends when it is told to', { timeout: 60_000 }, async () => {
    sandbox = spawn(process.execPath, [join(project.folder, 'node_modules/.bin/uhc-widgets'), 'sandbox', '--port', '0'], { cwd: project.folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const origin = await addressSaidBy(sandbox);
    const said = await project.run('npx', ['uhc-widgets', 'doctor', '--payer', 'hsid', '--sandbox', origin]);
    assert.match(said, /^hsid at http:\/\/localhost:\d+\/hsid\/R4$/m);
    assert.doesNotMatch(said, /BREAKS/);
    const ended = new Promise<number | null>((resolve) => sandbox?.once('exit', resolve));
    sandbox.kill('SIGTERM');
    assert.equal(await ended, 0);
  });
});

async function addressSaidBy({ stdout }: ChildProcess): Promise<string> {
  assert.ok(stdout);
  for await (const line of createInterface({ input: stdout })) {
    const origin = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (origin) return origin;
  }
  throw new Error('The sandbox ended without an address.');
}
