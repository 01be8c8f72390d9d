import assert from 'node:assert/strict';
import { FAULT_KINDS } from './fault-kinds.js';
import type { FaultKind } from './fault-kinds.js';
import { JOURNEYS } from './journeys.js';
import type { Journey } from './journeys.js';
import type { Lane } from './lane.js';
import { HURRIED_HOSTS } from './lane.js';

/** One fault of a payer, in one journey of a member. */
export interface Cell {
  readonly kind: FaultKind;
  readonly journey: Journey;
}

const PATIENCE_MS = 15_000;
const only = process.env['CELLS'];

export const nameOf = ({ name, value }: FaultKind): string => (value === undefined ? name : `${name}=${value}`);

/** What the product waits for by the minute, in these pages by the second. */
export const HURRIED = `if (location.hostname.startsWith('${HURRIED_HOSTS}')) { const timeout = AbortSignal.timeout; AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 50); }`;

/** Every cell that can be, or, with `CELLS=…`, those whose journey and fault are named so. */
export function cells(which: (cell: Cell) => boolean = () => true): readonly Cell[] {
  const applies = ({ kind, journey }: Cell): boolean => journey.needs.includes(kind.area) && !(journey.name === 'directory search' && kind.directory === 'none');
  return FAULT_KINDS.flatMap((kind) => JOURNEYS.map((journey): Cell => ({ kind, journey })))
    .filter((cell) => applies(cell) && which(cell))
    .filter(({ kind, journey }) => only === undefined || `${journey.name} ${nameOf(kind)}`.includes(only));
}

/** Goes through cells until none is left; what did not end as it should is said in words, the others are undefined. */
export async function goThrough(queue: Cell[], lane: Lane, outcomes: Map<Cell, string | undefined>): Promise<void> {
  for (let cell = queue.shift(); cell; cell = queue.shift()) {
    await lane.begin(isHurried(cell));
    outcomes.set(cell, await run(lane, cell));
  }
  await lane.sandbox.close();
}

/** One line a fault, one mark a journey. */
export function grid(all: readonly Cell[], outcomes: ReadonlyMap<Cell, string | undefined>): string {
  const journeys = JOURNEYS.filter((journey) => all.some((cell) => cell.journey === journey));
  const rows = FAULT_KINDS.filter((kind) => all.some((cell) => cell.kind === kind)).map((kind) => {
    const marks = journeys.map((journey) => {
      const cell = all.find((one) => one.kind === kind && one.journey === journey);
      return !cell ? '·' : outcomes.get(cell) === undefined ? '✓' : '✗';
    });
    return `${nameOf(kind).padEnd(40)} ${marks.join(' ')}`;
  });
  const good = all.filter((cell) => outcomes.get(cell) === undefined).length;
  return [`Journeys: ${journeys.map(({ name }, at) => `${at + 1} ${name}`).join(', ')}`, ...rows, `${good} of ${all.length} end as they should; · cannot apply.`].join('\n');
}

async function run(lane: Lane, cell: Cell): Promise<string | undefined> {
  try {
    await within(cell.journey.go(lane, cell.kind));
    assert.deepEqual(await lane.strayed(), []);
    assert.deepEqual(lane.uncaught, []);
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

async function within(going: Promise<void>): Promise<void> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => { late = setTimeout(() => { reject(new Error('It came to no end.')); }, PATIENCE_MS); });
  await Promise.race([going, tooLate]).finally(() => { clearTimeout(late); });
}

/** Whoever disconnects does not wait for what is being read, and the payer needs its time to confirm. */
const isHurried = ({ kind, journey }: Cell): boolean => kind.hurried === true && (kind.area === 'revoke' || journey.name !== 'disconnect');
