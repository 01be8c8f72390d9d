import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sandboxArguments } from '../../../src/sandbox/arguments.js';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { Owner } from '../portal/owner.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-data-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function started(keep?: string): Promise<RunningSandbox> {
  return startSandbox({ port: 0, data: sampleData, ...(keep !== undefined && { keep }) });
}

async function tokenStatus(origin: string, form: Record<string, string>): Promise<number> {
  return (await fetch(`${origin}/hsid/oauth/token`, { method: 'POST', body: new URLSearchParams(form) })).status;
}

describe('a sandbox that is given a folder', () => {
  it('knows after a restart who registered what, and who shared what with it', async () => {
    const first = await started(join(folder, 'deeper'));
    const owner = new Owner(first.origin);
    await owner.introduce();
    const client = await owner.register({ kind: 'confidential', environment: 'production', access: ['public'], redirects: '' });
    const { secret = '' } = owner;
    const tokens = await givenToken(first.origin, { payer: 'hsid', member: 'sandbox2@testoptum.com', patient: 'mia' });
    await first.close();

    const second = await started(join(folder, 'deeper'));
    assert.equal(await tokenStatus(second.origin, { grant_type: 'client_credentials', client_id: client, client_secret: secret }), 200);
    const read = await fetch(`${second.origin}/hsid/R4/Patient/mia`, { headers: { authorization: `Bearer ${tokens['access_token'] ?? ''}` } });
    assert.equal(read.status, 200);
    const refresh = { grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '', client_id: 'demo' };
    assert.equal(await tokenStatus(second.origin, refresh), 200);
    await new Owner(second.origin).open(`apps/${client}/delete`, []);
    await fetch(`${second.origin}/_sandbox/revoke`, { method: 'POST' });
    await second.close();

    const third = await started(join(folder, 'deeper'));
    assert.equal(await tokenStatus(third.origin, { grant_type: 'client_credentials', client_id: client, client_secret: secret }), 401);
    assert.equal(await tokenStatus(third.origin, refresh), 400);
    await third.close();
  });

  it('keeps one file that is whole at any moment, for its owner alone, and no secret that it does not need', async () => {
    const sandbox = await started(folder);
    const owner = new Owner(sandbox.origin);
    await owner.introduce();
    await owner.register({ kind: 'confidential', redirects: 'https://app.example/back' });
    await Promise.all(Array.from({ length: 20 }, () => givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' })));
    await sandbox.close();
    assert.deepEqual(readdirSync(folder), ['sandbox.json']);
    const path = join(folder, 'sandbox.json');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    const text = readFileSync(path, 'utf8');
    assert.equal(JSON.parse(text).payers.hsid.grants.length, 20);
    assert.ok(owner.secret && !text.includes(owner.secret));
  });

  it('forgets all of it at a reset', async () => {
    const sandbox = await started(folder);
    const owner = new Owner(sandbox.origin);
    await owner.introduce();
    await owner.register();
    await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    await fetch(`${sandbox.origin}/_sandbox/reset`, { method: 'POST' });
    await sandbox.close();
    const kept = JSON.parse(readFileSync(join(folder, 'sandbox.json'), 'utf8'));
    assert.deepEqual(kept.registrations, { apps: [] });
    assert.deepEqual(kept.payers.hsid, { grants: [], tokens: [] });
  });

  it('says so where there can be no folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    await assert.rejects(started(join(folder, 'file')), /file can be no folder to keep anything in/);
  });

  it('does not start over a file that it did not write, and says which', async () => {
    for (const text of ['{"half', '[]', '{"version":7}']) {
      writeFileSync(join(folder, 'sandbox.json'), text);
      await assert.rejects(started(folder), /sandbox\.json is not what this sandbox wrote\. Move it away/);
      assert.equal(readFileSync(join(folder, 'sandbox.json'), 'utf8'), text);
    }
  });
});

describe('the command line', () => {
  it('names the folder as --data', () => {
    assert.equal(sandboxArguments(['--data', '/some/where']).keep, '/some/where');
    assert.equal(sandboxArguments([]).keep, undefined);
  });
});
