import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from 'fhir/r4';
import type { Figure } from '../../scripts/bench/figure.js';
import { inTurns } from './support/rate.js';
import { serverProcess } from './support/server-process.js';
import type { ServerProcess } from './support/server-process.js';

const ROLES = 100_000;
const REQUESTS = 200;
const ROUNDS = 21;
const STARTS = 3;

/** As people search: all, by what somebody does, by network, in a town, and further on. */
const SEARCHES: readonly (readonly [name: string, query: string])[] = [
  ['all of them', ''],
  ['by specialty', 'specialty=207Q00000X&'],
  ['by specialty and network', 'specialty=207Q00000X&network=Organization/network-mesa-select&'],
  ['by town, chained', 'location.address-city=Reno&'],
];

/** A search for 50 of 100,000 PractitionerRoles, beside a bare server that returns the same bytes. */
export async function* measure(): AsyncGenerator<Figure> {
  const start = (): Promise<ServerProcess> => serverProcess('src/sandbox/main.ts', ['--port', '0', '--roles', String(ROLES)]);
  const earlier: number[] = [];
  for (let run = 1; run < STARTS; run += 1) {
    const early = await start();
    earlier.push(early.readyAfterSeconds);
    await early.stop();
  }
  const sandbox = await start();
  const folder = mkdtempSync(join(tmpdir(), 'uhc-bench-'));
  try {
    yield { name: `sandbox ready with 100,000 PractitionerRoles, best of ${STARTS}`, ours: Math.min(sandbox.readyAfterSeconds, ...earlier), unit: 's', goal: { atMost: 10 } };
    for (const [name, query] of SEARCHES) yield* besideABareServer(name, `${sandbox.origin}/sandbox/R4/PractitionerRole?${query}_count=50`, join(folder, 'bundle.json'));
  } finally {
    await sandbox.stop();
    rmSync(folder, { recursive: true });
  }
}

async function* besideABareServer(name: string, url: string, file: string): AsyncGenerator<Figure> {
  const response = await fetch(url);
  const bytes = Buffer.from(await response.arrayBuffer());
  const { entry = [], total = 0 } = JSON.parse(bytes.toString()) as Bundle;
  if (entry.length !== 50 || total < 50) throw new Error(`${url} gave ${entry.length} of ${total}`);
  writeFileSync(file, bytes);
  const bare = await serverProcess('test/bench/support/bare-server.ts', [file, response.headers.get('content-type') ?? '']);
  try {
    const [ours, floor] = await inTurns([url, `${bare.origin}/`], REQUESTS, ROUNDS);
    yield { name: `50 of ${total.toLocaleString('en-US')} ${name}, median of ${ROUNDS}`, ours, floor, unit: '/s', goal: { atLeast: 1 / 3 } };
  } finally {
    await bare.stop();
  }
}
