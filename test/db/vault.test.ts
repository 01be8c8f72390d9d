import { expect } from '@open-wc/testing';
import { dropConnection, keepConnection, keepGrant, keepTokens, keptConnections, keptTokens } from '../../src/db/connections.js';
import { dropFlow, keepFlow, takeFlow } from '../../src/db/flows.js';
import { keepLoad, keepPage, keptPage, keptViews, nextPage } from '../../src/db/pages.js';
import { openVaults, provenVaults } from '../../src/db/vault.js';
import type { Vault, Vaults } from '../../src/db/vault.js';

const OWNER = { id: 'one', generation: 'first' };
const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
const names = async (): Promise<(string | undefined)[]> => (await indexedDB.databases()).map(({ name }) => name);

const proven = async (name: string, remember: 'device' | 'session' = 'device'): Promise<Vaults> => provenVaults(await openVaults(name, remember));

let count = 0;
async function fresh(remember: 'device' | 'session' = 'device'): Promise<{ vault: Vault; name: string }> {
  const name = `vault-test-${Date.now()}-${(count += 1)}`;
  return { vault: (await proven(name, remember)).data, name };
}

for (const remember of ['device', 'session'] as const) {
  describe(`what is kept (${remember})`, () => {
    it('is read again as it was', async () => {
      const { vault } = await fresh(remember);
      await keepGrant(vault, OWNER, { who: 'Ana' }, { accessToken: 'secret' });
      expect(await keptConnections(vault)).to.deep.equal([{ ...OWNER, value: { who: 'Ana' } }]);
      expect(await keptTokens(vault, 'one')).to.deep.equal({ accessToken: 'secret' });
      await vault.wipe();
    });

    it('is a list of pages, of which a new reading takes the place of the old one', async () => {
      const { vault } = await fresh(remember);
      await keepGrant(vault, OWNER, {}, {});
      const first = await nextPage(vault, 'one', 'ExplanationOfBenefit');
      await keepPage(vault, OWNER, 'ExplanationOfBenefit', first, bytesOf({ old: true }), ['old']);
      await keepLoad(vault, OWNER, 'ExplanationOfBenefit', { first, asOf: 1, complete: true, notTheirs: 0 });
      const second = await nextPage(vault, 'one', 'ExplanationOfBenefit');
      await keepPage(vault, OWNER, 'ExplanationOfBenefit', second, bytesOf({ new: true }), ['new']);
      expect(await keptViews(vault, 'one', 'ExplanationOfBenefit', first)).to.deep.equal([['old'], ['new']]);
      await keepLoad(vault, OWNER, 'ExplanationOfBenefit', { first: second, asOf: 2, complete: true, notTheirs: 0 });
      expect(await keptViews(vault, 'one', 'ExplanationOfBenefit', second)).to.deep.equal([['new']]);
      expect(await keptPage(vault, 'one', 'ExplanationOfBenefit', first)).to.equal(undefined);
      expect(await keptPage(vault, 'one', 'ExplanationOfBenefit', second)).to.deep.equal({ new: true });
      await vault.wipe();
    });

    it('is not brought back by a write that comes after the connection went', async () => {
      const { vault } = await fresh(remember);
      await keepGrant(vault, OWNER, {}, {});
      await dropConnection(vault, 'one');
      expect(await keepTokens(vault, OWNER, { accessToken: 'late' })).to.equal(false);
      expect(await keepPage(vault, OWNER, 'ExplanationOfBenefit', 1, bytesOf({}), [])).to.equal(false);
      await keepGrant(vault, { ...OWNER, generation: 'second' }, {}, { accessToken: 'new' });
      expect(await keepTokens(vault, OWNER, { accessToken: 'late' })).to.equal(false);
      expect(await keptTokens(vault, 'one')).to.deep.equal({ accessToken: 'new' });
      await vault.wipe();
    });

    it('lets a flow be taken once', async () => {
      const { vault } = await fresh(remember);
      await keepFlow(vault, { state: 's', created: 1 }, 'popup', 'https://site.example/');
      const taken = await Promise.all([takeFlow(vault, 's'), takeFlow(vault, 's')]);
      expect(taken.filter(Boolean)).to.have.length(1);
      expect(await takeFlow(vault, 's')).to.equal(undefined);
      await dropFlow(vault, 's');
      await vault.wipe();
    });
  });
}

describe('a device', () => {
  it('keeps nothing in clear: neither a token nor a claim', async () => {
    const { vault, name } = await fresh();
    await keepGrant(vault, OWNER, { who: 'canary-name' }, { accessToken: 'canary-token' });
    const [kept] = await keptConnections(vault);
    if (kept) await keepConnection(vault, kept, { who: 'canary-changed' });
    await keepPage(vault, OWNER, 'ExplanationOfBenefit', 1, bytesOf({ claim: 'canary-claim' }), ['canary-view']);
    await keepFlow(vault, { state: 's', created: 1, verifier: 'canary-verifier' } as never, 'page', 'https://site.example/');
    for (const store of ['connections', 'tokens', 'pages', 'views', 'flows'] as const) {
      for (const record of await vault.records.all(store)) expect(JSON.stringify(spelled(record))).not.to.contain('canary');
    }
    const [stored] = await vault.records.all('keys');
    expect(stored).to.be.instanceOf(CryptoKey);
    expect((stored as CryptoKey).extractable).to.equal(false);
    await vault.wipe();
    expect(await names()).not.to.include(name);
  });

  it('has no database and no key before anything is kept', async () => {
    const name = `vault-test-look-${Date.now()}`;
    const { data } = await openVaults(name, 'device');
    expect(data.kind).to.equal('device');
    expect(await keptConnections(data)).to.deep.equal([]);
    expect(await keepTokens(data, OWNER, {})).to.equal(false);
    expect(await names()).not.to.include(name);
  });

  it('opens nothing any more once half of its key is gone', async () => {
    const { vault, name } = await fresh();
    await keepGrant(vault, OWNER, { who: 'Ana' }, {});
    vault.close();
    await (await navigator.storage.getDirectory()).removeEntry(`${name}.key`);
    const again = (await proven(name)).data;
    expect(await keptConnections(again)).to.deep.equal([]);
    await again.wipe();
  });

  it('has one key, however many pages make it at once', async () => {
    const name = `vault-test-many-${Date.now()}`;
    const vaults = await Promise.all(Array.from({ length: 8 }, () => proven(name)));
    const keys = await Promise.all(vaults.map(({ data }) => data.makeKey()));
    expect(new Set(keys.map((key) => key.name)).size).to.equal(1);
    await vaults[0]?.data.wipe();
  });

  it('forgets in every open view what one of them wiped', async () => {
    const { vault, name } = await fresh();
    const other = (await openVaults(name, 'device')).data;
    await keepGrant(vault, OWNER, { who: 'Ana' }, {});
    expect(await keptConnections(other)).to.have.length(1);
    await vault.wipe();
    expect(await keptConnections(other)).to.deep.equal([]);
    expect(await names()).not.to.include(name);
  });
});

/** Buffers as text, so that what stands in them can be looked for. */
function spelled(value: unknown): unknown {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spelled(inner)]));
}
