import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchFirefox } from '../../support/firefox.js';
import type { Firefox } from '../../support/firefox.js';
import { cells, goThrough, grid, nameOf } from './cells.js';
import type { Cell } from './cells.js';
import { Lane, startSite } from './lane.js';

/** Whatever can befall a renewal and a reading that breaks off, and a payer that does not confirm the end. No driver of this browser shortens the product's patience. */
const CELLS = cells(({ kind, journey }) => kind.hurried !== true && (journey.name === 'renewal' || (journey.name === 'claims load' && /^fhir:(4|5|next|page)/.test(kind.name)) || (journey.name === 'disconnect' && kind.area === 'revoke')));
const outcomes = new Map<Cell, string | undefined>();

describe('the chief faults of a payer end in Firefox as they do in Chromium', () => {
  let firefox: Firefox;

  before(async () => {
    firefox = await launchFirefox();
    const site = await startSite();
    await goThrough([...CELLS], await Lane.inFirefox(5, firefox, site.port), outcomes);
    site.close();
    console.log(grid(CELLS, outcomes));
  });

  after(() => firefox.close());

  for (const cell of CELLS) it(`${cell.journey.name}: ${nameOf(cell.kind)}`, () => { assert.equal(outcomes.get(cell), undefined); });
});
