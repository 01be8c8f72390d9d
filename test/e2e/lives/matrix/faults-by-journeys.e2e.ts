import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../support/chromium.js';
import type { Chromium } from '../../support/chromium.js';
import { cells, goThrough, grid, HURRIED, nameOf } from './cells.js';
import type { Cell } from './cells.js';
import { Lane, startSite } from './lane.js';

const LANES = 3;
const CELLS = cells();
/** Undefined where the cell ended as it should. */
const outcomes = new Map<Cell, string | undefined>();

describe('every fault of a payer, in every journey, ends as it should and loses nothing', () => {
  let browser: Chromium;

  before(async () => {
    browser = await launchChromium();
    await browser.context.addInitScript(HURRIED);
    const site = await startSite();
    const queue = [...CELLS];
    await Promise.all(Array.from({ length: LANES }, async (_, at) => goThrough(queue, await Lane.inChromium(at + 1, browser, site.port), outcomes)));
    site.close();
    console.log(grid(CELLS, outcomes));
  });

  after(() => browser.close());

  for (const cell of CELLS) it(`${cell.journey.name}: ${nameOf(cell.kind)}`, () => { assert.equal(outcomes.get(cell), undefined); });
});
