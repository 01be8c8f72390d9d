import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../support/chromium.js';
import type { Chromium } from '../support/chromium.js';
import { steered } from '../../sandbox/support/steered.js';
import { CLAIMS, Lane, startSite } from './matrix/lane.js';
import type { LanePage } from './matrix/lane.js';

const TABS = 8;
const EXPIRIES = 12;

describe('renewal', () => {
  let browser: Chromium;
  let site: Awaited<ReturnType<typeof startSite>>;
  let lane: Lane;
  let renewals = 0;

  before(async () => {
    browser = await launchChromium();
    site = await startSite();
    lane = await Lane.inChromium(1, browser, site.port);
    browser.context.on('request', (request) => { renewals += Number(request.postData()?.includes('grant_type=refresh_token') ?? false); });
  });

  after(async () => {
    await browser.close();
    await lane.sandbox.close();
    site.close();
  });

  for (const rotation of [undefined, 'token:rotate', 'token:rotate-strict']) {
    it(`is asked for once an expiry, however many tabs meet it at once${rotation ? `, of a payer that does ${rotation}` : ''}`, async () => {
      await lane.begin(false);
      await lane.open('?given');
      await lane.page.evaluate('lives.connect()');
      const here = await lane.page.evaluate<string>('location.href');
      const others = await Promise.all(Array.from({ length: TABS - 1 }, async () => {
        const page = await browser.context.newPage();
        await page.goto(here);
        await page.evaluate('lives.settled()');
        return page;
      }));
      const tabs: readonly Pick<LanePage, 'evaluate'>[] = [lane.page, ...others];
      if (rotation) await steered(lane.sandbox.origin, 'PUT', `faults/${rotation}`);
      renewals = 0;
      for (let expiry = 1; expiry <= EXPIRIES; expiry += 1) {
        await lane.expire();
        await Promise.all(tabs.map((tab) => tab.evaluate('lives.refresh()')));
        assert.equal(renewals, expiry);
      }
      for (const tab of tabs) {
        const { state, code, items, connections } = await tab.evaluate<{ state: string; code?: string; items: number; connections: string[] }>('lives.settled()');
        assert.deepEqual({ state, code, items, connections }, { state: 'data', code: undefined, items: CLAIMS, connections: ['active'] });
      }
      await Promise.all(others.map((tab) => tab.close()));
    });
  }

  it('whose answer is lost after the payer has changed the refresh token leaves the claims readable, and is repaired by connecting again', async () => {
    await lane.begin(false);
    await lane.open('?given');
    await lane.page.evaluate('lives.connect()');
    await steered(lane.sandbox.origin, 'PUT', 'faults/token:rotate-strict');
    await steered(lane.sandbox.origin, 'PUT', 'faults/token:cut-before-answer', { times: 1 });
    await lane.expire();
    await lane.page.evaluate('lives.refresh()'); // a browser may ask once more by itself where a line is cut, and so end the grant at once
    const over = await lane.page.evaluate<{ items: number; code?: string; connections: string[] }>('lives.refresh()');
    assert.deepEqual([over.items, over.code, ...over.connections], [CLAIMS, 'grant_ended', 'ended']);
    const again = await lane.page.evaluate<{ items: number; code?: string; connections: string[] }>('lives.connect()');
    assert.deepEqual([again.items, again.code, ...again.connections], [CLAIMS, undefined, 'active']);
  });
});
