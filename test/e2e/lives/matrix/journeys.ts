import assert from 'node:assert/strict';
import type { Area, FaultKind } from './fault-kinds.js';
import type { InPage, Seen } from './in-page.js';
import { CLAIMS, DOCTOR } from './lane.js';
import type { Lane } from './lane.js';

/** What a member does while a payer is at fault. It throws where it does not end as it should. */
export interface Journey {
  readonly name: string;
  /** What of the payer it needs; a fault of another part cannot befall it. */
  readonly needs: readonly Area[];
  readonly go: (lane: Lane, kind: FaultKind) => Promise<void>;
}

const call = <T>(lane: Lane, act: (lives: InPage) => Promise<T>): Promise<T> => lane.page.evaluate(`(${act.toString()})(globalThis.lives)`);
const settled = (lane: Lane): Promise<Seen> => call(lane, (lives) => lives.settled());
const connect = (lane: Lane): Promise<Seen> => call(lane, (lives) => lives.connect());
const refresh = (lane: Lane): Promise<Seen> => call(lane, (lives) => lives.refresh());

async function connected(lane: Lane): Promise<void> {
  await lane.open('?given');
  assertWhole(await connect(lane));
}

function assertWhole({ state, code, items, connections }: Seen): void {
  assert.deepEqual({ state, code, items, connections }, { state: 'data', code: undefined, items: CLAIMS, connections: ['active'] });
}

/** The claims of a first reading: rows with what went wrong, or what went wrong alone. */
function assertFirstRead({ state, code, items }: Seen, { ends, rows = 0 }: FaultKind): void {
  const expected = ends === 'fine' ? { state: 'data', code: undefined, items: CLAIMS } : { state: rows > 0 ? 'data' : 'error', code: ends, items: rows };
  assert.deepEqual({ state, code, items }, expected);
}

/** What was kept stays in sight, with what went wrong since. */
function assertKept({ state, code, items, connections }: Seen, told: FaultKind['ends'], standing = 'active'): void {
  assert.deepEqual({ state, code, items, connections }, { state: 'data', code: told === 'fine' ? undefined : told, items: CLAIMS, connections: [standing] });
}

/** The cause is gone: one press, and all is well. */
async function assertHeals(lane: Lane, press = refresh): Promise<void> {
  await lane.off();
  assertWhole(await press(lane));
}

async function assertConnecting(lane: Lane, kind: FaultKind, seen: Seen, again: (lane: Lane) => Promise<Seen>): Promise<void> {
  if (kind.area === 'fhir') {
    assert.deepEqual([seen.step, ...seen.connections], ['idle', 'active']);
    assertFirstRead(seen, kind);
    await assertHeals(lane);
  } else if (kind.ends === 'fine') {
    assertWhole(seen);
  } else {
    assert.deepEqual({ ended: seen.ended, state: seen.state, connections: seen.connections }, { ended: kind.ends, state: 'not-connected', connections: [] });
    await assertHeals(lane, again);
  }
}

async function throughThisTab(lane: Lane): Promise<Seen> {
  const back = lane.page.home();
  back.catch(() => undefined); // it may end before it leaves
  await call(lane, (lives) => lives.connectInThisTab()).catch(() => undefined); // the page that was asked is gone by then
  const here = await lane.page.evaluate('globalThis.lives?.seen().step').catch(() => 'away');
  if (here !== 'ended') await back;
  return settled(lane);
}

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'connect by window',
    needs: ['discovery', 'authorize', 'token', 'fhir'],
    async go(lane, kind) {
      await lane.on(kind);
      await lane.open('');
      await assertConnecting(lane, kind, await connect(lane), connect);
    },
  },
  {
    name: 'connect by page',
    needs: ['discovery', 'authorize', 'token', 'fhir'],
    async go(lane, kind) {
      await lane.on(kind);
      await lane.open('?no-windows');
      await assertConnecting(lane, kind, await throughThisTab(lane), throughThisTab);
    },
  },
  {
    name: 'renewal',
    needs: ['token', 'fhir'],
    async go(lane, kind) {
      await connected(lane);
      await lane.expire();
      await lane.on(kind);
      const told = kind.renews ?? kind.ends;
      const over = told === 'grant_ended' && kind.area === 'token';
      assertKept(await refresh(lane), told, over ? 'ended' : 'active');
      await assertHeals(lane, over ? connect : refresh);
    },
  },
  {
    name: 'claims load',
    needs: ['fhir'],
    async go(lane, kind) {
      await lane.open('?given');
      await lane.on(kind);
      assertFirstRead(await connect(lane), kind);
      await assertHeals(lane);
    },
  },
  {
    name: 'refresh of kept claims',
    needs: ['fhir'],
    async go(lane, kind) {
      await connected(lane);
      await lane.on(kind);
      assertKept(await refresh(lane), kind.ends);
      await assertHeals(lane);
    },
  },
  {
    name: 'one claim opened',
    needs: ['fhir'],
    async go(lane, kind) {
      await connected(lane);
      await lane.on(kind);
      await lane.page.reload();
      const claim = await call(lane, (lives) => lives.claim('c7'));
      assert.deepEqual([claim.state, claim.items], ['data', 1]);
      assertKept(await settled(lane), kind.ends);
    },
  },
  {
    name: 'directory search',
    needs: ['fhir'],
    async go(lane, kind) {
      await lane.on(kind);
      await lane.open('?given');
      const search = `(lives) => lives.providers({ name: ${JSON.stringify(DOCTOR)} })`;
      const seen: Seen = await lane.page.evaluate(`(${search})(globalThis.lives)`);
      const told = kind.directory ?? kind.ends;
      assert.deepEqual([seen.state, seen.code], told === 'fine' ? ['data', undefined] : [seen.items > 0 ? 'data' : 'error', told]);
    },
  },
  {
    name: 'disconnect',
    needs: ['revoke', 'fhir'],
    async go(lane, kind) {
      await connected(lane);
      await lane.on(kind);
      const { seen, revoked, left } = await call(lane, (lives) => lives.disconnect());
      assert.deepEqual([seen.state, revoked, ...seen.connections, ...left], ['not-connected', kind.area === 'revoke' ? 'unconfirmed' : 'confirmed']);
    },
  },
];
