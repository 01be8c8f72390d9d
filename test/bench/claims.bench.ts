import type { Page } from 'playwright-core';
import type { Figure } from '../../scripts/bench/figure.js';
import { installPeers } from '../../scripts/test/install-peers.js';
import { launchChromium, type Chromium } from '../e2e/support/chromium.js';
import { taskTimes } from './support/task-time.js';
import { benchPage } from './support/bench-page.js';
import { replayedPayer, type ClaimCount } from './support/replayed-payer.js';

const ROUNDS = 5;

/** Reading, showing and searching a member's claims in Chromium, each beside the least that a page could do for the same, in turns. */
export async function* measure(): AsyncGenerator<Figure> {
  const peers = (await installPeers()) === 'installed';
  if (!peers) console.log('The registry cannot be reached: fhirclient and fhir-react are not measured.');
  const payer = await replayedPayer(await benchPage(peers));
  const chromium = await launchChromium();
  const stage = new Stage(chromium, payer.origin);
  try {
    for (const count of [1_000, 10_000] as const) yield* loading(stage, count, peers);
    yield* showing(stage);
    yield* drawing(stage, peers);
    yield* weighing(stage);
  } finally {
    await chromium.close();
    await payer.close();
  }
}

/** Pages of the benchmark, loaded anew for whatever is measured. */
class Stage {
  constructor(readonly chromium: Chromium, readonly origin: string) {}

  base(count: ClaimCount): string {
    return `${this.origin}/${count}/R4/`;
  }

  /** Calls `bench.<name>` or `peers.<name>` in a page of its own. */
  run<T>(name: string, words: readonly unknown[]): Promise<T> {
    return this.within(name, words, (_, call) => call() as Promise<T>);
  }

  /** The same, with something done around the call. */
  async within<T>(name: string, words: readonly unknown[], around: (page: Page, call: () => Promise<unknown>) => Promise<T>): Promise<T> {
    const page = await this.chromium.context.newPage();
    try {
      const [room, named] = name.split('.') as [string, string];
      await page.goto(`${this.origin}/${room}.html`);
      await page.waitForFunction((wanted) => wanted in globalThis, room);
      return await around(page, () => page.evaluate(called, [room, named, words] as const));
    } finally {
      await page.close();
    }
  }
}

type Rooms = Readonly<Record<string, Readonly<Record<string, (...words: readonly unknown[]) => unknown>>>>;

function called([room, name, words]: readonly [string, string, readonly unknown[]]): unknown {
  return (globalThis as unknown as Rooms)[room]?.[name]?.(...words);
}

async function* loading(stage: Stage, count: ClaimCount, peers: boolean): AsyncGenerator<Figure> {
  const base = stage.base(count);
  const rounds = count > 1_000 ? 3 : ROUNDS;
  const ours: number[] = [];
  const floor: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await stage.run('bench.floorLoad', [base]));
    ours.push(await stage.run('bench.load', [base]));
    if (peers) peer.push((await stage.run<{ readonly ms: number }>('peers.peerLoad', [base])).ms);
  }
  const claims = count.toLocaleString('en-US');
  yield { name: `${claims} claims read until kept and sealed`, ours: Math.min(...ours), floor: Math.min(...floor), unit: 'ms', goal: { atMost: 1.5 } };
  if (peers) console.log(`  fhirclient reads them in ${Math.round(Math.min(...peer))} ms, and keeps nothing`);
  const { longest } = await stage.within('bench.loadInSight', [base], taskTimes);
  yield { name: 'longest task meanwhile, with the list in sight', ours: longest, unit: 'ms', goal: { atMost: 50 } };
}

async function* showing(stage: Stage): AsyncGenerator<Figure> {
  const base = stage.base(10_000);
  await stage.run('bench.keep', [base]);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floor.push(await stage.run('bench.firstClaim', [base, 'page']));
    ours.push(await stage.run('bench.firstClaim', [base, 'device']));
  }
  yield { name: 'first claim on screen, 10,000 kept on the device', ours: Math.min(...ours), floor: Math.min(...floor), unit: 'ms', goal: { atMost: 1.5 } };
  const rounds: (readonly number[])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await stage.run('bench.keystrokes', [base]));
  const times = (rounds[0] ?? []).map((_, at) => Math.min(...rounds.map((round) => round[at] ?? Infinity))); // the same keystroke at its quickest
  yield { name: `keystroke over 10,000 claims, 95 of 100 of ${times.length}`, ours: percentile(times, 0.95), unit: 'ms', goal: { atMost: 16 } };
}

async function* drawing(stage: Stage, peers: boolean): AsyncGenerator<Figure> {
  const base = stage.base(10_000);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floor.push(await drawn(stage, 'bench.floorDraw', base));
    ours.push(await drawn(stage, 'bench.draw', base));
  }
  const best = Math.min(...ours);
  yield { name: '1,000 claims drawn', ours: best, floor: Math.min(...floor), unit: 'ms', goal: { atMost: 2 } };
  if (!peers) return;
  const ms = await drawn(stage, 'peers.peerDraw', stage.base(1_000));
  yield { name: '1,000 claims drawn: times that fhir-react takes', ours: ms / best, unit: '', goal: { atLeast: 50 } };
}

/** The task in which 1,000 claims are drawn and laid out. */
async function drawn(stage: Stage, name: string, base: string): Promise<number> {
  const { marked } = await stage.within(name, [base, 1_000], taskTimes);
  if (marked === undefined) throw new Error(`${name} marked no task.`);
  return marked;
}

async function* weighing(stage: Stage): AsyncGenerator<Figure> {
  const base = stage.base(10_000);
  const empty = await weigh(stage, 'bench.held', []);
  const views = await weigh(stage, 'bench.holdViews', [base]);
  const open = await weigh(stage, 'bench.holdList', [base]);
  yield { name: 'memory with 10,000 claims open, beside the views alone', ours: (open - empty) / 1e6, floor: (views - empty) / 1e6, unit: 'MB', goal: { atMost: 2 } };
}

function weigh(stage: Stage, name: string, words: readonly unknown[]): Promise<number> {
  return stage.within(name, words, async (page, call) => {
    await call();
    const session = await page.context().newCDPSession(page);
    for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  });
}

function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
}
