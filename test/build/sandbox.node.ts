import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { it } from 'node:test';

it('is a sandbox in one file, which runs where nothing is installed', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'uhc-alone-'));
  copyFileSync('dist/sandbox/sandbox.mjs', join(folder, 'sandbox.mjs'));
  const child = spawn(process.execPath, ['sandbox.mjs', '--port', '0'], { cwd: folder, env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    let origin: string | undefined;
    for await (const line of createInterface({ input: child.stdout })) {
      origin = /http:\/\/localhost:\d+/.exec(line)?.[0];
      if (origin) break;
    }
    assert.ok(origin, 'It ended without an address.');
    const metadata = await fetch(`${origin}/hsid/R4/metadata`);
    assert.equal(((await metadata.json()) as { resourceType: string }).resourceType, 'CapabilityStatement');
    const token = await fetch(`${origin}/_sandbox/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ payer: 'hsid', member: 'sandbox1@testoptum.com', scope: 'patient/ExplanationOfBenefit.read' }),
    });
    const { access_token: bearer, patient } = (await token.json()) as { access_token: string; patient: string };
    const claims = await fetch(`${origin}/hsid/R4/ExplanationOfBenefit?patient=${patient}`, { headers: { authorization: `Bearer ${bearer}` } });
    assert.equal(claims.status, 200);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
