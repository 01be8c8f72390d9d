import { expect } from '@open-wc/testing';
import { keepGrant, keptConnections, keptTokens } from '../../src/db/connections.js';
import { readKeyFile, writeKeyFile } from '../../src/db/key-file.js';
import { keepPage, keptPage } from '../../src/db/pages.js';
import { openVaults, provenVaults } from '../../src/db/vault.js';
import type { Vault } from '../../src/db/vault.js';
import { UhcError } from '../../src/errors.js';
import { DeviceLock } from '../../src/lock/device-lock.js';
import { bytesOf } from '../../src/lock/lock-file.js';
import { newPassphrase } from '../../src/lock/passphrase.js';

const OWNER = { id: 'one', generation: 'first' };
const RIGHT = { passphrase: 'four words of a song' };

/** As a page that was opened just now sees it. */
const look = async (database: string): Promise<Vault> => (await openVaults(database, 'device')).data;

let count = 0;
/** A device with a connection and a page of claims on it. */
async function kept(): Promise<{ vault: Vault; database: string; lock: DeviceLock }> {
  const database = `lock-test-${Date.now()}-${(count += 1)}`;
  const { data: vault } = await provenVaults(await openVaults(database, 'device'));
  await keepGrant(vault, OWNER, { who: 'Ana' }, { accessToken: 'token' });
  await keepPage(vault, OWNER, 'ExplanationOfBenefit', 1, new TextEncoder().encode('{"claim":1}'), []);
  return { vault, database, lock: new DeviceLock(database, vault.records) };
}

async function locked(): Promise<{ database: string; lock: DeviceLock; part2: Uint8Array }> {
  const { vault, database, lock } = await kept();
  const part2 = (await readKeyFile(database)) ?? new Uint8Array();
  await lock.turnOn(await newPassphrase(RIGHT.passphrase));
  vault.close();
  return { database, lock, part2 };
}

