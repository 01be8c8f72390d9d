import { expect } from '@open-wc/testing';
import { keepGrant, keptTokens } from '../../src/db/connections.js';
import { openVaults, provenVaults } from '../../src/db/vault.js';
import type { Vaults } from '../../src/db/vault.js';
import { UhcError } from '../../src/errors.js';
import type { Announcement } from '../../src/store/announcer.js';
import { createClient } from '../../src/store/create-client.js';
import type { UhcClient } from '../../src/store/client.js';
import { Grants } from '../../src/store/grants.js';
import type { Grant } from '../../src/store/grants.js';
import { MemberLock } from '../../src/store/member-lock.js';
import type { Around } from '../../src/store/surroundings.js';
import type { Tokens } from '../../src/auth/token-answer.js';

const BASE = 'https://payer.example/R4';
const SECRET = { passphrase: 'four words of a song' };
const ID = 'ana';
const TOKENS: Tokens = { accessToken: 'old', refreshToken: 'first', receivedAt: 0, lifetime: 300, scopes: ['patient/ExplanationOfBenefit.read'], patient: 'p1', further: {} };

function grantOf(endpoints: Grant['source']['endpoints']): Grant {
  return { choice: BASE, source: { endpoints, fhirBase: BASE, clientId: 'app' }, redirectUri: 'https://site.example/callback.html', patient: 'p1', scopes: TOKENS.scopes, declined: [], since: 0, state: 'active' };
}
const GRANT = grantOf({ authorize: 'https://payer.example/authorize', token: 'https://payer.example/token', sendsIssuer: false });

let count = 0;
const fresh = (): string => `mid-flight-${Date.now()}-${(count += 1)}`;

/** A payer whose token endpoint answers when the test says so, with a new refresh token: the old one is good no longer. */
class SlowPayer {
  asked = 0;
  answer = (): void => undefined;
  #reach = (): void => undefined;
  readonly reached = new Promise<void>((done) => { this.#reach = done; });
  readonly #answered = new Promise<void>((done) => { this.answer = done; });

  readonly fetch = async (): Promise<Response> => {
    this.asked += 1;
    this.#reach();
    await this.#answered;
    return Response.json({ access_token: 'new', refresh_token: 'second', token_type: 'bearer', expires_in: 300, patient: 'p1' });
  };
}

/** What the rooms of one client share, with a device of its own. */
async function around(payer: SlowPayer, database: string, clock = { now: 1_000_000 }): Promise<{ around: Around; vaults: Vaults; told: Announcement[] }> {
  const vaults = await provenVaults(await openVaults(database, 'device'));
  const told: Announcement[] = [];
  const server = { key: BASE, fhirBase: new URL(BASE), payer: undefined };
  return {
    vaults, told,
    around: {
      fetch: payer.fetch, now: () => clock.now, offline: () => false, database, remember: 'device',
      announcer: { listen: () => undefined, tell: (one) => told.push(one), close: () => undefined },
      servers: [server] as unknown as Around['servers'], clientIdOf: () => 'app',
      exclusively: (_, work) => work(), vaults: async () => vaults, provenVaults: async () => vaults,
    },
  };
}

describe('a lock that comes while something is under way', () => {
  it('loses no renewed token: what the payer sent is kept, and is there when it opens', async () => {
    const payer = new SlowPayer();
    const { around: shared, vaults: { data } } = await around(payer, fresh());
    await keepGrant(data, { id: ID, generation: 'g' }, GRANT, TOKENS);
    const grants = new Grants(shared);
    await grants.load();
    const lock = new MemberLock(shared, () => grants.load());
    await lock.turnOn(SECRET);
    const kept = grants.find(ID);
    if (!kept) throw new Error('not kept');
    const renewing = grants.reading(kept).bearer?.();
    await payer.reached;
    await lock.lockNow();
    expect(grants.all).to.deep.equal([]);
    payer.answer();
    expect(await renewing).to.equal('new');
    expect(await keptTokens(data, ID)).to.equal(undefined);
    expect(await lock.unlock(SECRET)).to.equal('done');
    expect(await keptTokens<Tokens>(data, ID)).to.include({ accessToken: 'new', refreshToken: 'second' });
    await lock.removeAll();
  });

  it('asks the payer for no token while it is locked', async () => {
    const payer = new SlowPayer();
    const { around: shared, vaults: { data } } = await around(payer, fresh());
    await keepGrant(data, { id: ID, generation: 'g' }, GRANT, TOKENS);
    const grants = new Grants(shared);
    await grants.load();
    const kept = grants.find(ID);
    const lock = new MemberLock(shared, () => grants.load());
    await lock.turnOn(SECRET);
    await lock.lockNow();
    if (!kept) throw new Error('not kept');
    expect(await grants.reading(kept).bearer?.().catch((error: unknown) => error)).to.be.instanceOf(UhcError);
    expect(payer.asked).to.equal(0);
    await lock.removeAll();
  });
});

describe('a lock that is open', () => {
  it('closes by itself after the minutes that the member chose', async () => {
    const clock = { now: 1_000_000 };
    const { around: shared, vaults: { data }, told } = await around(new SlowPayer(), fresh(), clock);
    await keepGrant(data, { id: ID, generation: 'g' }, GRANT, TOKENS);
    const lock: MemberLock = new MemberLock(shared, () => lock.watch());
    await lock.turnOn(SECRET);
    await lock.setIdle(5);
    clock.now += 4 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(data.lock?.state()).to.equal('open');
    clock.now += 60_000;
    const closed = new Promise<void>((done) => { lock.around.announcer.tell = (one) => { if (one.about === 'locked') done(); }; });
    document.dispatchEvent(new Event('visibilitychange'));
    await closed;
    expect(data.lock?.state()).to.equal('locked');
    expect(told.map(({ about }) => about)).to.include('unlocked');
    await lock.removeAll();
  });
});

describe('a lock in every view', () => {
  /** A view of this origin, as another tab has it. */
  function view(database: string): UhcClient {
    const client = createClient({ fhirBase: BASE, clientId: 'app', database, redirectUri: new URL('callback.html', location.href).href, fetch: () => Promise.reject(new TypeError('offline')) });
    client.connections.watch(() => undefined);
    return client;
  }

  async function until(client: UhcClient, state: string): Promise<void> {
    if (client.locking.value === state) return;
    await new Promise<void>((done) => {
      const stop = client.locking.watch((now) => {
        if (now !== state) return;
        stop();
        done();
      });
    });
  }

  it('closes in all of them when one locks, opens in all when one unlocks, and is gone when one removes everything', async () => {
    const database = fresh();
    const vault = (await provenVaults(await openVaults(database, 'device'))).data;
    await keepGrant(vault, { id: ID, generation: 'g' }, { ...GRANT, choice: view(database).choices[0]?.key ?? '' }, TOKENS);
    vault.close();
    const [one, other] = [view(database), view(database)];
    const lock = await one.lock();
    await other.lock();
    await lock.turnOn(SECRET);
    await until(other, 'open');
    expect(other.connections.value).to.have.length(1);
    await lock.lockNow();
    await until(other, 'locked');
    expect([one, other].map(({ connections }) => connections.value.length)).to.deep.equal([0, 0]);
    expect(await (await other.lock()).unlock({ passphrase: 'not it' })).to.equal('wrong');
    expect(await (await other.lock()).unlock(SECRET)).to.equal('done');
    await until(one, 'open');
    expect(one.connections.value).to.have.length(1);
    await lock.removeAll();
    await until(other, 'off');
    expect(other.connections.value).to.have.length(0);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include(database);
    one.close();
    other.close();
  });
});
