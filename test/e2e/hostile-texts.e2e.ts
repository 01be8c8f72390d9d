import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANA, ClaimsStage, GOOD } from './support/claims-stage.js';
import { dangersIn, readAnew } from './support/hostile-payer.js';
import { claimOf, pageOf, withTexts } from './support/odd-answers.js';
import { openClaim } from './support/shown-claim.js';

describe('hostile texts of a payer', () => {
  const stage = new ClaimsStage();

  describe('of its texts', () => {
    const SCRIPT = '"\'><img src=x onerror=window.__pwned=1><script>window.__pwned=1</script><svg onload=window.__pwned=1>';

    const everythingIsSafe = async (id: string): Promise<void> => {
      await openClaim(stage.list, id);
      if (!(await stage.list.locator('uhc-claim [part~="raw"][open]').isVisible())) await stage.list.locator('uhc-claim [part~="raw"] summary').click();
      await stage.list.locator('uhc-claim pre').waitFor();
      assert.deepEqual(await dangersIn(stage.list), []);
    };

    it('runs no script that stands in any text of a claim, and shows it as text', async () => {
      await stage.shows(withTexts(GOOD, (text) => `${text} ${SCRIPT}`));
      await everythingIsSafe('good');
      const claim = await openClaim(stage.list, 'good');
      assert.ok(claim.heading.endsWith(SCRIPT), claim.heading);
    });

    it('runs none where every text, code and date is one, nor makes a link of it', async () => {
      for (const text of [SCRIPT, 'javascript:window.__pwned=1', 'data:text/html,<script>parent.__pwned=1</script>', '${window.__pwned=1}']) {
        await stage.shows(withTexts(GOOD, () => text, true));
        await everythingIsSafe('good');
      }
    });

    it('holds texts of 10 kB without running out of the page, wide or narrow', async () => {
      await stage.shows(withTexts(GOOD, (text) => text.padEnd(10_240, 'W')), claimOf(ANA, 'crown-2025', 'other'));
      assert.deepEqual([...(await stage.rows())].sort(), ['good', 'other']);
      for (const width of [1280, 360]) {
        await stage.opened.page.setViewportSize({ width, height: 900 });
        await openClaim(stage.list, 'good');
        const over = await stage.opened.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(over <= 0, `${over} px over at ${width}`);
      }
      await stage.opened.page.setViewportSize({ width: 1280, height: 900 });
    });

    it('reads a claim whose parts stand in one another without end, and the others beside it', async () => {
      for (const depth of [1_000, 20_000]) {
        const deep = `${'{"url":"x","extension":['.repeat(depth)}${']}'.repeat(depth)}`;
        const { body } = pageOf([{ ...GOOD, extension: ['DEEP'] }, claimOf(ANA, 'crown-2025', 'other')]);
        stage.payer.answer(() => ({ body: body.replace('"DEEP"', deep) }));
        await readAnew(stage.list);
        assert.deepEqual([...(await stage.rows())].sort(), ['good', 'other']);
        await openClaim(stage.list, 'good');
        await everythingIsSafe('other');
      }
    });

    it('shows the record of the claim that is open, as it was sent last', async () => {
      const sent = (): Promise<string> => stage.list.locator('uhc-claim pre').innerText();
      await stage.shows({ ...GOOD, disposition: 'first word' }, claimOf(ANA, 'crown-2025', 'other'));
      await everythingIsSafe('good');
      assert.match(await sent(), /"id": "good"[^]*first word/);
      await stage.shows({ ...GOOD, disposition: 'second word' }, claimOf(ANA, 'crown-2025', 'other'));
      await stage.list.locator('uhc-claim pre', { hasText: 'second word' }).waitFor();
      await everythingIsSafe('other');
      assert.match(await sent(), /"id": "other"/);
    });
  });

  it('lets no error go uncaught, and says nothing of the member in the console', () => {
    assert.deepEqual(stage.opened.browser.console.filter((line) => /uncaught|Reyes|\bana\b|knee|Bearer|eyJ/i.test(line)), []);
  });
});
