import { expect } from '@open-wc/testing';
import { keptConnections, keptTokens } from '../../src/db/connections.js';
import { keptLoad, keptPage, keptViews } from '../../src/db/pages.js';
import { STORES } from '../../src/db/records.js';
import { isSealed, unseal } from '../../src/db/seal.js';
import type { SealingKey } from '../../src/db/seal.js';
import { openVaults } from '../../src/db/vault.js';
import type { Vault } from '../../src/db/vault.js';
import { DeviceLock } from '../../src/lock/device-lock.js';
import { ANA, BEN, CLAIMS, MILESTONES, SECRET, type Told } from './killed-facts.js';

interface Left {
  /** How far the page had come, as it was told. */
  readonly told: Told | undefined;
  /** How many calls the whole takes, where it came to its end. */
  readonly calls: number | undefined;
}

const reached = (told: Told | undefined, milestone: Told): boolean => told !== undefined && MILESTONES.indexOf(told) >= MILESTONES.indexOf(milestone);

/** Opens the page in a frame, and ends when it was closed, or has done all. */
function killedAt(database: string, at: number): Promise<Left> {
  return new Promise((resolve) => {
    let told: Told | undefined;
    const frame = document.createElement('iframe');
    const gone = new MutationObserver(() => { if (!frame.isConnected) end(undefined); });
    const hear = ({ data, source }: MessageEvent<{ told: Told; calls: number }>): void => {
      if (source !== frame.contentWindow) return;
      ({ told } = data);
      if (told === 'wiped') end(data.calls);
    };
    const end = (calls: number | undefined): void => {
      gone.disconnect();
      removeEventListener('message', hear);
      frame.remove();
      resolve({ told, calls });
    };
    addEventListener('message', hear);
    gone.observe(document.body, { childList: true });
    frame.addEventListener('load', () => {
      const script = Object.assign(document.createElement('script'), { type: 'module', src: new URL(`killed.page.ts?database=${database}&at=${at}`, import.meta.url).href });
      frame.contentDocument?.head.append(script);
    });
    document.body.append(frame);
  });
}

/** As the next page finds it, and as its member opens it, if it is locked. */
async function nextStart(database: string): Promise<Vault> {
  const { data: vault } = await openVaults(database, 'device');
  if (vault.lock?.state() !== 'locked') return vault;
  const key = await new DeviceLock(database, vault.records).open({ passphrase: SECRET });
  if (typeof key === 'string') throw new Error(`A lock that does not open: ${key}`);
  await vault.lock.open(key);
  return vault;
}

/** Records that are there and do not open. */
async function corrupt(vault: Vault, key: SealingKey): Promise<string[]> {
  const found: string[] = [];
  for (const store of STORES) {
    for (const record of await vault.records.all(store)) {
      const sealed = isSealed(record) ? record : (record as { sealed?: unknown }).sealed;
      if (sealed !== undefined && !(await opens(sealed, key))) found.push(store);
    }
  }
  return found;
}

/** Whether the cipher is whole, wherever it stands: its place is looked at by who reads it. */
async function opens(sealed: unknown, key: SealingKey): Promise<boolean> {
  const places = ['connections/ana', 'connections/ben', 'tokens/ana', 'tokens/ben', 'flows/flow', 'notes/ana/seen'];
  const pages = [1, 2, 3, 4].flatMap((page) => ['pages', 'views'].map((store) => `${store}/ana/${CLAIMS}/${page}`));
  const opened = await Promise.all([...places, ...pages].map((place) => unseal(sealed, place, key)));
  return opened.some((bytes) => bytes !== undefined);
}

/** What was told is kept is there; what was under way is there whole, or not at all. */
async function look(database: string, told: Told | undefined): Promise<void> {
  const vault = await nextStart(database);
  const key = await vault.key();
  const kept = await keptConnections<{ who: string }>(vault);
  const names = kept.map(({ value }) => value.who);
  if (key) expect(await corrupt(vault, key)).to.deep.equal([]);
  if (!reached(told, 'granted') || reached(told, 'wiping')) expect(names).to.deep.equal(kept.length > 0 ? ['Ana'] : []);
  else expect(names).to.include('Ana').and.to.deep.equal(names.includes('Ben') ? ['Ana', 'Ben'] : ['Ana']);
  if (names.includes('Ben')) expect(await keptTokens(vault, BEN.id)).to.deep.equal({ refresh: 1 });
  if (names.includes('Ana')) await lookAtAna(vault, told);
  await vault.wipe();
}

async function lookAtAna(vault: Vault, told: Told | undefined): Promise<void> {
  const tokens = await keptTokens<{ refresh: number }>(vault, ANA.id);
  expect(tokens?.refresh).to.be.oneOf(reached(told, 'renewed') ? [2] : [1, 2]);
  expect(await vault.records.get('flows', 'flow')).to.equal(undefined);
  const load = await keptLoad(vault, ANA.id, CLAIMS);
  if (reached(told, 'read')) expect(load?.first).to.be.oneOf(reached(told, 'read-again') ? [3] : [1, 3]);
  if (!load) return;
  const views = await keptViews<string[]>(vault, ANA.id, CLAIMS, load.first);
  expect(views.flat().slice(0, 2)).to.deep.equal([`page ${load.first}`, `page ${load.first + 1}`]);
  expect(await keptPage(vault, ANA.id, CLAIMS, load.first)).to.deep.equal({ page: load.first });
}

/** Firefox takes a second a page, and is run for its own part of the work: a sample of the steps. */
const STRIDE = navigator.userAgent.includes('Firefox') ? 6 : 1;
const LANES = 4;

async function stopAndLook(database: string, at: number, steps: number): Promise<void> {
  const { told } = await killedAt(database, at);
  await look(database, told).catch((thrown: unknown) => {
    throw new Error(`Closed before call ${at} of ${steps}, after "${told ?? 'nothing'}": ${String(thrown)}`);
  });
}

describe('a page that is closed in the middle', () => {
  it('loses no connection and leaves no record that does not open, whichever step it is', async function () {
    this.timeout(120_000);
    const run = `killed-test-${Date.now()}`;
    const whole = await killedAt(`${run}-whole`, 0);
    const steps = whole.calls ?? 0;
    expect(steps).to.be.greaterThan(100);
    const each = Array.from({ length: steps }, (_, index) => index + 1).filter((at) => at % STRIDE === 0);
    const lane = async (): Promise<void> => {
      for (let at = each.pop(); at !== undefined; at = each.pop()) await stopAndLook(`${run}-${at}`, at, steps);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  });
});
