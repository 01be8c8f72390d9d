import { expect } from '@open-wc/testing';
import { keepGrant, keptConnections } from '../../src/db/connections.js';
import { sessionDatabase } from '../../src/db/name.js';
import { openVaults, provenVaults } from '../../src/db/vault.js';
import type { Vault } from '../../src/db/vault.js';

const OWNER = { id: 'one', generation: 'first' };
const names = async (): Promise<(string | undefined)[]> => (await indexedDB.databases()).map(({ name }) => name);
/** As a tab that was opened just now sees it. */
const tab = async (database: string): Promise<Vault> => (await openVaults(database, 'session')).data;
const proven = async (database: string): Promise<Vault> => (await provenVaults(await openVaults(database, 'session'))).data;

let count = 0;
const fresh = (): string => `session-test-${Date.now()}-${(count += 1)}`;

describe('a session', () => {
  it('is seen in a second tab, which asks the first one for the key', async () => {
    const database = fresh();
    const first = await proven(database);
    await keepGrant(first, OWNER, { who: 'Ana' }, {});
    const second = await tab(database);
    expect(await keptConnections(second)).to.deep.equal([{ ...OWNER, value: { who: 'Ana' } }]);
    expect((await second.key())?.key.extractable).to.equal(false);
    await second.wipe();
  });

  it('goes on in the second tab when the first one closes', async () => {
    const database = fresh();
    const first = await proven(database);
    await keepGrant(first, OWNER, { who: 'Ana' }, {});
    const second = await tab(database);
    first.close();
    const third = await tab(database);
    expect(await keptConnections(third)).to.have.length(1);
    second.close();
    await third.wipe();
  });

  it('is over when the last tab closes: the next start removes what nobody can open', async () => {
    const database = fresh();
    const first = await proven(database);
    await keepGrant(first, OWNER, { who: 'Ana' }, {});
    first.close();
    const next = await tab(database);
    expect(await keptConnections(next)).to.deep.equal([]);
    expect(await names()).not.to.include(sessionDatabase(database));
    await keepGrant(next, OWNER, { who: 'Ben' }, {});
    expect(await keptConnections(next)).to.deep.equal([{ ...OWNER, value: { who: 'Ben' } }]);
    await next.wipe();
  });

  it('keeps no key on the disk: beside the records stands its name alone', async () => {
    const database = fresh();
    const first = await proven(database);
    await keepGrant(first, OWNER, { who: 'Ana' }, {});
    expect(await first.records.all('keys')).to.deep.equal([(await first.key())?.name]);
    await first.wipe();
  });

  it('has one key, however many tabs make it at once', async () => {
    const database = fresh();
    const tabs = await Promise.all(Array.from({ length: 6 }, () => proven(database)));
    const keys = await Promise.all(tabs.map((one) => one.makeKey()));
    expect(new Set(keys.map(({ name }) => name)).size).to.equal(1);
    await tabs[0]?.wipe();
  });

  it('is wiped in every tab, and what comes after it has another key', async () => {
    const database = fresh();
    const first = await proven(database);
    await keepGrant(first, OWNER, { who: 'Ana' }, {});
    const second = await tab(database);
    const before = await second.key();
    await first.wipe();
    expect(await keptConnections(second)).to.deep.equal([]);
    expect(await names()).not.to.include(sessionDatabase(database));
    await keepGrant(first, OWNER, { who: 'Ben' }, {});
    expect((await first.key())?.name).not.to.equal(before?.name);
    expect(await keptConnections(second)).to.deep.equal([{ ...OWNER, value: { who: 'Ben' } }]);
    await second.wipe();
  });

  it('lives on where the browser closed the database under its feet', async () => {
    const database = fresh();
    const first = await proven(database);
    await keepGrant(first, OWNER, { who: 'Ana' }, {});
    first.forgetKey();
    first.records.close();
    expect(await keptConnections(first)).to.have.length(1);
    await first.wipe();
  });
});
