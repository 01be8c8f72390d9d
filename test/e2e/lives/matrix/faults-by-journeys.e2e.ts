import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../support/chromium.js';
import type { Chromium } from '../../support/chromium.js';
import { FAULT_KINDS } from './fault-kinds.js';
import type { FaultKind } from './fault-kinds.js';
import { JOURNEYS } from './journeys.js';
import type { Journey } from './journeys.js';
import { HURRIED_HOSTS, Lane, startSite } from './lane.js';

interface Cell {
  readonly kind: FaultKind;
  readonly journey: Journey;
}

const LANES = 3;
const PATIENCE_MS = 15_000;

const only = process.env['CELLS'];
const applies = ({ kind, journey }: Cell): boolean => journey.needs.includes(kind.area) && !(journey.name === 'directory search' && kind.directory === 'none');
const nameOf = ({ name, value }: FaultKind): string => (value === undefined ? name : `${name}=${value}`);
const CELLS = FAULT_KINDS.flatMap((kind) => JOURNEYS.map((journey): Cell => ({ kind, journey })))
  .filter(applies)
  .filter(({ kind, journey }) => only === undefined || `${journey.name} ${nameOf(kind)}`.includes(only));

/** Undefined where the cell ended as it should. */
const outcomes = new Map<Cell, string | undefined>();

async function run(lane: Lane, cell: Cell, uncaught: string[]): Promise<string | undefined> {
  try {
    await within(cell.journey.go(lane, cell.kind));
    assert.deepEqual(await lane.strayed(), []);
    assert.deepEqual(uncaught, []);
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

/** What the product waits for by the minute, in these pages by the second. */
const HURRIED = `if (location.hostname.startsWith('${HURRIED_HOSTS}')) { const timeout = AbortSignal.timeout; AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 50); }`;

async function goThrough(queue: Cell[], number: number, browser: Chromium, site: number): Promise<void> {
  const lane = await Lane.start(number, browser, site);
  const uncaught: string[] = [];
  lane.page.on('pageerror', (error) => uncaught.push(error.message));
  for (let cell = queue.shift(); cell; cell = queue.shift()) {
    uncaught.length = 0;
    await lane.begin(isHurried(cell));
    outcomes.set(cell, await run(lane, cell, uncaught));
  }
  await lane.sandbox.close();
}

function grid(): string {
  const head = JOURNEYS.map(({ name }, at) => `${at + 1} ${name}`).join(', ');
  const rows = FAULT_KINDS.map((kind) => {
    const marks = JOURNEYS.map((journey) => {
      const cell = CELLS.find((one) => one.kind === kind && one.journey === journey);
      return !cell ? '·' : outcomes.get(cell) === undefined ? '✓' : '✗';
    });
    return `${nameOf(kind).padEnd(40)} ${marks.join(' ')}`;
  });
  const good = CELLS.filter((cell) => outcomes.get(cell) === undefined).length;
  return [`Journeys: ${head}`, ...rows, `${good} of ${CELLS.length} end as they should; · cannot apply.`].join('\n');
}

describe('every fault of a payer, in every journey, ends as it should and loses nothing', () => {
  let browser: Chromium;

  before(async () => {
    browser = await launchChromium();
    await browser.context.addInitScript(HURRIED);
    const site = await startSite();
    const queue = [...CELLS];
    await Promise.all(Array.from({ length: LANES }, (_, at) => goThrough(queue, at + 1, browser, site.port)));
    site.close();
    console.log(grid());
  });

  after(() => browser.close());

  for (const cell of CELLS) it(`${cell.journey.name}: ${nameOf(cell.kind)}`, () => { assert.equal(outcomes.get(cell), undefined); });
});
