import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { SAMPLE_FILE, sampleText } from '../../scripts/sample/sample-records.js';
import { createClient } from '../../src/store/create-client.js';
import type { UhcClient } from '../../src/store/client.js';
import { STORES } from '../../src/db/records.js';
import { memoryVault } from '../conformance/support/memory-vault.js';
import { until } from './until.js';

describe('the sample member', () => {
  const asked: string[] = [];
  let client: UhcClient | undefined;
  afterEach(() => {
    client?.close();
    asked.length = 0;
  });

  async function trying(storage = memoryVault()): Promise<UhcClient> {
    const opened = createClient({
      payer: 'hsid', sandbox: '', clientId: 'demo', storage, offline: () => true,
      fetch: (input) => {
        asked.push(input instanceof Request ? input.url : String(input));
        return Promise.reject(new TypeError('nothing may be asked'));
      },
    });
    client = opened;
    const read = new Promise<void>((done) => {
      opened.claims.watch((view) => { if (view.state === 'data' && !view.loading) done(); });
    });
    await opened.trySample();
    await read;
    return opened;
  }

  it('is what the sandbox’s generator makes: npx tsx scripts/sample-member.ts writes it anew', () => {
    assert.ok(readFileSync(SAMPLE_FILE, 'utf8') === sampleText());
  });

  it('is connected without an account and without asking any server', async () => {
    const { connections, claims } = await trying();
    const [connection] = connections.value;
    assert.deepEqual([connection?.sample, connection?.state, connection?.remember], [true, 'active', 'session']);
    assert.ok(claims.value.state === 'data' && claims.value.items.length >= 15);
    assert.deepEqual(asked, []);
  });

  it('has a name, whole claims and the pages as a payer sends them', async () => {
    const opened = await trying();
    await until(() => opened.connections.value[0]?.member !== undefined);
    assert.equal(opened.connections.value[0]?.member?.shortName, 'Dana');
    const claim = await opened.claim('knee-mri-2025');
    assert.ok(claim.state === 'data' && claim.items[0]?.amounts['you-owe']?.[0]);
    const pages = [];
    for await (const { bundle } of (await opened.records()).pages('ExplanationOfBenefit')) pages.push(bundle);
    assert.equal(pages.length, 1);
  });

  it('is gone when it is left, and leaves no trace where the member’s own records are kept', async () => {
    const storage = memoryVault();
    const opened = await trying(storage);
    const [connection] = opened.connections.value;
    await opened.disconnect(connection?.id ?? '', { keep: false });
    assert.deepEqual(opened.connections.value, []);
    assert.equal(opened.claims.value.state, 'not-connected');
    assert.equal((await opened.claim('knee-mri-2025')).state, 'not-connected');
    for (const store of STORES) assert.deepEqual(await storage.records.all(store), [], store);
  });

  it('makes way for a plan of one’s own', async () => {
    const opened = await trying();
    await opened.connect('hsid', ['patient/ExplanationOfBenefit.read']);
    assert.deepEqual(opened.connections.value, []);
  });
});