describe('a lock with a passphrase', () => {
  it('opens nothing without it: neither a connection nor its tokens nor a page', async () => {
    const { database } = await locked();
    const vault = await look(database);
    expect(vault.lock?.state()).to.equal('locked');
    expect(await keptConnections(vault)).to.deep.equal([]);
    expect(await keptTokens(vault, 'one')).to.equal(undefined);
    expect(await keptPage(vault, 'one', 'ExplanationOfBenefit', 1)).to.equal(undefined);
    await vault.wipe();
  });

  it('leaves the half of the key that it seals nowhere in clear', async () => {
    const { database, part2 } = await locked();
    const file = (await readKeyFile(database)) ?? new Uint8Array();
    expect(file.length).to.be.greaterThan(32);
    const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(hex(file)).not.to.contain(hex(part2));
    expect(new TextDecoder().decode(file)).not.to.contain(btoa(String.fromCharCode(...part2)));
    await (await look(database)).wipe();
  });

  it('opens with it, all as it was, and with no other', async () => {
    const { database, lock } = await locked();
    const vault = await look(database);
    expect(await lock.open({ passphrase: 'four words of a sonG' })).to.equal('wrong');
    const key = await lock.open(RIGHT);
    if (typeof key === 'string') throw new Error(key);
    await vault.lock?.open(key);
    expect(await keptConnections(vault)).to.deep.equal([{ ...OWNER, value: { who: 'Ana' } }]);
    expect(await keptPage(vault, 'one', 'ExplanationOfBenefit', 1)).to.deep.equal({ claim: 1 });
    await vault.wipe();
  });

  it('takes the same letters from every keyboard, composed or not', async () => {
    const { vault, database, lock } = await kept();
    await lock.turnOn(await newPassphrase('el niño pequeño'));
    expect(await lock.open({ passphrase: 'el niño pequeño'.normalize('NFD') })).to.have.property('key');
    await (await look(database)).wipe();
    vault.close();
  });

  it('is opened in every tab by one of them', async () => {
    const { database, lock } = await locked();
    const [one, other] = [await look(database), await look(database)];
    const key = await lock.open(RIGHT);
    if (typeof key === 'string') throw new Error(key);
    await one.lock?.open(key);
    expect(await keptConnections(other)).to.deep.equal([]);
    other.forgetKey(); // what a tab does that hears of it
    expect(await keptConnections(other)).to.have.length(1);
    expect((await look(database)).lock?.state()).to.equal('open');
    other.lock?.shut();
    expect(await keptConnections(other)).to.deep.equal([]);
    await one.wipe();
  });

  it('lets nothing be kept while it is locked, and nothing be lost', async () => {
    const { database, lock } = await locked();
    const vault = await look(database);
    const thrown: unknown = await keepGrant(vault, { id: 'two', generation: 'x' }, {}, {}).catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(UhcError).with.property('code', 'storage_locked');
    expect((await provenVaults({ data: vault, flows: vault })).data).to.equal(vault);
    expect(await lock.open(RIGHT)).to.have.property('key');
    await vault.wipe();
  });

  it('is turned off with it, and with no other; then the device opens by itself', async () => {
    const { database, lock, part2 } = await locked();
    expect(await lock.turnOff({ passphrase: 'something else' })).to.equal('wrong');
    expect((await look(database)).lock?.state()).to.equal('locked');
    expect(await lock.turnOff(RIGHT)).to.have.property('key');
    expect(await readKeyFile(database)).to.deep.equal(part2);
    const vault = await look(database);
    expect(vault.lock?.state()).to.equal('off');
    expect(await keptConnections(vault)).to.have.length(1);
    await vault.wipe();
  });

  it('opens no longer once all was wiped, for whoever forgot it', async () => {
    const { database, lock } = await locked();
    const vault = await look(database);
    await vault.wipe();
    expect(await readKeyFile(database)).to.equal(undefined);
    expect(await lock.open(RIGHT)).to.equal('wrong');
    expect((await look(database)).lock?.state()).to.equal('off');
  });

  it('does not open with a setting that somebody changed', async () => {
    const { database, lock } = await locked();
    const file = await lock.file();
    if (!file) throw new Error('no lock');
    await writeKeyFile(database, bytesOf({ ...file, rounds: 1 }));
    expect(await lock.open(RIGHT)).to.equal('wrong');
    await (await look(database)).wipe();
  });

  it('keeps the minutes after which it locks by itself', async () => {
    const { database, lock } = await locked();
    expect((await lock.file())?.idle).to.equal(15);
    await lock.setIdle(5);
    expect((await lock.file())?.idle).to.equal(5);
    expect(await lock.open(RIGHT)).to.have.property('key');
    await (await look(database)).wipe();
  });
});

describe('a lock that is turned on or off while the browser stops', () => {
  const STEPS = {
    create: [FileSystemFileHandle.prototype, 'createWritable'],
    write: [FileSystemWritableFileStream.prototype, 'write'],
    close: [WritableStream.prototype, 'close'],
  } as const;

  /** The browser stops before this step of writing the file: what was begun is gone. */
  async function stoppedAt(step: keyof typeof STEPS, work: () => Promise<unknown>): Promise<void> {
    const [holder, name] = STEPS[step];
    const before = Object.getOwnPropertyDescriptor(holder, name) ?? {};
    const stop = async function (this: Partial<WritableStream>): Promise<never> {
      await this.abort?.();
      throw new DOMException('', 'AbortError');
    };
    Object.defineProperty(holder, name, { ...before, value: stop });
    try {
      expect(await work().catch((error: unknown) => error)).to.be.instanceOf(UhcError);
    } finally {
      Object.defineProperty(holder, name, before);
    }
  }

  for (const step of ['create', 'write', 'close'] as const) {
    it(`opens as before: ${step}`, async () => {
      const { vault, database, lock } = await kept();
      const opener = await newPassphrase(RIGHT.passphrase);
      await stoppedAt(step, () => lock.turnOn(opener));
      const before = await look(database);
      expect(before.lock?.state()).to.equal('off');
      expect(await keptConnections(before)).to.have.length(1);

      await lock.turnOn(opener);
      await stoppedAt(step, () => lock.turnOff(RIGHT));
      expect((await look(database)).lock?.state()).to.equal('locked');
      expect(await lock.open(RIGHT)).to.have.property('key');
      await before.wipe();
      vault.close();
    });
  }
});
